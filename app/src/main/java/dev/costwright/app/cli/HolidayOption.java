package dev.costwright.app.cli;

import dev.costwright.forecasting.calendar.Holidays;
import java.util.Locale;
import picocli.CommandLine.Option;

/// Whose holidays a forecast knows.
final class HolidayOption {
  @Option(
      names = "--holidays",
      paramLabel = "WHOSE",
      description =
          "Holidays that are told apart from other days: none (default), us, uk, de, fr or target.")
  private String whose = "none";

  /// @throws dev.costwright.model.problem.UsageException when it is none of them
  Holidays chosen() {
    String text = whose.strip().toLowerCase(Locale.ROOT);
    return Choices.of(Holidays.class, "--holidays", text.equals("uk") ? "gb" : text);
  }
}
