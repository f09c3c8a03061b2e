package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// 0.21 USD on each weekday until the end of April 2026, twice that in May: of 21 weekdays each
/// month would have cost 4.41 USD, and May costs 8.82.
final class ForecastsCommandTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  @TempDir private Path home;
  @TempDir private Path files;

  @Test
  void scoresAKeptForecastOnceItsMonthHasCome() {
    importUsage();
    CliRun kept = keepAsOfMay();
    assertThat(kept.err()).contains("Kept as \"2026-05-01 month\".");

    CliRun run = CliRun.in(home, "forecasts", "score", "--json");

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    JsonNode may = run.json().at("/arrivals/0");
    assertThat(may.get("forecast").asString()).isEqualTo("2026-05-01 month");
    assertThat(may.get("period").asString()).isEqualTo("2026-05-01");
    assertThat(may.at("/was/amount").asString()).isEqualTo("4.41");
    assertThat(may.at("/is/amount").asString()).isEqualTo("8.82");
    assertThat(may.at("/error/amount").asString()).isEqualTo("4.41");
    assertThat(may.get("share").asDouble()).isOne();
    assertThat(may.get("withinTenPercent").asBoolean()).isFalse();
    assertThat(may.get("held80").asBoolean()).isFalse();
    assertThat(may.at("/ofUse/amount").asString()).isEqualTo("4.41");
    assertThat(run.json().at("/totals/steps").asInt()).isEqualTo(2);
    assertThat(run.json().at("/totals/withinTenPercent").asDouble()).isZero();
  }

  @Test
  void listsAndTakesAwayWhatIsKeptAndUndoBringsItBack() {
    importUsage();
    keepAsOfMay();
    assertThat(names()).containsExactly("2026-05-01 month");
    assertThat(CliRun.in(home, "forecasts", "remove", "2026-05-01 month").code()).isZero();
    assertThat(names()).isEmpty();
    CliRun.in(home, "edits", "undo");
    assertThat(names()).containsExactly("2026-05-01 month");
  }

  @Test
  void keepingTheSameForecastTwiceReplacesIt() {
    importUsage();
    keepAsOfMay();
    keepAsOfMay();
    assertThat(names()).hasSize(1);
  }

  @Test
  void leavesStepsOpenThatHaveNotCome() {
    importUsage();
    CliRun.in(home, "forecast", "--horizon", "1", "--keep");
    CliRun run = CliRun.in(home, "forecasts", "score");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("No step of a kept forecast has come to its end; 1 are open.");
  }

  @Test
  void refusesToTakeAwayWhatIsNotKept() {
    importUsage();
    CliRun run = CliRun.in(home, "forecasts", "remove", "x");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Expected the name of a kept forecast, found \"x\".");
  }

  private CliRun keepAsOfMay() {
    return CliRun.in(home, "forecast", "--as-of", "2026-05-01", "--horizon", "2", "--keep");
  }

  private List<String> names() {
    return CliRun.in(home, "forecasts", "list", "--json")
        .json()
        .get("forecasts")
        .valueStream()
        .map(one -> one.get("name").asString())
        .toList();
  }

  private void importUsage() {
    List<String> rows = new ArrayList<>();
    for (LocalDate day = MONDAY; day.isBefore(JULY); day = day.plusDays(1)) {
      if (day.getDayOfWeek().getValue() < 6) {
        rows.add(UsageCsv.row(day.toString(), "key_a", UsageCsv.MINI, "1000000"));
        if (!day.isBefore(MAY)) {
          rows.add(UsageCsv.row(day.toString(), "key_b", UsageCsv.MINI, "1000000"));
        }
      }
    }
    Path usage = UsageCsv.write(files, "usage.csv", rows);
    assertThat(CliRun.in(home, "import", usage.toString()).code()).isZero();
  }
}
