package dev.costwright.model.pricing;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What a price is told per: a million tokens, an hour of a GPU, a gigabyte for a day.
public enum PriceUnit {
  MILLION("1M", 1_000_000),
  THOUSAND("1K", 1_000),
  ONE("1", 1),
  MINUTE("minute", 60),
  HOUR("hour", 3_600),
  /// 10⁹ bytes for 24 hours.
  GB_DAY("GB-day", 24_000_000_000L);

  private static final Set<Measure> TIMES = Set.of(Measure.SECONDS, Measure.GPU_SECONDS);
  private static final int SHOWN_DECIMALS = 12;

  private final String id;
  private final long units;

  PriceUnit(String id, long units) {
    this.id = id;
    this.units = units;
  }

  /// As price tables write it.
  public String id() {
    return id;
  }

  public static Optional<PriceUnit> parse(String text) {
    return Arrays.stream(values()).filter(unit -> unit.id.equalsIgnoreCase(text)).findFirst();
  }

  /// In which prices of a measure are written and shown.
  public static PriceUnit of(Measure measure) {
    if (measure.kind() == Measure.Kind.TOKEN_CLASS) {
      return MILLION;
    }
    return switch (measure) {
      case GPU_SECONDS -> HOUR;
      case BYTE_HOURS -> GB_DAY;
      default -> ONE;
    };
  }

  /// Whether a measure's price can be told so: hours are of time, and only bytes are stored.
  public boolean isOf(Measure measure) {
    return switch (this) {
      case MILLION, THOUSAND, ONE -> true;
      case MINUTE, HOUR -> TIMES.contains(measure);
      case GB_DAY -> measure == Measure.BYTE_HOURS;
    };
  }

  /// The price of one unit of the measure, exact.
  ///
  /// @param amount at least 0
  /// @throws ArithmeticException when it does not fit
  public UnitPrice price(BigDecimal amount) {
    return UnitPrice.perUnits(amount, units);
  }

  /// What a price is in this unit: exact, and in at most 12 decimals, HALF_UP, where it has no end.
  public BigDecimal amount(UnitPrice price) {
    BigDecimal whole = BigDecimal.valueOf(price.numerator()).multiply(BigDecimal.valueOf(units));
    BigDecimal parts = BigDecimal.valueOf(price.denominator());
    BigDecimal picos;
    try {
      picos = whole.divide(parts);
    } catch (ArithmeticException endless) {
      picos = whole.divide(parts, 0, RoundingMode.HALF_UP);
    }
    BigDecimal amount = picos.movePointLeft(SHOWN_DECIMALS).stripTrailingZeros();
    return amount.scale() < 0 ? amount.setScale(0) : amount;
  }
}
