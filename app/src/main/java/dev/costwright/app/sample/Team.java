package dev.costwright.app.sample;

import java.util.Locale;

/// The four teams that own features.
enum Team {
  SUPPORT,
  KNOWLEDGE,
  COMMERCIAL,
  PLATFORM;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
