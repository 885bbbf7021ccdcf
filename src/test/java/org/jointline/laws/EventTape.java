package org.jointline.laws;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointline.kernel.Listener;

/** Everything a listener is told, word for word. */
final class EventTape {
  final List<String> events = new ArrayList<>();

  Listener listener() {
    return (Listener)
        Proxy.newProxyInstance(
            Listener.class.getClassLoader(),
            new Class<?>[] {Listener.class},
            (proxy, method, arguments) -> {
              events.add(method.getName() + " " + Arrays.toString(arguments));
              return null;
            });
  }
}
