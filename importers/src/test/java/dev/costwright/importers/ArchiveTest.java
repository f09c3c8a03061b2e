package dev.costwright.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  @TempDir private Path folder;

  @Test
  void namesItsFilesByPathsBelowItsOwn() throws IOException {
    Path zip =
        zip(
            StandardCharsets.UTF_8,
            "2026-08/cost.csv",
            "c",
            "2026-08/amount.csv",
            "a",
            "__MACOSX/2026-08/._cost.csv",
            "x",
            ".DS_Store",
            "x");

    assertThat(Archive.of(zip).orElseThrow().members())
        .containsExactly(zip.resolve("2026-08/amount.csv"), zip.resolve("2026-08/cost.csv"));
  }

  @Test
  void readsAMemberAsIfItLayInAFolder() throws IOException {
    Path zip = zip(StandardCharsets.UTF_8, "2026-08/cost.csv", "day,cost\n2026-08-01,1\n");
    Path plain = Files.writeString(folder.resolve("cost.csv"), "day,cost\n2026-08-01,1\n");

    SourceFile member = SourceFile.of(zip.resolve("2026-08/cost.csv"));

    assertThat(member.name()).isEqualTo("cost.csv");
    assertThat(member.head()).isEqualTo("day,cost\n2026-08-01,1\n");
    assertThat(member.bytes()).isEqualTo(22);
    assertThat(member.sha256()).isEqualTo(SourceFile.of(plain).sha256());
  }

  @Test
  void unpacksGzipWithinAnArchive() throws IOException {
    Path zip = folder.resolve("logs.zip");
    try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip))) {
      packed.putNextEntry(new ZipEntry("log.jsonl.gz"));
      OutputStream gzip = new GZIPOutputStream(packed);
      gzip.write("{}\n".getBytes(StandardCharsets.UTF_8));
      gzip.close();
    }

    assertThat(SourceFile.of(zip.resolve("log.jsonl.gz")).head()).isEqualTo("{}\n");
  }

  @Test
  void opensNamesThatAreNoUtf8() throws IOException {
    Path zip = zip(Charset.forName("IBM437"), "Büro.csv", "x");

    Path member = Archive.of(zip).orElseThrow().members().getFirst();

    assertThat(SourceFile.of(member).head()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside.csv", "a/../../outside.csv", "/etc/outside.csv", "a\0b.csv"})
  void refusesNamesThatLeaveIt(String name) throws IOException {
    Archive archive = Archive.of(zip(StandardCharsets.UTF_8, name, "x")).orElseThrow();

    assertThatThrownBy(archive::members)
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("Expected files below the archive exports.zip, found one named");
  }

  @Test
  void refusesAMemberThatUnpacksToFarMore() throws IOException {
    Path zip = zip(StandardCharsets.UTF_8, "bomb.csv", "0".repeat(8 << 20));

    assertThatThrownBy(() -> SourceFile.of(zip.resolve("bomb.csv")).sha256())
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("bomb.csv unpacks to more than 100 times its size.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
  void leavesWorkbooksDocumentsAndProgramsClosed(String sign) throws IOException {
    assertThat(Archive.of(zip(StandardCharsets.UTF_8, sign, "x", "sheet.xml", "x"))).isEmpty();
  }

  @Test
  void saysThatADamagedArchiveCannotBeRead() throws IOException {
    Path zip = Files.writeString(folder.resolve("exports.zip"), "PK\003\004 cut off");

    assertThatThrownBy(() -> Archive.of(zip))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("Cannot read the archive exports.zip: ")
        .hasMessageEndingWith(" Copy or download it again.");
  }

  /// @param members names and contents in turn
  private Path zip(Charset names, String... members) throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    for (int at = 0; at < members.length; at += 2) {
      contents.put(members[at], members[at + 1]);
    }
    Path zip = folder.resolve("exports.zip");
    try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip), names)) {
      for (Map.Entry<String, String> member : contents.entrySet()) {
        packed.putNextEntry(new ZipEntry(member.getKey()));
        packed.write(member.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }
}
