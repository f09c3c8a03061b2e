package dev.costwright.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Reads every `src/test/resources/FORMAT/CASE.ext` and compares all that is found with
/// `CASE.expected.json` beside it. `-Dgolden.update=true` writes the expected files anew: look
/// at what changed before committing it.
class GoldenFilesTest {
  private static final Path ROOT = Path.of("src", "test", "resources");
  private static final String EXPECTED = ".expected.json";
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .build()
          .writer()
          .with(new DefaultPrettyPrinter().withArrayIndenter(LINES).withObjectIndenter(LINES));

  @TestFactory
  Stream<DynamicTest> readsAsExpected() throws IOException {
    return inputs().stream()
        .map(
            input ->
                DynamicTest.dynamicTest(
                    ROOT.relativize(input).toString(), () -> compare(input, expectedOf(input))));
  }

  @Test
  void everyFormatHasCases() throws IOException {
    assertThat(inputs().stream().map(GoldenFilesTest::formatOf).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Importers.all().stream().map(importer -> importer.format().id()).toList());
  }

  @Test
  void everyExpectationHasItsInput() throws IOException {
    List<Path> expected = inputs().stream().map(GoldenFilesTest::expectedOf).toList();
    try (Stream<Path> files = Files.walk(ROOT)) {
      assertThat(files.filter(file -> file.toString().endsWith(EXPECTED)))
          .allSatisfy(file -> assertThat(expected).contains(file));
    }
  }

  private static void compare(Path input, Path expected) throws IOException {
    String found = JSON.writeValueAsString(found(input)) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(expected).as("run with -Dgolden.update=true to write it").exists();
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  private static Map<String, Object> found(Path input) {
    SourceFile source = SourceFile.of(input);
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(
        "claimedBy",
        Importers.claiming(source).stream().map(importer -> importer.format().id()).toList());
    Collected entries = new Collected();
    try {
      Importers.of(formatOf(input)).orElseThrow().read(source, ReadOptions.DEFAULT, entries);
    } catch (InputException refused) {
      found.put("refused", refused.getMessage());
    }
    found.put(
        "dataSets",
        entries.facts().stream()
            .map(located -> dataSet(located.dataSet()))
            .distinct()
            .collect(Collectors.toList()));
    found.put("facts", entries.facts().stream().map(located -> fact(located.fact())).toList());
    found.put("metrics", entries.metrics().stream().map(GoldenFilesTest::metric).toList());
    if (!entries.invoiceLines().isEmpty()) {
      found.put(
          "invoiceLines",
          entries.invoiceLines().stream().map(GoldenFilesTest::invoiceLine).toList());
    }
    found.put("problems", entries.problems().stream().map(GoldenFilesTest::problem).toList());
    return found;
  }

  private static String dataSet(DataSet dataSet) {
    return "%s %s %s seller=%s account=%s %s %s"
        .formatted(
            dataSet.id(),
            dataSet.layer(),
            dataSet.grain(),
            dataSet.seller(),
            dataSet.account(),
            dataSet.currency(),
            dataSet.zone());
  }

  private static Map<String, Object> fact(Fact fact) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("line", fact.line());
    json.put("start", fact.start().toString());
    json.put("millis", fact.endMillis() - fact.startMillis());
    if (!fact.key().isEmpty()) {
      json.put("key", fact.key());
    }
    for (Dimension dimension : Dimension.values()) {
      fact.dimension(dimension).ifPresent(value -> json.put(dimension.id(), value));
    }
    for (Measure measure : Measure.values()) {
      fact.find(measure).ifPresent(value -> json.put(measure.id(), value));
    }
    new TreeMap<>(fact.tags()).forEach((name, value) -> json.put("tag:" + name, value));
    fact.prefix()
        .ifPresent(
            prefix ->
                json.put(
                    "prefix",
                    "%d: %s"
                        .formatted(
                            prefix.length(),
                            prefix.marks().stream().map(Prefix.Mark::end).toList())));
    return json;
  }

  private static String metric(Metric metric) {
    return "line %d: %s feature=%s plan=%s tenant=%s %s=%s %s"
        .formatted(
            metric.line(),
            metric.month(),
            metric.feature(),
            metric.plan(),
            metric.tenant(),
            metric.name(),
            metric.value().toPlainString(),
            metric.currency())
        .strip();
  }

  private static String invoiceLine(InvoiceLine line) {
    return "line %d: %s %s issued %s, %d %s %s, %s to %s, %s x %s = %s"
        .formatted(
            line.line(),
            line.seller(),
            line.invoice(),
            line.issued(),
            line.number(),
            line.kind(),
            line.description(),
            line.from().map(LocalDate::toString).orElse("-"),
            line.to().map(LocalDate::toString).orElse("-"),
            line.quantity().map(BigDecimal::toPlainString).orElse("-"),
            line.unitPrice().map(BigDecimal::toPlainString).orElse("-"),
            line.amount());
  }

  private static String problem(Problem problem) {
    return problem.severity() + " " + problem;
  }

  private static String formatOf(Path input) {
    return ROOT.relativize(input).getName(0).toString();
  }

  private static Path expectedOf(Path input) {
    String name = input.getFileName().toString();
    return input.resolveSibling(name.substring(0, name.indexOf('.')) + EXPECTED);
  }

  private static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> ROOT.relativize(file).getNameCount() == 2)
          .filter(file -> !file.toString().endsWith(EXPECTED))
          .sorted()
          .toList();
    }
  }
}
