package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A million fresh and 100,000 output tokens on each weekday: 0.21 USD of gpt-4o-mini. History runs
/// from Monday 5 January to Sunday 24 May 2026, of which 16 weekdays lie in May; 5 are to come.
final class NowcastCommandTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  @TempDir private Path home;
  @TempDir private Path files;

  @Test
  void addsTheWeekdaysToComeToWhatIsSpent() {
    importDays(1);
    CliRun run = CliRun.in(home, "nowcast", "--json");

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode document = run.json();
    assertThat(document.get("month").asString()).isEqualTo("2026-05");
    assertThat(document.get("until").asString()).isEqualTo("2026-05-23");
    assertThat(document.at("/end/spent/amount").asString()).isEqualTo("3.36");
    assertThat(document.at("/end/mean/amount").asString()).isEqualTo("4.41");
    assertThat(document.at("/end/hi80/amount").asString()).isEqualTo("4.41");
    assertThat(document.at("/proRata/amount").asString()).isEqualTo("4.73");
    assertThat(document.at("/pace/verdict").asString()).isEqualTo("as-expected");
    assertThat(document.at("/weekdays/0/share").asDouble()).isEqualTo(1.4);
    assertThat(document.at("/weekdays/6/share").asDouble()).isZero();
  }

  @Test
  void alertsWhenSpendLeavesItsBandAndNamesWhatDidIt() {
    importDays(3);
    CliRun run = CliRun.in(home, "nowcast", "--json");

    assertThat(run.code()).isEqualTo(1);
    JsonNode pace = run.json().get("pace");
    assertThat(pace.get("verdict").asString()).isEqualTo("alert");
    assertThat(pace.at("/expected/amount").asString()).isEqualTo("3.36");
    assertThat(pace.at("/actual/amount").asString()).isEqualTo("10.08");
    assertThat(pace.at("/difference/amount").asString()).isEqualTo("6.72");
    assertThat(pace.at("/ofUse/amount").asString()).isEqualTo("6.72");
    assertThat(pace.at("/ofPrice/amount").asString()).isEqualTo("0.00");
    assertThat(CliRun.in(home, "nowcast").out())
        .contains("Spend has left the 95 % band: 6.72.", "of it 6.72 by use");
  }

  @Test
  void saysWhatWasSaidOnAnEarlierDay() {
    importDays(3);
    JsonNode document = CliRun.in(home, "nowcast", "--as-of", "2026-05-01", "--json").json();
    assertThat(document.get("daysOver").asInt()).isZero();
    assertThat(document.at("/end/mean/amount").asString()).isEqualTo("4.41");
    assertThat(document.get("pace").isNull()).isTrue();
    assertThat(document.get("proRata").isNull()).isTrue();
  }

  @Test
  void saysThatAnEmptyLedgerHasNoRunningMonth() {
    importDays(1);
    CliRun.in(home, "undo", "1");
    CliRun run = CliRun.in(home, "nowcast");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Expected usage or charges of the running month");
  }

  @Test
  void measuresItselfOnAPanel() throws IOException {
    StringBuilder rows = new StringBuilder("id,group,m,h,t,part,y\n");
    for (int t = 0; t < 168; t++) {
      boolean isTest = t >= 140;
      rows.append(
          "a,g,7,28,%d,%s,%d\n".formatted(t + 1, isTest ? "test" : "train", t % 7 < 5 ? 10 : 2));
    }
    Path panel = Files.writeString(files.resolve("panel.csv"), rows);
    JsonNode document = CliRun.in(home, "nowcast", "evaluate", panel.toString(), "--json").json();
    assertThat(document.at("/rows").size()).isEqualTo(4);
    assertThat(document.at("/rows/0/daysKnown").asInt()).isEqualTo(5);
    assertThat(document.at("/rows/0/error").asDouble()).isLessThan(0.5);
    assertThat(document.at("/rows/0/proRata").asDouble()).isGreaterThan(20);
  }

  /// @param factor of what May costs against the months before
  private void importDays(int factor) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 140; i++) {
      LocalDate day = MONDAY.plusDays(i);
      if (i % 7 < 5) {
        int times = day.isBefore(MAY) ? 1 : factor;
        for (int row = 0; row < times; row++) {
          rows.add(UsageCsv.row(day.toString(), "key_" + row, UsageCsv.MINI, "1000000"));
        }
      }
    }
    Path usage = UsageCsv.write(files, "usage.csv", rows);
    assertThat(CliRun.in(home, "import", usage.toString()).code()).isZero();
  }
}
