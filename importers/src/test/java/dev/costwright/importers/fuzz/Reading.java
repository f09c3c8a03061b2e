package dev.costwright.importers.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.Importer;
import dev.costwright.importers.Importers;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.known.KnownFormats;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads bytes as a file of some formats and holds the promise against what comes: entries,
/// located problems or a refusal, nothing else.
final class Reading {
  private static final Path FILE = file();

  private Reading() {}

  static void as(List<String> formats, byte[] bytes) {
    try {
      Files.write(FILE, bytes);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    SourceFile source = SourceFile.of(FILE);
    try {
      Importers.claiming(source);
      KnownFormats.refusal(source);
    } catch (InputException refused) {
      assertThat(refused).hasMessageContaining(source.name());
    }
    formats.forEach(format -> read(Importers.of(format).orElseThrow(), source));
  }

  private static void read(Importer importer, SourceFile source) {
    Collected found = new Collected();
    try {
      Importers.read(importer, source, ReadOptions.DEFAULT, found);
    } catch (InputException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
    found.problems().forEach(Reading::hold);
    found.facts().forEach(entry -> entry.fact().toString());
  }

  private static void hold(Problem problem) {
    assertThat(problem.location().line()).isNotNegative();
    assertThat(problem.expected()).isNotBlank();
    assertThat(problem.message()).isNotBlank();
    assertThat(problem.fix()).isNotBlank();
  }

  private static Path file() {
    try {
      Path file = Files.createTempFile("fuzz", ".bin");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
