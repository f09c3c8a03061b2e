package dev.costwright.importers.units;

import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A unit as sheets write it, and what one of it is in units of a measure.
enum SoldUnit {
  SEATS(Measure.SEATS, 1),
  GPU_HOURS(Measure.GPU_SECONDS, 3_600),
  GPU_SECONDS(Measure.GPU_SECONDS, 1),
  GB_DAYS(Measure.BYTE_HOURS, 24_000_000_000L),
  GB_HOURS(Measure.BYTE_HOURS, 1_000_000_000L),
  BYTE_HOURS(Measure.BYTE_HOURS, 1),
  HOURS(Measure.SECONDS, 3_600),
  MINUTES(Measure.SECONDS, 60),
  SECONDS(Measure.SECONDS, 1),
  SEARCHES(Measure.SEARCHES, 1),
  IMAGES(Measure.IMAGES, 1),
  CHARACTERS(Measure.CHARACTERS, 1),
  SESSIONS(Measure.TOOL_SESSIONS, 1);

  private final Measure measure;
  private final BigDecimal factor;

  SoldUnit(Measure measure, long factor) {
    this.measure = measure;
    this.factor = BigDecimal.valueOf(factor);
  }

  Measure measure() {
    return measure;
  }

  /// In any case, in the singular too, with `-`, `_` or a blank between words: `GPU-hour`.
  static Optional<SoldUnit> parse(String text) {
    String word = text.toUpperCase(Locale.ROOT).replaceAll("[-_ ]+", "_");
    return Arrays.stream(values())
        .filter(unit -> unit.name().equals(word) || unit.singular().equals(word))
        .findFirst();
  }

  private String singular() {
    return this == SEARCHES ? "SEARCH" : name().substring(0, name().length() - 1);
  }

  static String words() {
    return Arrays.stream(values())
        .map(unit -> unit.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /// Parts of a byte hour are rounded, HALF_UP: nothing but storage has such parts.
  BigDecimal units(BigDecimal quantity) {
    BigDecimal units = quantity.multiply(factor);
    return measure == Measure.BYTE_HOURS ? units.setScale(0, RoundingMode.HALF_UP) : units;
  }
}
