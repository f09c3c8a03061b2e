package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Screen;
import java.util.List;
import java.util.Optional;

/// Screens that stand together in the left navigation because they answer one kind of question.
///
/// @param name the last part of its message; empty for screens that stand under no heading
record Section(Optional<String> name, List<Screen> screens) {
  Section {
    screens = List.copyOf(screens);
  }

  static Section of(String name, Screen... screens) {
    return new Section(Optional.of(name), List.of(screens));
  }

  static Section untitled(Screen... screens) {
    return new Section(Optional.empty(), List.of(screens));
  }

  Optional<String> title() {
    return name.map(last -> Messages.text("nav." + last));
  }
}
