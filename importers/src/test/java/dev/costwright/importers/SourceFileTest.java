package dev.costwright.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {
  private static final String TEXT = "month,feature\n2026-06,Übersetzer für ≤ 200k\n";

  @TempDir private Path folder;

  @Test
  void unpacksGzipWhateverTheFileIsCalled() throws IOException {
    SourceFile source = file("usage.csv", gzip(TEXT.getBytes(StandardCharsets.UTF_8)));

    assertThat(source.head()).isEqualTo(TEXT);
    assertThat(textOf(source)).isEqualTo(TEXT);
  }

  @Test
  void readsAFileThatOnlyClaimsToBeGzip() throws IOException {
    assertThat(file("usage.csv.gz", TEXT.getBytes(StandardCharsets.UTF_8)).head()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void tellsTheEncodingByItsMark(String name) throws IOException {
    SourceFile source = file("a.csv", ("\ufeff" + TEXT).getBytes(Charset.forName(name)));

    assertThat(source.head()).isEqualTo(TEXT);
    assertThat(textOf(source)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void tellsTheEncodingWithoutAMark(String name) throws IOException {
    assertThat(textOf(file("a.csv", TEXT.getBytes(Charset.forName(name))))).isEqualTo(TEXT);
  }

  @Test
  void takesBytesThatAreNoUtf8ForWindows1252() throws IOException {
    byte[] bytes = "plan,Büro €\n".getBytes(Charset.forName("windows-1252"));

    assertThat(textOf(file("a.csv", bytes))).isEqualTo("plan,Büro €\n");
  }

  @Test
  void keepsUtf8WhenTheHeadEndsWithinACharacter() throws IOException {
    String text = "x".repeat(64 * 1024 - 1) + "≤";

    assertThat(textOf(file("a.csv", text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(text);
  }

  @Test
  void hashesTheBytesOnDisk() throws IOException {
    assertThat(file("a.csv", "abc".getBytes(StandardCharsets.UTF_8)).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void keepsTheMarkInTheBytes() throws IOException {
    SourceFile source = file("a.csv", "\ufeffx".getBytes(StandardCharsets.UTF_8));

    try (InputStream content = source.open()) {
      assertThat(content.readAllBytes()).hasSize(4);
    }
    assertThat(source.bytes()).isEqualTo(4);
  }

  @Test
  void saysThatAFileIsMissing() {
    Path missing = folder.resolve("gone.csv");

    assertThatThrownBy(() -> SourceFile.of(missing).head())
        .isInstanceOf(InputException.class)
        .hasMessage(
            "Cannot read %s: there is no such file. Check the path and that you may read the file.",
            missing);
  }

  @Test
  void refusesAGzipBomb() throws IOException {
    SourceFile source = file("bomb.gz", gzip(new byte[8 << 20]));

    assertThatThrownBy(() -> textOf(source))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("bomb.gz unpacks to more than 100 times its size.");
  }

  private SourceFile file(String name, byte[] bytes) throws IOException {
    return SourceFile.of(Files.write(folder.resolve(name), bytes));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static String textOf(SourceFile source) throws IOException {
    StringWriter text = new StringWriter();
    try (Reader reader = source.text()) {
      reader.transferTo(text);
    }
    return text.toString();
  }
}
