package dev.costwright.importers.units;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One row of a sheet of units.
final class UnitsRow {
  private static final long DAY_MILLIS = 86_400_000L;
  private static final int MONTH_LENGTH = "yyyy-mm".length();

  /// Far beyond any usage of a day, and far below where sums overflow.
  private static final BigDecimal MOST = BigDecimal.TEN.pow(17);

  private static final String CORRECT = "Correct the cell in the file and import it again.";

  private record Days(LocalDate from, LocalDate until) {}

  private final Column day;
  private final Column seller;
  private final Column product;
  private final Column unit;
  private final Column quantity;
  private final Map<Dimension, Column> others = new LinkedHashMap<>();
  private final String account;

  UnitsRow(Header header, String account) {
    this.account = account;
    day = header.needed("day");
    seller = header.needed("seller");
    product = header.needed("product");
    unit = header.needed("unit");
    quantity = header.needed("quantity");
    others.put(Dimension.PROJECT, header.column("project"));
    others.put(Dimension.TEAM, header.column("team"));
    others.put(Dimension.FEATURE, header.column("feature"));
    others.put(Dimension.ENVIRONMENT, header.column("environment"));
    others.put(Dimension.REGION, header.column("region"));
    others.put(Dimension.SERVICE_TIER, header.column("tier"));
  }

  void read(Row row, EntrySink sink) {
    Optional<Days> days = days(row);
    Optional<SoldUnit> sold = unit(row);
    Optional<Long> count = sold.flatMap(one -> count(row, one));
    needed(row, seller);
    needed(row, product);
    if (row.isGood() && days.isPresent() && sold.isPresent() && count.isPresent()) {
      Fact.Builder fact =
          Fact.builder()
              .line(row.line())
              .time(millis(days.get().from()), millis(days.get().until()))
              .dimension(Dimension.SELLER, row.text(seller).toLowerCase(Locale.ROOT))
              .dimension(Dimension.MODEL, row.text(product))
              .measure(sold.get().measure(), count.get());
      others.forEach((dimension, column) -> fact.dimension(dimension, row.text(column)));
      sink.fact(dataSet(row.text(seller).toLowerCase(Locale.ROOT)), fact.build());
    }
  }

  private Optional<Days> days(Row row) {
    String text = row.text(day);
    try {
      if (text.length() == MONTH_LENGTH) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(new Days(month.atDay(1), month.plusMonths(1).atDay(1)));
      }
      LocalDate one = LocalDate.parse(text);
      return Optional.of(new Days(one, one.plusDays(1)));
    } catch (DateTimeException malformed) {
      row.reject(
          day,
          "a day such as 2026-08-31, or a month such as 2026-08",
          "The cell is none.",
          CORRECT);
      return Optional.empty();
    }
  }

  private Optional<SoldUnit> unit(Row row) {
    Optional<SoldUnit> sold = SoldUnit.parse(row.text(unit));
    if (sold.isEmpty()) {
      row.reject(unit, "one of " + SoldUnit.words(), "No price can be put on this unit.", CORRECT);
    }
    return sold;
  }

  private Optional<Long> count(Row row, SoldUnit sold) {
    Optional<BigDecimal> units =
        row.decimal(quantity).map(sold::units).map(BigDecimal::stripTrailingZeros);
    boolean isWhole =
        units
            .filter(number -> number.signum() >= 0 && number.scale() <= 0)
            .filter(number -> number.compareTo(MOST) < 0)
            .isPresent();
    if (!isWhole && row.isGood()) {
      row.reject(
          quantity,
          "a quantity of at least 0 that is a whole number of " + sold.measure().id(),
          row.isBlank(quantity) ? "The cell is blank." : "The quantity is none.",
          CORRECT);
    }
    return isWhole ? units.map(BigDecimal::longValueExact) : Optional.empty();
  }

  private static void needed(Row row, Column column) {
    if (row.isBlank(column)) {
      row.reject(column, "a name", "The cell is blank.", "Fill it in and import the file again.");
    }
  }

  private static long millis(LocalDate day) {
    return day.toEpochDay() * DAY_MILLIS;
  }

  private DataSet dataSet(String of) {
    return new DataSet(
        of + "/units",
        Layer.METERED,
        Grain.BUCKET,
        of,
        account,
        Currency.getInstance("USD"),
        ZoneOffset.UTC);
  }
}
