package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoCommandTest {
  @TempDir private Path home;

  @Test
  void buildsTheSameLedgerTwiceUntilSomeoneWorksInIt() {
    CliRun first = CliRun.in(home, "demo", "--json");
    CliRun second = CliRun.in(home, "demo", "--json");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err()).startsWith("Making the demo ledger ");
    assertThat(second.err()).startsWith("Rebuilding the demo ledger ");
    assertThat(second.json().path("report")).isEqualTo(first.json().path("report"));
    assertThat(first.json().path("skipped").size()).isZero();

    Path usage =
        UsageCsv.write(
            home, "own.csv", List.of(UsageCsv.row("2026-01-02", "key_own", UsageCsv.MINI)));
    CliRun.in(home, "import", usage.toString());
    CliRun refused = CliRun.in(home, "demo");

    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err())
        .startsWith("costwright: Expected a new folder or a ledger that only the demo has written");
    assertThat(CliRun.in(home, "imports", "--json").json().path("imports").size())
        .isEqualTo(first.json().path("imports").size() + 1);
  }

  @Test
  void leavesALedgerOfTheUserAlone() {
    Path usage =
        UsageCsv.write(
            home, "own.csv", List.of(UsageCsv.row("2026-01-02", "key_own", UsageCsv.MINI)));
    CliRun.in(home, "import", usage.toString());
    String before = CliRun.in(home, "report", "--json").out();

    assertThat(CliRun.in(home, "demo").code()).isEqualTo(4);
    assertThat(CliRun.in(home, "report", "--json").out()).isEqualTo(before);
  }
}
