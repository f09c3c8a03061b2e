package dev.costwright.app;

import java.util.Map;

/// Where JavaFX and AWT draw: on the display, or in memory when there is none. Must be settled
/// before either of them is loaded.
final class Rendering {
  private static final Map<String, String> IN_MEMORY =
      Map.of("glass.platform", "Headless", "prism.order", "sw", "java.awt.headless", "true");

  private Rendering() {}

  /// Draws in memory on a Linux machine without a display; what the user set himself stays.
  static void settle(Map<String, String> environment) {
    boolean hasDisplay = isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
    if (System.getProperty("os.name").equals("Linux") && !hasDisplay) {
      IN_MEMORY.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
    }
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }
}
