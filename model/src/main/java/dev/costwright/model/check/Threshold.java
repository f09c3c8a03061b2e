package dev.costwright.model.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One limit from which on something is a finding.
public enum Threshold {
  /// Money below this is not worth a finding.
  LEAST(Unit.MONEY, 1),
  /// Share of all spend from which a finding is of medium severity.
  MEDIUM(Unit.PERCENT, 1),
  /// Share of all spend from which a finding is of high severity.
  HIGH(Unit.PERCENT, 10),
  /// How many calls without tokens are suspicious.
  ZERO_CALLS(Unit.CALLS, 5),
  /// Age from which a price is stale.
  STALE_DAYS(Unit.DAYS, 180),
  /// What a key must cost in 48 hours to be sudden.
  SUDDEN(Unit.MONEY, 1000),
  /// How many times its own median a key with history must cost.
  SUDDEN_TIMES(Unit.TIMES, 10),
  /// By how much money a day must exceed the median of the days before it.
  SPIKE(Unit.MONEY, 100),
  /// And how many times that median it must cost.
  SPIKE_TIMES(Unit.TIMES, 3),
  /// Share of all spend that one value may carry.
  CONCENTRATION(Unit.PERCENT, 60),
  /// How many times its first length a feature's fixed prompt may be.
  PROMPT_TIMES(Unit.TIMES, 2),
  /// Share of the prompt that the fixed part may be before its growth is a finding.
  PROMPT_SHARE(Unit.PERCENT, 50);

  /// What a limit is counted in.
  public enum Unit {
    /// Of the reporting currency; may have decimals.
    MONEY,
    PERCENT,
    TIMES,
    DAYS,
    CALLS
  }

  private final Unit unit;
  private final BigDecimal usual;

  Threshold(Unit unit, int usual) {
    this.unit = unit;
    this.usual = BigDecimal.valueOf(usual);
  }

  public Unit unit() {
    return unit;
  }

  /// The value that holds until the user sets another.
  public BigDecimal usual() {
    return usual;
  }

  /// The name on the command line and in JSON, such as `stale-days`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Threshold> parse(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equalsIgnoreCase(id)).findFirst();
  }

  /// Whether a value makes sense: above 0, whole unless it is money, of percent at most 100.
  public boolean takes(BigDecimal value) {
    boolean isWhole = value.stripTrailingZeros().scale() <= 0;
    boolean isSmall =
        value.compareTo(BigDecimal.valueOf(unit == Unit.PERCENT ? 100 : 1_000_000_000)) <= 0;
    return value.signum() > 0
        && isSmall
        && (isWhole || (unit == Unit.MONEY && value.scale() <= 12));
  }

  /// What {@link #takes} asks for, as a noun phrase.
  public String expected() {
    return switch (unit) {
      case MONEY -> "an amount above 0";
      case PERCENT -> "a whole percentage from 1 to 100";
      case TIMES, DAYS, CALLS -> "a whole number above 0";
    };
  }
}
