package dev.costwright.app.sample;

import java.util.Locale;

/// What customers subscribe to: the user tier of a call.
enum Plan {
  FREE,
  PRO,
  ENTERPRISE;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
