package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.Incoming;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.ledger.Backups;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    explainsTheInvoiceOfAugust();
    assertThat(Backups.of(Path.of(second.json().path("ledger").asString()))).hasSize(1);

    try (Workbench workbench = Workbench.open(Path.of(second.json().path("ledger").asString()))) {
      everyMonthWithoutLeversIsItsBestEvidence(workbench);
      everySavingIsSplitExactly(workbench);
    }

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

  /// Of every cent that the planted price version has cost.
  private void explainsTheInvoiceOfAugust() {
    CliRun run =
        CliRun.in(home, "reconcile", "--provider", "openai", "--month", "2026-08", "--json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.json().at("/unexplained/amount").asString()).isEqualTo("0.00");
    assertThat(run.json().at("/totals/causes/0/amount/amount").asString()).isEqualTo("94.12105878");
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

  private static void everyMonthWithoutLeversIsItsBestEvidence(Workbench workbench) {
    YearMonth last = YearMonth.from(workbench.cube().lastDay().orElseThrow());
    YearMonth month = YearMonth.from(workbench.cube().firstDay().orElseThrow());
    for (; !month.isAfter(last); month = month.plusMonths(1)) {
      Baseline.Window window =
          new Baseline.Window(
              Optional.of(month.atDay(1)),
              Optional.of(month.atEndOfMonth()),
              LayerChoice.BEST,
              Map.of());
      ScenarioResult result =
          workbench.scenarios().replay(new Scenario("nothing", window, List.of()), Progress.NONE);

      assertThat(result.result()).as("%s", month).isEqualTo(best(workbench, window));
      assertThat(result.baseline()).as("%s", month).isEqualTo(result.result());
    }
  }

  private static Money best(Workbench workbench, Baseline.Window window) {
    return workbench
        .pivot(
            new PivotQuery(
                List.of(),
                TimeGrain.TOTAL,
                window.query().period(),
                window.layer(),
                window.where()))
        .total()
        .cost();
  }

  private static void everySavingIsSplitExactly(Workbench workbench) {
    List<Path> files = Incoming.filesIn(List.of(Path.of("../samples/scenarios")));
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    for (Path file : files) {
      ScenarioResult result = workbench.scenarios().replay(Scenarios.read(file), Progress.NONE);
      Money left =
          result.levers().stream()
              .map(ScenarioResult.LeverSaving::shapley)
              .reduce(result.baseline(), Money::minus);

      assertThat(result.levers()).as("%s", file).isNotEmpty();
      assertThat(result.saving().signum()).as("%s", file).isNotZero();
      assertThat(left).as("%s", file).isEqualTo(result.result());
    }
  }
}
