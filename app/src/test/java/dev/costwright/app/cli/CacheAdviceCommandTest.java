package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheAdviceCommandTest {
  @TempDir private Path home;

  @Test
  void saysThatBucketsHaveNoInstants() throws IOException {
    Path usage =
        UsageCsv.write(
            home, "usage.csv", List.of(UsageCsv.row("2026-10-02", "key_a", UsageCsv.MINI)));
    CliRun.in(home, "import", usage.toString());

    CliRun run = CliRun.in(home, "cache-advice", "--from", "2026-10-01");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo("No group of calls is large enough: calls with their instants are needed.\n");
    assertThat(CliRun.in(home, "cache-advice", "--json").json().path("groups").isEmpty()).isTrue();
  }

  @Test
  void refusesDaysInTheWrongOrder() {
    CliRun.in(home, "imports");

    CliRun run = CliRun.in(home, "cache-advice", "--from", "2026-10-02", "--to", "2026-10-01");

    assertThat(run.code()).isNotZero();
  }
}
