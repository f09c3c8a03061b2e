package dev.costwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of known figures names tests that exist and that name their case.
class CasesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> FIRSTS = List.of("G7", "G8", "G12", "G13");
  private static final Pattern ID = Pattern.compile("[EC]\\d*-\\d\\d|[PG]\\d+");

  @Test
  void everyTestOfTheTableExistsAndNamesItsCase() throws IOException {
    Map<String, String> tests = tests();

    assertThat(table())
        .isNotEmpty()
        .allSatisfy(
            (id, classes) ->
                assertThat(classes)
                    .as(id)
                    .isNotEmpty()
                    .allSatisfy(
                        name -> assertThat(tests.getOrDefault(name, "")).as(name).matches(of(id))));
  }

  @Test
  void noCaseIsLeftOut() throws IOException {
    List<String> engine = IntStream.rangeClosed(1, 21).mapToObj("E-%02d"::formatted).toList();
    List<String> pitfalls =
        IntStream.concat(IntStream.rangeClosed(1, 22), IntStream.rangeClosed(25, 27))
            .mapToObj("P%d"::formatted)
            .toList();
    List<String> claims =
        Map.of("C000", 9, "C001", 6, "C002", 6, "C003", 6, "C004", 5).entrySet().stream()
            .flatMap(
                source ->
                    IntStream.rangeClosed(1, source.getValue())
                        .mapToObj(number -> "%s-%02d".formatted(source.getKey(), number)))
            .toList();

    assertThat(table().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(engine, pitfalls, claims, FIRSTS).flatMap(Collection::stream).toList());
  }

  /// The id as a word of its own; files of cases have it in small letters.
  private static Pattern of(String id) {
    return Pattern.compile("(?si).*\\b" + id + "\\b.*");
  }

  /// The classes of every case.
  private static Map<String, List<String>> table() throws IOException {
    Map<String, List<String>> table = new TreeMap<>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/cases.md"))) {
      String[] cells = line.split("\\|");
      if (cells.length > 2 && ID.matcher(cells[1].strip()).matches()) {
        table.put(cells[1].strip(), List.of(cells[cells.length - 1].strip().split(", ")));
      }
    }
    return table;
  }

  /// What every test of every module says, by its name; of equal names all of them.
  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new TreeMap<>();
    for (String module : List.of("model", "importers", "forecasting", "app")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
          tests.merge(
              file.getFileName().toString().replace(".java", ""),
              Files.readString(file),
              (one, other) -> one + other);
        }
      }
    }
    return tests;
  }
}
