package dev.costwright.app.ui.economics;

import dev.costwright.model.economics.EconomicsKey;
import dev.costwright.model.usage.Metric;
import java.time.YearMonth;
import java.util.Optional;

/// What the user asked for.
///
/// @param month empty for the last whole month that metrics speak of
record Question(EconomicsKey by, String unit, Optional<YearMonth> month) {
  static final Question FIRST = new Question(EconomicsKey.FEATURE, Metric.MAU, Optional.empty());

  Question by(EconomicsKey chosen) {
    return new Question(chosen, unit, month);
  }

  Question per(String chosen) {
    return new Question(by, chosen, month);
  }

  Question in(YearMonth chosen) {
    return new Question(by, unit, Optional.of(chosen));
  }
}
