package dev.costwright.importers.openai;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// How much a cost row charges for, in the unit of our measure.
final class Quantity {
  private final Column quantity;
  private final Column unit;

  /// What one unit of the file is in units of a measure.
  private record Unit(Optional<Measure> measure, int factor) {}

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
        .ifPresent(
            measure -> set(row, fact, measure, count.get(), BigDecimal.valueOf(meant.factor())));
  }

  private void set(
      Row row, Fact.Builder fact, Measure measure, BigDecimal count, BigDecimal factor) {
    BigDecimal units = count.multiply(factor).stripTrailingZeros();
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
      case "tokens" -> new Unit(tokens(item), 1);
      case "1000_tokens" -> new Unit(tokens(item), 1000);
      case "images" -> new Unit(Optional.of(Measure.IMAGES), 1);
      case "characters" -> new Unit(Optional.of(Measure.CHARACTERS), 1);
      case "duration_seconds" -> new Unit(Optional.of(Measure.SECONDS), 1);
      case "duration_minutes" -> new Unit(Optional.of(Measure.SECONDS), 60);
      case "duration_hours" -> new Unit(Optional.of(Measure.SECONDS), 3600);
      default -> new Unit(Optional.empty(), 1);
    };
  }

  private static Optional<Measure> tokens(LineItem item) {
    return item.measure().filter(Measure.tokenClasses()::contains);
  }
}
