package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ledger on a disk that turns read-only: only the super-user of a Linux machine can have one.
class ReadOnlyLedgerTest {
  private static final Path METRICS = Path.of("../samples/company/metrics.csv");
  private static final Path USAGE =
      Path.of("../samples/company/openai/completions_usage_2025-06-01_2025-06-30.csv");

  @TempDir Path temp;
  private Path home;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can mount a disk");
    home = Files.createDirectories(temp.resolve("home"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", home.toString()) == 0,
        "mounting is not allowed here");
    assertThat(CliRun.in(home, "import", USAGE.toString()).code()).isZero();
    assertThat(run("mount", "-o", "remount,ro", home.toString())).isZero();
  }

  @AfterEach
  void unmount() throws Exception {
    if (home != null) {
      var _ = run("umount", "-l", home.toString());
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  @Test
  void reportsStillWorkAndSayWhyNothingCanBeWritten() {
    CliRun report = CliRun.in(home, "report", "--by", "model");
    assertThat(report.code()).isZero();
    assertThat(report.out()).contains("gpt-");
    assertThat(report.err()).contains("opened for reading only: Read-only file system");
    assertThat(CliRun.in(home, "imports", "--json").json().get("imports")).hasSize(1);
    assertThat(CliRun.in(home, "agents", "--quiet").err()).doesNotContain("reading only");
  }

  @Test
  void whatWritesIsRefusedWithTheReason() {
    for (String[] command : new String[][] {{"undo", "1"}, {"import", METRICS.toString()}}) {
      CliRun refused = CliRun.in(home, command);
      assertThat(refused.code()).isEqualTo(4);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err())
          .contains("was opened for reading only: Read-only file system")
          .contains("Mend that, then open the ledger again.");
    }
  }
}
