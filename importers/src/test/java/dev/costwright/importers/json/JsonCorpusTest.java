package dev.costwright.importers.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.TrustCounts;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The public JSON parsing suite (Seriot, 2016), where it lies beside the project: `y_` files are
/// valid JSON, `n_` files are not, `i_` files are up to the reader.
class JsonCorpusTest {
  private static final Path FILES = TrustCounts.corpus("json-nst").resolve("test_parsing");

  @Test
  void takesEveryValidFileForJson() throws IOException {
    List<Path> files = files("y_");

    assertThat(files).hasSize(95);
    assertThat(
            files.stream()
                .filter(file -> problems(file).stream().anyMatch(JsonCorpusTest::isSyntax)))
        .isEmpty();
  }

  @Test
  void refusesEveryInvalidFileWithItsPlace() throws IOException {
    List<Path> files = files("n_");

    assertThat(files).hasSizeGreaterThan(180);
    assertThat(
            files.stream()
                .filter(file -> problems(file).stream().noneMatch(JsonCorpusTest::isLocated)))
        .isEmpty();
  }

  @Test
  void bearsEveryOtherFile() throws IOException {
    assertThat(files("i_"))
        .hasSize(35)
        .allSatisfy(file -> assertThat(problems(file)).allMatch(JsonCorpusTest::isLocated));
  }

  private static boolean isSyntax(Problem problem) {
    return problem.message().contains("no valid JSON");
  }

  private static boolean isLocated(Problem problem) {
    return problem.location().line() > 0 && problem.severity() == Problem.Severity.REJECTED;
  }

  private static List<Problem> problems(Path file) {
    Collected found = new Collected();
    SourceFile source = SourceFile.of(file);
    try {
      JsonRecords.of(source, Set.of()).forEach(found, record -> record.texts());
    } catch (InputException refused) {
      found.problem(
          new Problem(
              Problem.Severity.REJECTED,
              Problem.Location.ofFile(source.name()),
              "",
              "JSON",
              String.valueOf(refused.getMessage()),
              ""));
    }
    return found.problems();
  }

  private static List<Path> files(String start) throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start))
          .sorted()
          .toList();
    }
  }
}
