package dev.costwright.app.ui.bands;

import dev.costwright.app.uikit.Messages;

/// Which time the bands are of.
enum Look {
  WHOLE("whole"),
  MONTHS("months"),
  SO_FAR("soFar");

  private final String id;

  Look(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  String title() {
    return Messages.text("bands.look." + id);
  }
}
