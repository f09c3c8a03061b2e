package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandsTest {
  @TempDir Path home;
  private Path ledger;
  private Path backup;

  @BeforeEach
  void importAndBackUp() throws IOException {
    ledger = home.resolve("ledgers/default.costw");
    backup = home.resolve("mine.costwz");
    assertThat(imported("one", "2026-01", 100).code()).isZero();
    assertThat(CliRun.in(home, "backup", backup.toString()).code()).isZero();
  }

  private CliRun imported(String name, String month, int users) throws IOException {
    Path file = home.resolve(name + ".csv");
    Files.writeString(file, "month,mau\n" + month + "," + users + "\n");
    return CliRun.in(home, "import", file.toString());
  }

  private String metrics() {
    return CliRun.in(home, "imports", "--json").json().get("imports").toString();
  }

  @Test
  void restoresAfterShowingBothSidesAndUndoGivesBackWhatWasThere() throws IOException {
    String before = metrics();
    imported("two", "2026-02", 200);
    String after = metrics();
    CliRun shown = CliRun.in(home, "restore", backup.toString());
    assertThat(shown.code()).isEqualTo(1);
    assertThat(shown.out()).contains("ledger now", "Would be lost, 1 operations:", "import 2");
    assertThat(metrics()).isEqualTo(after);
    assertThat(CliRun.in(home, "restore", backup.toString(), "--yes").code()).isZero();
    assertThat(metrics()).isEqualTo(before);
    assertThat(CliRun.in(home, "audit").out()).contains("restore");
    assertThat(CliRun.in(home, "restore", "--undo").code()).isZero();
    assertThat(metrics()).isEqualTo(after);
  }

  @Test
  void backsUpByItselfAndNamesTheWayOutOfDamage() throws IOException {
    Path data = ledger.resolve("ledger.mv.db");
    byte[] damaged = Arrays.copyOf(Files.readAllBytes(data), 5_000);
    Files.write(data, damaged);
    CliRun refused = CliRun.in(home, "imports");
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err())
        .contains("was cut off", "The newest good backup is of ", "costwright restore \"")
        .contains(ledger.resolve("backups").toString());
    assertThat(Files.readAllBytes(data)).isEqualTo(damaged);
    assertThat(CliRun.in(home, "verify").code()).isEqualTo(4);
  }

  @Test
  void compactsIntoTheSameLedger() {
    String before = metrics();
    assertThat(CliRun.in(home, "compact").code()).isZero();
    assertThat(metrics()).isEqualTo(before);
    assertThat(CliRun.in(home, "verify").code()).isZero();
    assertThat(CliRun.in(home, "audit").out()).contains("compact");
    assertThat(CliRun.in(home, "restore", "--undo").code()).isEqualTo(4);
  }

  @Test
  void refusesWhatIsNoBackup() throws IOException {
    Path none = Files.writeString(home.resolve("none.costwz"), "no zip");
    assertThat(CliRun.in(home, "restore", none.toString(), "--yes").code()).isEqualTo(3);
    assertThat(CliRun.in(home, "restore").code()).isEqualTo(2);
    assertThat(CliRun.in(home, "restore", "--undo").code()).isEqualTo(4);
  }
}
