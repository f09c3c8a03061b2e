package dev.costwright.importers.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.importers.Format;
import dev.costwright.importers.Importers;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.known.KnownFormats;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceCataloguesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Path SAMPLES = Path.of("..", "..", "shared", "samples", "prices");

  @TempDir private Path folder;

  @Test
  void keepsFloatsPerTokenExact() throws IOException {
    Catalogue catalogue =
        read(
            "map.json",
            """
            {"a": {"litellm_provider": "openai", "mode": "chat",
                   "input_cost_per_token": 1.25e-07, "output_cost_per_token": 3.625e-09}}
            """);

    // through binary floating point 1.25e-07 would be 0.12500000000000001 per million
    assertThat(catalogue.rows())
        .extracting(PriceRow::price)
        .containsExactly(new UnitPrice(125_000, 1), new UnitPrice(3_625, 1));
  }

  @Test
  void asksWhoseModelAFileIsWhenNothingSaysSo() throws IOException {
    Path file = write("model.toml", "[cost]\ninput = 2\noutput = 3\n");

    assertThatThrownBy(() -> PriceCatalogues.read(SourceFile.of(file), Optional.empty(), TODAY))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--seller");
    assertThat(
            PriceCatalogues.read(SourceFile.of(file), Optional.of("acme"), TODAY).rows().stream()
                .map(row -> row.seller() + " " + row.model() + " " + row.measure().id()))
        .containsExactly("acme model fresh", "acme model output");
  }

  @Test
  void findsSellerAndModelInTheFoldersOfModelsDev() throws IOException {
    Path models = Files.createDirectories(folder.resolve("providers/openai/models"));
    Path file = Files.writeString(models.resolve("orion-3.toml"), "[cost]\ninput = 2\n");

    assertThat(PriceCatalogues.read(SourceFile.of(file), Optional.empty(), TODAY).rows())
        .extracting(row -> row.seller() + "/" + row.model())
        .containsExactly("openai/orion-3");
  }

  @Test
  void refusesWhatIsDamagedWithItsPlace() throws IOException {
    Path file = write("openai_x.toml", "[cost]\ninput = 2\noutput = = 3\n");

    assertThatThrownBy(() -> PriceCatalogues.read(SourceFile.of(file), Optional.empty(), TODAY))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "Expected a value in line 3 of openai_x.toml, found none. Download the file again.");
  }

  @Test
  void refusesAFieldThatStandsTwice() throws IOException {
    Path file =
        write(
            "map.json",
            "{\"a\": {\"litellm_provider\": \"x\", \"mode\": \"chat\"}, \"a\": {\"mode\":"
                + " \"chat\"}}");

    assertThatThrownBy(() -> PriceCatalogues.read(SourceFile.of(file), Optional.empty(), TODAY))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Expected valid JSON in map.json");
  }

  @Test
  void aNumberOfAstronomicSizeIsAProblemAndNoWork() throws IOException {
    Catalogue catalogue =
        read(
            "map.json",
            """
            {"a": {"litellm_provider": "openai", "mode": "chat",
                   "input_cost_per_token": 1e-999999, "output_cost_per_token": 1e-06}}
            """);

    assertThat(catalogue.rows()).extracting(PriceRow::measure).containsExactly(Measure.OUTPUT);
    assertThat(catalogue.problems())
        .extracting(problem -> problem.location().column())
        .containsExactly("a.input_cost_per_token");
  }

  @Test
  void writesAndReadsTheWholePriceBookWithoutLoss() throws IOException {
    List<PriceRow> book = PriceBook.bundled().rows();
    Path file = write("own.csv", table(book));

    Catalogue again = PriceCatalogues.read(SourceFile.of(file), Optional.empty(), TODAY);

    assertThat(again.problems()).isEmpty();
    assertThat(again.rows().stream().map(PriceTable::cells).map(PriceCataloguesTest::undated))
        .containsExactlyElementsOf(
            book.stream().map(PriceTable::cells).map(PriceCataloguesTest::undated).toList());
    assertThat(again.rows().stream().map(PriceRow::price))
        .containsExactlyElementsOf(book.stream().map(PriceRow::price).toList());
  }

  @Test
  void claimsEverySampleAndRefusesTheComparisonByName() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SAMPLES));
    try (Stream<Path> files = Files.list(SAMPLES)) {
      Map<String, String> found =
          files.collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(), PriceCataloguesTest::formatOf));
      assertThat(found)
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "catalogue_comparison_usd_per_mtok.csv", "a comparison of price catalogues",
                  "genai-prices_v2_excerpt_2026-08-21.json", "prices-genai",
                  "litellm_excerpt_2026-08-01.json", "prices-litellm",
                  "models.dev_anthropic_claude-opus-4-6.toml", "prices-models-dev",
                  "models.dev_google_gemini-2.5-pro.toml", "prices-models-dev",
                  "models.dev_openai_gpt-5.4.toml", "prices-models-dev",
                  "models.dev_openai_gpt-5.5.toml", "prices-models-dev"));
    }
  }

  @Test
  void importersLeaveCataloguesAlone() throws IOException {
    Path file = write("own.csv", table(PriceBook.bundled().rows()));

    assertThat(Importers.claiming(SourceFile.of(file))).isEmpty();
  }

  @Test
  void everyProblemSaysWhatToDo() throws IOException {
    Catalogue catalogue =
        read(
            "map.json",
            "{\"a\": {\"litellm_provider\": \"x\", \"mode\": \"chat\", \"cost_per_moon\": 1}}");

    assertThat(catalogue.problems())
        .singleElement()
        .extracting(Problem::message, Problem::value)
        .containsExactly("The price book has no such unit.", "1");
  }

  private static String formatOf(Path file) {
    SourceFile source = SourceFile.of(file);
    return PriceCatalogues.recognise(source)
        .map(Format::id)
        .or(() -> KnownFormats.name(source))
        .orElse("");
  }

  /// Without the day since which it is known: that is the day of reading.
  private static List<String> undated(List<String> cells) {
    int known = PriceTable.columns().indexOf("known");
    return Stream.concat(
            cells.subList(0, known).stream(), cells.subList(known + 1, cells.size()).stream())
        .toList();
  }

  private static String table(List<PriceRow> rows) {
    return Stream.concat(Stream.of(PriceTable.columns()), rows.stream().map(PriceTable::cells))
        .map(
            cells ->
                cells.stream()
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n"));
  }

  private Catalogue read(String name, String text) throws IOException {
    return PriceCatalogues.read(SourceFile.of(write(name, text)), Optional.empty(), TODAY);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
