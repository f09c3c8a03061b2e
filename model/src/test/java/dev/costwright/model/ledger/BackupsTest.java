package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.USAGE;
import static dev.costwright.model.ledger.Sample.add;
import static dev.costwright.model.ledger.Sample.bucket;
import static dev.costwright.model.ledger.Sample.dump;
import static dev.costwright.model.ledger.Sample.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.ledger.backup.Glance;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
  @TempDir Path temp;

  private static Backups.Kept kept(Instant at) {
    Glance nothing = new Glance(0, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty(), List.of());
    return new Backups.Kept(
        Path.of(at.toString().replace(":", "")),
        new BackupManifest(at, "id", at, 2, 1, "head", nothing, "", Map.of()));
  }

  @Test
  void keepsTheLastFiveOneADayForAWeekAndOneAMonth() {
    Instant now = Instant.parse("2026-11-23T12:00:00Z");
    List<Backups.Kept> all = new ArrayList<>();
    for (int halfDays = 0; halfDays < 200; halfDays++) {
      all.add(kept(now.minus(Duration.ofHours(12L * halfDays))));
    }
    List<Backups.Kept> left = new ArrayList<>(all);
    left.removeAll(Backups.superfluous(all));
    assertThat(left)
        .extracting(kept -> kept.writtenAt().toString())
        .containsExactly(
            "2026-11-23T12:00:00Z",
            "2026-11-23T00:00:00Z",
            "2026-11-22T12:00:00Z",
            "2026-11-22T00:00:00Z",
            "2026-11-21T12:00:00Z",
            "2026-11-20T12:00:00Z",
            "2026-11-19T12:00:00Z",
            "2026-11-18T12:00:00Z",
            "2026-11-17T12:00:00Z",
            "2026-10-31T12:00:00Z",
            "2026-09-30T12:00:00Z",
            "2026-08-31T12:00:00Z");
  }

  @Test
  void isDueAfterTheFirstImportAfterTwentyOperationsAndAfterADay() {
    try (Ledger ledger = Ledger.create(temp.resolve("books.costw"))) {
      Instant now = Instant.now();
      assertThat(ledger.backUpIfDue(now, Watch.NONE)).isEmpty();
      add(ledger, file("a.csv"), USAGE, bucket(1, "gpt-5", 10));
      assertThat(ledger.backUpIfDue(now, Watch.NONE)).isPresent();
      assertThat(ledger.backUpIfDue(now.plus(Duration.ofDays(2)), Watch.NONE)).isEmpty();
      ledger.append("rules", "own", "[]");
      assertThat(Backups.isDue(ledger, now)).isFalse();
      assertThat(Backups.isDue(ledger, now.plus(Duration.ofHours(25)))).isTrue();
      for (int more = 1; more < Backups.OPERATIONS; more++) {
        ledger.append("rules", "own", "[" + more + "]");
      }
      assertThat(Backups.isDue(ledger, now)).isTrue();
    }
  }

  @Test
  void doesNotTakeAnEmptyOrForeignFileForABackup() throws IOException {
    Path folder = temp.resolve("books.costw");
    try (Ledger ledger = Ledger.create(folder)) {
      add(ledger, file("a.csv"), USAGE, bucket(1, "gpt-5", 10));
      Files.createFile(folder.resolve("backups/auto-20990101T000000Z.costwz"));
      Files.writeString(folder.resolve("backups/notes.costwz"), "no backup");
      assertThat(Backups.of(folder)).isEmpty();
      Path written = ledger.backUpIfDue(Instant.now(), Watch.NONE).orElseThrow();
      assertThat(Backups.of(folder)).extracting(Backups.Kept::file).containsExactly(written);
    }
  }

  @Test
  void backsUpBeforeAnOlderLedgerIsBroughtUpToDate() throws IOException, URISyntaxException {
    Path kept =
        Path.of(Objects.requireNonNull(getClass().getResource("/ledgers/schema-1.costw")).toURI());
    Path folder = Files.createDirectories(temp.resolve("old.costw"));
    for (String name : List.of("ledger.mv.db", "manifest")) {
      Files.copy(kept.resolve(name), folder.resolve(name));
    }
    List<String> content;
    try (Ledger ledger = Ledger.open(folder)) {
      content = dump(ledger);
    }
    List<Backups.Kept> backups = Backups.of(folder);
    assertThat(backups).hasSize(1);
    assertThat(backups.getFirst().file().getFileName().toString()).startsWith("before-update-");
    Path place = temp.resolve("again.costw");
    Restoring.restore(place, backups.getFirst().file(), Watch.NONE);
    try (Ledger ledger = Ledger.open(place)) {
      assertThat(dump(ledger)).isEqualTo(content);
    }
  }
}
