package dev.costwright.app.ui.drivers;

import dev.costwright.model.drivers.Drivers;
import java.time.YearMonth;
import java.util.List;

/// What the screen shows.
///
/// @param asked what it answers
/// @param months with facts, the newest first
record Found(Question asked, Drivers drivers, List<YearMonth> months) {
  Found {
    months = List.copyOf(months);
  }
}
