package dev.costwright.model.economics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.costwright.model.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Published ranges of monthly cost per active user, from the bundled `benchmarks.csv`. They are
/// rules of thumb, not measurements, and are shown side by side.
public final class Benchmarks {
  private static final List<Band> BANDS = read();

  private Benchmarks() {}

  /// All bands, by source, cheapest first.
  public static List<Band> bands() {
    return BANDS;
  }

  /// The bands that hold a cost. A source whose bands overlap gives several; one whose bands
  /// leave a gap may give none.
  ///
  /// @param costPerUser in a currency; empty when no rate says what it is there
  public static List<Band> holding(Function<Currency, Optional<Money>> costPerUser) {
    return BANDS.stream()
        .filter(band -> costPerUser.apply(band.from().currency()).filter(band::holds).isPresent())
        .toList();
  }

  private static List<Band> read() {
    try (InputStream in =
            Objects.requireNonNull(Benchmarks.class.getResourceAsStream("benchmarks.csv"));
        CsvReader<NamedCsvRecord> lines =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.stream().map(Benchmarks::band).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Band band(NamedCsvRecord line) {
    Currency currency = Currency.getInstance(line.getField("currency"));
    return new Band(
        line.getField("source"),
        LocalDate.parse(line.getField("noted")),
        line.getField("label"),
        Money.parse(line.getField("from"), currency),
        number(line, "to").map(limit -> Money.of(limit, currency)),
        number(line, "waste_from"),
        number(line, "waste_to"));
  }

  private static Optional<BigDecimal> number(NamedCsvRecord line, String field) {
    return Optional.of(line.getField(field)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
  }
}
