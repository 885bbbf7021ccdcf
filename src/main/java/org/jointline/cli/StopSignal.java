package org.jointline.cli;

import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C while a run is going: the first asks the run to stop and report, the second ends the
 * process at once.
 *
 * <p>The JDK's signal class is reached by reflection: it is in every JDK, but naming it is a
 * compiler warning that cannot be turned off. Without it, Ctrl-C simply ends the process.
 */
final class StopSignal {
  private final AtomicBoolean asked = new AtomicBoolean();
  private final PrintStream err;

  StopSignal(PrintStream err) {
    this.err = err;
  }

  /** From now on Ctrl-C comes here. */
  void listen() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object here =
          Proxy.newProxyInstance(
              StopSignal.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, args) -> answer(method.getName(), proxy, args));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("INT"), here);
    } catch (ReflectiveOperationException | IllegalArgumentException notOnThisJvm) {
      return;
    }
  }

  private Object answer(String method, Object proxy, Object[] args) {
    return switch (method) {
      case "handle" -> {
        interrupt();
        yield null;
      }
      case "equals" -> proxy == args[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "Ctrl-C";
    };
  }

  private void interrupt() {
    if (asked.getAndSet(true)) {
      Runtime.getRuntime().halt(ExitCode.STOPPED);
    }
    err.println();
    err.println("Stopping; what is done will be reported. Ctrl-C again ends at once.");
  }

  boolean asked() {
    return asked.get();
  }
}
