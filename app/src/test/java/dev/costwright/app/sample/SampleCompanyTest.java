package dev.costwright.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCompanyTest {
  private static final Path COMMITTED = Path.of("..", "samples", "company");
  private static final long EIGHT_MEGABYTES = 8_000_000;
  private static final Map<String, byte[]> FILES = WrittenSample.FILES;

  @Test
  void sameSeedGivesTheSameBytes() {
    assertThat(SampleCompany.contents(SampleCompany.DEFAULT_SEED)).containsExactlyEntriesOf(FILES);
  }

  @Test
  void anotherSeedGivesTheSameFilesWithOtherFigures() {
    Map<String, byte[]> other = SampleCompany.contents(7);

    assertThat(other.keySet()).isEqualTo(FILES.keySet());
    assertThat(other.get(MetricsCsv.NAME)).isNotEqualTo(FILES.get(MetricsCsv.NAME));
  }

  /// To mend it: `costwright sample --out samples/company`. Packed logs are compared unpacked,
  /// because the packed bytes depend on the platform's zlib.
  @Test
  void committedFilesAreWhatTheGeneratorWrites() {
    Map<String, String> committed = new TreeMap<>();
    filesBelow(COMMITTED)
        .forEach(
            file ->
                committed.put(
                    COMMITTED.relativize(file).toString().replace('\\', '/'),
                    WrittenSample.text(file.toString(), bytes(file))));
    Map<String, String> generated = new TreeMap<>();
    FILES.forEach((name, bytes) -> generated.put(name, WrittenSample.text(name, bytes)));

    assertThat(committed.keySet()).isEqualTo(generated.keySet());
    assertThat(generated)
        .allSatisfy((name, text) -> assertThat(text.equals(committed.get(name))).isTrue());
  }

  @Test
  void allSamplesStayBelowEightMegabytes() {
    long size = filesBelow(COMMITTED.getParent()).stream().mapToLong(f -> bytes(f).length).sum();

    assertThat(size).isBetween(1_000_000L, EIGHT_MEGABYTES);
  }

  @Test
  void namesTheFilesItWrote(@TempDir Path folder) {
    List<Path> written = SampleCompany.write(folder.resolve("new"), SampleCompany.DEFAULT_SEED);

    assertThat(written)
        .containsExactlyElementsOf(
            FILES.keySet().stream().map(folder.resolve("new")::resolve).toList());
    assertThat(written)
        .allSatisfy(
            file ->
                assertThat(bytes(file))
                    .isEqualTo(FILES.get(folder.resolve("new").relativize(file).toString())));
  }

  @Test
  void saysSoWhenTheFolderIsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));

    assertThatThrownBy(() -> SampleCompany.write(file, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("taken")
        .hasMessageEndingWith("Choose a folder that you may write to.");
  }

  private static List<Path> filesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
