package dev.costwright.app.sample;

import java.util.Locale;

/// Where a call was made from.
enum Environment {
  PRODUCTION,
  STAGING,
  DEVELOPMENT;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
