package dev.costwright.model.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One price of a catalogue beside the one that the book has on the day from which on the
/// catalogue's would hold.
///
/// @param current empty when the book has none
/// @param offered empty when the catalogue no longer has it; else with the day from which it holds
/// @param doubts why it is not believed, a sentence each; empty when it is plausible
public record PriceChange(
    PriceKey key,
    Kind kind,
    Optional<PriceRow> current,
    Optional<PriceRow> offered,
    List<String> doubts) {
  /// What the catalogue would do to the book.
  public enum Kind {
    SAME,
    CHANGED,
    NEW,
    GONE
  }

  public PriceChange {
    doubts = List.copyOf(doubts);
  }

  /// Whether the catalogue has something that the book has not.
  public boolean isNews() {
    return kind == Kind.CHANGED || kind == Kind.NEW;
  }

  public boolean isPlausible() {
    return doubts.isEmpty();
  }

  /// The first day on which the offered price holds.
  public Optional<LocalDate> from() {
    return offered.flatMap(PriceRow::effectiveFrom);
  }

  /// How much dearer the offered price is, in per cent of the current one, one decimal, HALF_UP;
  /// empty unless both are there, in one currency, and the current one is above 0.
  public Optional<BigDecimal> percent() {
    if (kind == Kind.GONE || offered.isEmpty() || current.isEmpty()) {
      return Optional.empty();
    }
    PriceRow before = current.get();
    PriceRow after = offered.get();
    if (before.price().numerator() == 0 || !before.currency().equals(after.currency())) {
      return Optional.empty();
    }
    BigDecimal now =
        decimal(after.price().numerator()).multiply(decimal(before.price().denominator()));
    BigDecimal was =
        decimal(before.price().numerator()).multiply(decimal(after.price().denominator()));
    return Optional.of(now.subtract(was).movePointRight(2).divide(was, 1, RoundingMode.HALF_UP));
  }

  private static BigDecimal decimal(long number) {
    return BigDecimal.valueOf(number);
  }
}
