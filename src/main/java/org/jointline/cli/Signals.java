package org.jointline.cli;

import java.lang.reflect.Proxy;

/**
 * Signals of the operating system.
 *
 * <p>The JDK's signal class is reached by reflection: it is in every JDK, but naming it is a
 * compiler warning that cannot be turned off. Without it, a signal simply ends the process.
 */
final class Signals {
  private Signals() {}

  /**
   * From now on a signal is answered by {@code action} alone.
   *
   * @param name without {@code SIG}
   */
  static void on(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object here =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, args) -> answer(method.getName(), proxy, args, action));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), here);
    } catch (ReflectiveOperationException | IllegalArgumentException notOnThisJvm) {
      return;
    }
  }

  private static Object answer(String method, Object proxy, Object[] args, Runnable action) {
    return switch (method) {
      case "handle" -> {
        action.run();
        yield null;
      }
      case "equals" -> proxy == args[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "a signal";
    };
  }
}
