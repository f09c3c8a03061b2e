package dev.costwright.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.known.KnownFormats;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Damaged files: every importer either refuses with its reason, or keeps the good rows and says
/// where the bad ones are. Nothing else may happen.
class HostileInputProperties {
  private static final Path ROOT = Path.of("src", "test", "resources");

  @Property(tries = 400)
  void damageNeverCrashesAnImporter(@ForAll("inputs") Path input, @ForAll int seed)
      throws IOException {
    String format = ROOT.relativize(input).getName(0).toString();
    Importer importer = Importers.of(format).orElseThrow();
    Path damaged = Files.createTempFile("damaged", ".bin");
    try {
      Files.write(damaged, damage(Files.readAllBytes(input), new Random(seed)));
      SourceFile source = SourceFile.of(damaged);
      Collected entries = new Collected();
      try {
        assertThat(KnownFormats.refusal(source)).hasMessageContaining("It reads:");
        Importers.claiming(source);
        importer.read(source, ReadOptions.DEFAULT, entries);
      } catch (InputException refused) {
        assertThat(refused).hasMessageContaining(source.name());
      }
      assertThat(entries.problems()).allSatisfy(HostileInputProperties::tellsWhatToDo);
    } finally {
      Files.delete(damaged);
    }
  }

  @Provide
  Arbitrary<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 2)) {
      List<Path> inputs =
          files
              .filter(file -> !file.getParent().equals(ROOT) && Files.isRegularFile(file))
              .filter(file -> !file.toString().endsWith(".expected.json"))
              .sorted()
              .toList();
      return Arbitraries.of(inputs);
    }
  }

  /// Cuts and overwrites some bytes, with those that mean something more often.
  private static byte[] damage(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    byte[] telling = "\",;\n\r\0{}[]:\\-.eE9\t".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (int i = random.nextInt(8); i > 0 && damaged.length > 0; i--) {
      damaged[random.nextInt(damaged.length)] =
          random.nextBoolean()
              ? telling[random.nextInt(telling.length)]
              : (byte) random.nextInt(256);
    }
    int length = random.nextInt(4) == 0 ? random.nextInt(damaged.length + 1) : damaged.length;
    return java.util.Arrays.copyOf(damaged, length);
  }

  private static void tellsWhatToDo(Problem problem) {
    assertThat(problem.expected()).isNotBlank();
    assertThat(problem.message()).isNotBlank();
    assertThat(problem.fix()).isNotBlank();
    assertThat(problem.location().line()).isNotNegative();
  }
}
