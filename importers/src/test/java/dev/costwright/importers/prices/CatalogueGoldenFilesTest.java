package dev.costwright.importers.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Format;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Catalogues of our own beside what is read from them. `-Dgolden.update=true` writes the
/// expectations: read each of them before committing it.
class CatalogueGoldenFilesTest {
  private static final Path ROOT = Path.of("src", "test", "catalogues");
  private static final String EXPECTED = ".expected.txt";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TestFactory
  Stream<DynamicTest> readsAsExpected() throws IOException {
    return inputs().stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> compare(file)));
  }

  @Test
  void everyCatalogueHasCases() throws IOException {
    assertThat(inputs().stream().map(CatalogueGoldenFilesTest::formatOf).distinct())
        .containsExactlyInAnyOrder(
            "prices-costwright", "prices-genai", "prices-litellm", "prices-models-dev");
  }

  private static void compare(Path input) throws IOException {
    SourceFile source = SourceFile.of(input);
    assertThat(PriceCatalogues.recognise(source).map(Format::id)).hasValue(formatOf(input));
    String found = found(PriceCatalogues.read(source, Optional.empty(), TODAY));
    Path expected = input.resolveSibling(input.getFileName() + EXPECTED);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(expected).as("run with -Dgolden.update=true to write it").exists();
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  private static String found(Catalogue catalogue) {
    return Stream.of(
            Stream.of("date " + catalogue.date().map(LocalDate::toString).orElse("-")),
            catalogue.rows().stream().map(CatalogueGoldenFilesTest::line),
            catalogue.problems().stream().map(problem -> problem.severity() + " " + problem))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(PriceRow row) {
    return "%s/%s %s tier=%s region=%s %s %s..%s %s/%s pico %s known=%s checked=%s %s %s"
        .formatted(
            row.seller(),
            row.model(),
            row.measure().id(),
            row.serviceTier(),
            row.region(),
            context(row.context()),
            row.effectiveFrom().map(LocalDate::toString).orElse(""),
            row.effectiveUntil().map(LocalDate::toString).orElse(""),
            row.price().numerator(),
            row.price().denominator(),
            row.currency(),
            row.knownFrom(),
            row.checked(),
            row.source(),
            row.note())
        .stripTrailing();
  }

  private static String context(ContextBand context) {
    return switch (context.boundary()) {
      case ABOVE -> "above=" + context.tokens();
      case FROM -> "from=" + context.tokens();
    };
  }

  private static String formatOf(Path input) {
    return ROOT.relativize(input).getName(0).toString();
  }

  private static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(EXPECTED))
          .sorted()
          .toList();
    }
  }
}
