package dev.costwright.model.pricing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the two bundled tables: `models.csv` (who is who) and `prices.csv` (one line per seller,
/// model, tier, region, context band and date, one column per token class or unit).
///
/// An empty price cell means that no price is known; it never means 0. A line ends when the next
/// line of the same seller, model, tier, region and band begins, or on its own `until`.
final class PriceFile {
  private final List<PriceRow> rows = new ArrayList<>();
  private final List<PriceFactor> factors = new ArrayList<>();

  private PriceFile() {}

  static PriceFile bundled() {
    PriceFile file = new PriceFile();
    List<NamedCsvRecord> lines = read("prices.csv");
    Map<List<String>, List<LocalDate>> starts =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    PriceFile::place,
                    Collectors.flatMapping(
                        line -> date(line, "from").stream(), Collectors.toList())));
    lines.forEach(line -> file.add(line, until(line, starts.getOrDefault(place(line), List.of()))));
    return file;
  }

  static List<KnownModel> bundledModels() {
    return read("models.csv").stream()
        .map(
            line ->
                new KnownModel(
                    line.getField("seller"),
                    line.getField("model"),
                    line.getField("name"),
                    ModelClass.valueOf(line.getField("class").toUpperCase(Locale.ROOT)),
                    words(line.getField("aliases"))))
        .toList();
  }

  List<PriceRow> rows() {
    return rows;
  }

  List<PriceFactor> factors() {
    return factors;
  }

  private static List<NamedCsvRecord> read(String name) {
    try (InputStream bytes =
            Objects.requireNonNull(PriceFile.class.getResourceAsStream(name), name);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }

  private void add(NamedCsvRecord line, Optional<LocalDate> until) {
    try {
      Map<Measure, BigDecimal> prices = prices(line);
      if (line.getField("per").equals("times")) {
        factors.add(factor(line, prices, until));
      } else {
        prices.forEach((measure, price) -> rows.add(row(line, measure, price, until)));
      }
    } catch (IllegalArgumentException
        | ArithmeticException
        | DateTimeException
        | NoSuchElementException e) {
      throw new IllegalStateException(
          "Expected a price in line %d of the price table, found %s"
              .formatted(line.getStartingLineNumber(), line.getFields()),
          e);
    }
  }

  private static Map<Measure, BigDecimal> prices(NamedCsvRecord line) {
    Map<Measure, BigDecimal> prices = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.priced()) {
      line.findField(measure.id())
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> prices.put(measure, new BigDecimal(text)));
    }
    return prices;
  }

  private static PriceRow row(
      NamedCsvRecord line, Measure measure, BigDecimal price, Optional<LocalDate> until) {
    return new PriceRow(
        line.getField("seller"),
        line.getField("model"),
        measure,
        line.getField("tier").equals("any") ? "" : line.getField("tier"),
        line.getField("region"),
        ContextBand.parse(line.getField("context")),
        date(line, "from"),
        until,
        unitPrice(price, line.getField("per")),
        Currency.getInstance(line.getField("currency")),
        date(line, "known").orElse(checked(line)),
        line.getField("source"),
        checked(line),
        line.getField("note"));
  }

  private static PriceFactor factor(
      NamedCsvRecord line, Map<Measure, BigDecimal> factors, Optional<LocalDate> until) {
    return new PriceFactor(
        line.getField("seller"),
        line.getField("model"),
        line.getField("tier"),
        line.getField("region"),
        factors,
        date(line, "from"),
        until,
        date(line, "known").orElse(checked(line)),
        line.getField("source"),
        checked(line),
        line.getField("note"));
  }

  private static UnitPrice unitPrice(BigDecimal price, String per) {
    return switch (per) {
      case "1M" -> UnitPrice.perMillion(price);
      case "1K" -> UnitPrice.perUnit(price.movePointLeft(3));
      case "1" -> UnitPrice.perUnit(price);
      default -> throw new IllegalArgumentException("Expected 1M, 1K, 1 or times, found " + per);
    };
  }

  /// Its own `until`, else the day on which a later price of the same place begins.
  private static Optional<LocalDate> until(NamedCsvRecord line, List<LocalDate> starts) {
    LocalDate from = date(line, "from").orElse(LocalDate.MIN);
    return date(line, "until")
        .or(() -> starts.stream().filter(day -> day.isAfter(from)).min(Comparator.naturalOrder()));
  }

  private static List<String> place(NamedCsvRecord line) {
    return List.of(
        line.getField("seller"),
        line.getField("model"),
        line.getField("tier"),
        line.getField("region"),
        line.getField("context"),
        String.valueOf(line.getField("per").equals("times")));
  }

  private static Optional<LocalDate> date(NamedCsvRecord line, String column) {
    return Optional.of(line.getField(column)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  private static LocalDate checked(NamedCsvRecord line) {
    return LocalDate.parse(line.getField("checked"));
  }
}
