package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.CALLS;
import static dev.costwright.model.ledger.Sample.USAGE;
import static dev.costwright.model.ledger.Sample.add;
import static dev.costwright.model.ledger.Sample.bucket;
import static dev.costwright.model.ledger.Sample.bucketOf;
import static dev.costwright.model.ledger.Sample.call;
import static dev.costwright.model.ledger.Sample.dump;
import static dev.costwright.model.ledger.Sample.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.ledger.backup.BackupReader;
import dev.costwright.model.ledger.backup.Glance;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {
  @TempDir Path temp;
  private Path folder;
  private Path backup;
  private List<String> content;

  @BeforeEach
  void backUp() {
    folder = temp.resolve("books.costw");
    backup = temp.resolve("books.costwz");
    try (Ledger ledger = Ledger.create(folder)) {
      fill(ledger);
      content = dump(ledger);
      ledger.backUp(backup, Watch.NONE);
    }
  }

  private static void fill(Ledger ledger) {
    add(
        ledger,
        file("a.csv", "2026-02-01T00:00:00Z"),
        USAGE,
        bucketOf(5, "gpt-5", 100)
            .dimension(Dimension.SESSION, "s\ud83d")
            .tag("cost center", "\"42\"\n")
            .measure(Measure.CHARGE, -12)
            .build(),
        bucket(6, "o3", 0));
    add(ledger, file("log.json"), CALLS, call(5, "r1", 1), call(5, "r1", 3), call(7, "r2", 5));
    try (ImportWriter writer = ledger.begin(file("rest.csv"))) {
      writer.metric(
          new Metric(
              YearMonth.of(2026, 1), "chat", "", "", Metric.MAU, new BigDecimal("100.50"), "", 2));
      writer.invoiceLine(Sample.invoiceLine("I-1", 1, 31, "12.50"));
      writer.problem(
          new Problem(
              Problem.Severity.REJECTED,
              new Problem.Location("rest.csv", 9, "tokens"),
              "x",
              "a number",
              "No number.",
              "Mend it."));
      writer.commit();
    }
    ledger.undo(2);
    ledger.append("rules", "own", "[]");
  }

  private void assertRefused(Path bad, String message) throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("ledger.mv.db"));
    List<String> around = files(temp);
    assertThatThrownBy(() -> Restoring.restore(folder, bad, Watch.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
    assertThat(Files.readAllBytes(folder.resolve("ledger.mv.db"))).isEqualTo(before);
    assertThat(files(temp)).isEqualTo(around);
  }

  private static List<String> files(Path below) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  /// 100 has no decimals to write, and its digits end in zeros.
  @ParameterizedTest
  @ValueSource(strings = {"100.00", "0", "-2500", "0.000000000001"})
  void backsUpALedgerWhoseTotalIsRound(String amount) {
    Path round = temp.resolve("round.costw");
    try (Ledger ledger = Ledger.create(round)) {
      try (ImportWriter writer = ledger.begin(file("invoice.csv"))) {
        writer.invoiceLine(Sample.invoiceLine("I-1", 1, 31, amount));
        writer.commit();
      }

      BackupManifest manifest = ledger.backUp(temp.resolve("round.costwz"), Watch.NONE);

      assertThat(manifest.glance().sums().getFirst().charged().orElseThrow())
          .isEqualByComparingTo(amount);
    }
  }

  @Test
  void tellsWhatItHolds() {
    try (BackupReader reader = BackupReader.open(backup)) {
      assertThat(reader.manifest().operations()).isEqualTo(6);
      assertThat(reader.manifest().nextImport()).isEqualTo(4);
      assertThat(reader.manifest().glance())
          .isEqualTo(
              new Glance(
                  2,
                  1,
                  2,
                  1,
                  1,
                  1,
                  Optional.of(LocalDate.of(2026, 1, 5)),
                  Optional.of(LocalDate.of(2026, 1, 6)),
                  List.of(
                      new Glance.Sum(
                          "metered",
                          "USD",
                          2,
                          BigInteger.valueOf(100),
                          Optional.of(new BigDecimal("-0.000000000012"))),
                      new Glance.Sum(
                          "invoices",
                          "USD",
                          1,
                          BigInteger.ZERO,
                          Optional.of(new BigDecimal("12.5"))))));
    }
  }

  @Test
  void holdsTheLogicalDumpsHash() throws IOException {
    Path text = temp.resolve("dump");
    Files.writeString(text, String.join("\n", content) + "\n");
    try (BackupReader reader = BackupReader.open(backup)) {
      assertThat(reader.manifest().dumpSha256())
          .isEqualTo(
              java.util.HexFormat.of().formatHex(Sha256.digest().digest(Files.readAllBytes(text))));
    }
  }

  @Test
  void restoringOverALedgerBringsItBackAndCanBeUndone() {
    List<String> later;
    try (Ledger ledger = Ledger.open(folder)) {
      add(ledger, file("b.csv"), USAGE, bucket(20, "gpt-5", 7));
      later = dump(ledger);
    }
    assertThat(Restoring.undoable(folder)).isEmpty();
    BackupManifest restored = Restoring.restore(folder, backup, Watch.NONE);
    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(dump(ledger)).isEqualTo(content);
      assertThat(ledger.version()).isNotEqualTo(restored.head());
      assertThat(ledger.verify().damaged()).isEmpty();
    }
    Restoring.undo(folder);
    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(dump(ledger)).isEqualTo(later);
      assertThat(ledger.verify().damaged()).isEmpty();
    }
    Restoring.undo(folder);
    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(dump(ledger)).isEqualTo(content);
    }
  }

  @Test
  void restoringReplacesADamagedLedgerAndUndoGivesItsBytesBack() throws IOException {
    Path data = folder.resolve("ledger.mv.db");
    byte[] damaged = Arrays.copyOf(Files.readAllBytes(data), 9_000);
    Files.write(data, damaged);
    assertThatThrownBy(() -> Ledger.open(folder)).isInstanceOf(LedgerException.class);
    Restoring.restore(folder, backup, Watch.NONE);
    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(dump(ledger)).isEqualTo(content);
    }
    Restoring.undo(folder);
    assertThat(Files.readAllBytes(data)).isEqualTo(damaged);
  }

  @Test
  void refusesToRestoreWhileTheLedgerIsOpen() {
    try (Ledger ledger = Ledger.open(folder)) {
      assertThatThrownBy(() -> Restoring.restore(folder, backup, Watch.NONE))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("open");
      assertThat(dump(ledger)).isEqualTo(content);
    }
  }

  @Test
  void cancelledBackupLeavesTheOneThatWasThere() throws IOException {
    byte[] before = Files.readAllBytes(backup);
    Watch impatient =
        new Watch() {
          @Override
          public void at(long done, long of) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    List<String> around = files(temp);
    try (Ledger ledger = Ledger.open(folder)) {
      assertThatThrownBy(() -> ledger.backUp(backup, impatient))
          .isInstanceOf(CancelledException.class);
    }
    assertThat(Files.readAllBytes(backup)).isEqualTo(before);
    assertThat(files(temp)).isEqualTo(around);
  }

  /// The format's anchor: this file was written once and must be readable for ever.
  @Test
  void readsTheKeptBackup() throws URISyntaxException {
    Path kept =
        Path.of(
            Objects.requireNonNull(getClass().getResource("/ledgers/version-1.costwz")).toURI());
    Path place = temp.resolve("kept.costw");
    BackupManifest manifest = Restoring.restore(place, kept, Watch.NONE);
    try (Ledger ledger = Ledger.open(place)) {
      assertThat(dump(ledger)).isEqualTo(content);
      assertThat(ledger.version()).isEqualTo(manifest.head());
      assertThat(ledger.imports())
          .extracting(ImportRecord::state)
          .containsExactly(ImportState.LIVE, ImportState.UNDONE, ImportState.LIVE);
      assertThat(ledger.verify().damaged()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.txt",
        "../../evil.txt",
        "/tmp/evil.txt",
        "C:\\evil.txt",
        "..\\evil.txt",
        "a/../../evil.txt",
        "facts.jsonl/../../evil",
        "FACTS.JSONL",
        "CON",
        "evil\u0000.jsonl",
        "ledger.mv.db"
      })
  void refusesForeignEntries(String name) throws IOException {
    Map<String, byte[]> entries = entries(backup);
    entries.put(name, "evil".getBytes(StandardCharsets.UTF_8));
    assertRefused(write(entries), "the entries of a backup, each once");
  }

  @Test
  void refusesAnEntryThatStandsTwice() throws IOException {
    Map<String, byte[]> entries = entries(backup);
    entries.put("zdits.jsonl", "".getBytes(StandardCharsets.UTF_8));
    byte[] bytes = Files.readAllBytes(write(entries));
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("zdits", "edits");
    Path twice =
        Files.write(temp.resolve("twice.costwz"), text.getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(twice, "");
  }

  @Test
  void refusesChangedContent() throws IOException {
    for (String name : List.of("facts.jsonl", "metrics.jsonl", "edits.jsonl", "audit.jsonl")) {
      Map<String, byte[]> entries = entries(backup);
      byte[] changed = Objects.requireNonNull(entries.get(name)).clone();
      int digit = new String(changed, StandardCharsets.UTF_8).lastIndexOf("1");
      changed[digit < 0 ? changed.length - 5 : digit] = '2';
      entries.put(name, changed);
      assertRefused(write(entries), "Restore another backup");
    }
  }

  @Test
  void refusesAMissingEntryAndAMissingManifest() throws IOException {
    Map<String, byte[]> entries = entries(backup);
    entries.remove("facts.jsonl");
    assertRefused(write(entries), "Expected an entry facts.jsonl");
    Map<String, byte[]> bare = entries(backup);
    bare.remove("manifest.json");
    assertRefused(write(bare), "Expected an entry manifest.json");
  }

  @Test
  void refusesANewerVersion() throws IOException {
    Map<String, byte[]> entries = entries(backup);
    String manifest =
        new String(Objects.requireNonNull(entries.get("manifest.json")), StandardCharsets.UTF_8);
    entries.put(
        "manifest.json",
        manifest
            .replaceFirst("\"version\" : 1", "\"version\" : 99")
            .getBytes(StandardCharsets.UTF_8));
    assertRefused(write(entries), "found version 99");
  }

  @Test
  void refusesWhatTurnsFewBytesIntoMany() throws IOException {
    Map<String, byte[]> entries = entries(backup);
    byte[] bomb = new byte[64 << 20];
    Arrays.fill(bomb, (byte) ' ');
    entries.put("edits.jsonl", bomb);
    entries.put(
        "manifest.json",
        new String(Objects.requireNonNull(entries.get("manifest.json")), StandardCharsets.UTF_8)
            .replaceFirst(
                "(\"edits.jsonl\" : \\{\\s*\"lines\" : \\d+,\\s*\"bytes\" : )\\d+",
                "$1" + bomb.length)
            .getBytes(StandardCharsets.UTF_8));
    assertRefused(write(entries), "them pressed into");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 2_000, -1, -30})
  void refusesATruncatedFile(int length) throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    Path cut = temp.resolve("cut.costwz");
    Files.write(cut, Arrays.copyOf(whole, length < 0 ? whole.length + length : length));
    assertRefused(cut, "Expected");
  }

  @Test
  void refusesEveryFlippedByte() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    Path bad = temp.resolve("bad.costwz");
    for (int at = 3; at < whole.length; at += Math.max(1, whole.length / 12)) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      Files.write(bad, flipped);
      try {
        Restoring.restore(temp.resolve("new.costw"), bad, Watch.NONE);
      } catch (InputException refused) {
        assertThat(refused).hasMessageStartingWith("Expected");
        continue;
      }
      // a flip in what a zip says about its making changes nothing
      try (Ledger ledger = Ledger.open(temp.resolve("new.costw"))) {
        assertThat(dump(ledger)).isEqualTo(content);
      }
    }
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private Path write(Map<String, byte[]> entries) throws IOException {
    Path crafted = temp.resolve("crafted.costwz");
    try (OutputStream out = Files.newOutputStream(crafted);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return crafted;
  }
}
