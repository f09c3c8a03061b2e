package dev.costwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// House rules that only the sources show.
class SourceRulesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> MODULES = List.of("model", "importers", "forecasting", "app");

  @Test
  void seesTheSourcesOfEveryModule() {
    assertThat(MODULES).allSatisfy(module -> assertThat(sourcesOf(module)).isNotEmpty());
  }

  @Test
  void oneClassBuildsH2Urls() {
    assertThat(sources().filter(file -> read(file).contains("jdbc:")))
        .singleElement()
        .satisfies(file -> assertThat(file.getFileName()).hasToString("H2Url.java"));
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    List<Path> packages = sources().map(Path::getParent).distinct().toList();
    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(
            folder ->
                assertThat(read(folder.resolve("package-info.java")))
                    .contains("@NullMarked")
                    .startsWith("/// "));
  }

  @Test
  void wrappedDocumentationStaysDocumentation() {
    assertThat(sources().filter(file -> read(file).matches("(?s).*\\n *///[^\\n]*\\n *// .*")))
        .as("a /// line over 100 columns was broken by the formatter: shorten it")
        .isEmpty();
  }

  private static Stream<Path> sources() {
    return MODULES.stream().flatMap(module -> sourcesOf(module).stream());
  }

  private static List<Path> sourcesOf(String module) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
