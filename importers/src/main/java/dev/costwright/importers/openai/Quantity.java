package dev.costwright.importers.openai;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/// How much a cost row charges for, in the unit of our measure.
final class Quantity {
  private static final long GIBIBYTE = 1L << 30;

  private final Column quantity;
  private final Column unit;

  /// What one unit of the file is in units of a measure.
  private record Unit(Optional<Measure> measure, BigDecimal factor) {
    static Unit of(Measure measure, long factor) {
      return new Unit(Optional.of(measure), BigDecimal.valueOf(factor));
    }
  }

  Quantity(Header header) {
    quantity = header.column("quantity");
    unit = header.column("quantity_unit");
  }

  /// Sets the measure that the line item charges for; a unit that is no measure sets none.
  void read(Row row, LineItem item, Fact.Builder fact) {
    Optional<BigDecimal> count = row.decimal(quantity);
    if (count.isEmpty()) {
      return;
    }
    Unit meant = unit(row.text(unit), item);
    meant
        .measure()
        .ifPresent(measure -> set(row, fact, measure, count.get().multiply(meant.factor())));
  }

  /// Parts of a byte hour are rounded, HALF_UP: nothing but storage has such parts.
  private void set(Row row, Fact.Builder fact, Measure measure, BigDecimal count) {
    BigDecimal whole =
        measure == Measure.BYTE_HOURS ? count.setScale(0, RoundingMode.HALF_UP) : count;
    BigDecimal units = whole.stripTrailingZeros();
    if (units.signum() < 0 || units.scale() > 0) {
      row.doubt(
          quantity,
          "a whole quantity of at least 0",
          "The quantity is not counted; the amount is.",
          "Compare the line with the dashboard.");
    } else {
      fact.measure(measure, units.longValueExact());
    }
  }

  private static Unit unit(String text, LineItem item) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "tokens" -> new Unit(tokens(item), BigDecimal.ONE);
      case "1000_tokens" -> new Unit(tokens(item), BigDecimal.valueOf(1000));
      case "images" -> Unit.of(Measure.IMAGES, 1);
      case "characters" -> Unit.of(Measure.CHARACTERS, 1);
      case "duration_seconds" -> Unit.of(Measure.SECONDS, 1);
      case "duration_minutes" -> Unit.of(Measure.SECONDS, 60);
      case "duration_hours" -> Unit.of(Measure.SECONDS, 3600);
      case "gibibyte_hours" -> Unit.of(Measure.BYTE_HOURS, GIBIBYTE);
      default -> new Unit(Optional.empty(), BigDecimal.ONE);
    };
  }

  private static Optional<Measure> tokens(LineItem item) {
    return item.measure().filter(Measure.tokenClasses()::contains);
  }
}
