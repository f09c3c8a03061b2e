package dev.costwright.app.ui.bridge;

import dev.costwright.model.time.Period;

/// The two periods that are compared.
record Span(Period before, Period after) {
  Span from(Period chosen) {
    return new Span(chosen, after);
  }

  Span to(Period chosen) {
    return new Span(before, chosen);
  }
}
