package dev.costwright.forecasting.overlay;

import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One thing that is planned or expected and that the past does not know. Immutable.
///
/// @param name unique among the overlays of a forecast
/// @param from the first day that it changes
/// @param part of the spend that it changes; empty for all of it
public record Overlay(String name, Change change, LocalDate from, Optional<Part> part, Use use) {
  private static final double DAYS_A_MONTH = 365.25 / 12;
  private static final double DAYS_A_YEAR = 365.25;

  /// Whether it counts.
  public enum Use {
    ON,
    OFF
  }

  /// @param value as the ledger has it
  public record Part(Dimension dimension, String value) {
    /// Such as `feature=chat`.
    public String text() {
      return dimension.id() + "=" + value;
    }
  }

  /// What happens to spend from a day on.
  public sealed interface Change {}

  /// More use each month than the month before, compounded by days.
  ///
  /// @param percentPerMonth above −100
  public record Growth(BigDecimal percentPerMonth) implements Change {}

  /// Something new that costs so much a month, on top of all else.
  ///
  /// @param monthly in the reporting currency, above 0; months of 30.4375 days
  /// @param rampMonths until it costs that much, rising evenly from nothing; 0 for at once
  public record Launch(BigDecimal monthly, int rampMonths) implements Change {}

  /// Other prices for the same use, once.
  ///
  /// @param percent above −100
  public record Price(BigDecimal percent) implements Change {}

  /// Prices that fall steadily.
  ///
  /// @param percentPerYear below 100; 30 is 30 % less after a year
  public record Decline(BigDecimal percentPerYear) implements Change {}

  /// A scenario of the ledger comes true: spend changes by what its replay says.
  ///
  /// @param scenario its name
  public record Applied(String scenario) implements Change {}

  public boolean isOn() {
    return use == Use.ON;
  }

  /// The same, counted or not.
  public Overlay with(Use other) {
    return new Overlay(name, change, from, part, other);
  }

  /// By what spend of a day is multiplied, before any part is looked at; 1 before it begins.
  ///
  /// @param ratio of a scenario's result to its baseline
  double factor(LocalDate day, double ratio) {
    double days = ChronoUnit.DAYS.between(from, day);
    if (days < 0) {
      return 1;
    }
    return switch (change) {
      case Growth(BigDecimal percent) ->
          Math.pow(1 + percent.doubleValue() / 100, days / DAYS_A_MONTH);
      case Price(BigDecimal percent) -> 1 + percent.doubleValue() / 100;
      case Decline(BigDecimal percent) ->
          Math.pow(1 - percent.doubleValue() / 100, days / DAYS_A_YEAR);
      case Applied _ -> ratio;
      case Launch _ -> 1;
    };
  }

  /// What it adds to a day; 0 for all but launches. A ramp counts a day by its middle.
  double added(LocalDate day) {
    double days = ChronoUnit.DAYS.between(from, day);
    if (days < 0 || !(change instanceof Launch(BigDecimal monthly, int rampMonths))) {
      return 0;
    }
    double reached = rampMonths == 0 ? 1 : (days + 0.5) / (rampMonths * DAYS_A_MONTH);
    return monthly.doubleValue() / DAYS_A_MONTH * Math.min(1, reached);
  }

  /// As {@link OverlayText#parse} reads it, without its name.
  public String text() {
    return OverlayText.of(this);
  }
}
