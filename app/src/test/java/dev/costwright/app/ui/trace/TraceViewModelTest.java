package dev.costwright.app.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.costwright.app.ui.whatif.Claim;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Followed;
import dev.costwright.forecasting.replay.Step;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.usage.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two rows of $0.21 in January, a tenth of which is answered from a cache.
final class TraceViewModelTest {
  private static final String SCENARIO =
      """
      {"format": "costwright-scenario", "version": 1, "name": "Cache", "baseline":
       {"kind": "ledger", "from": "2026-01-01", "to": "2026-01-31"},
       "levers": [{"kind": "exactCache", "name": "Repeats", "share": "%s"%s}]}
      """;

  @TempDir private Path folder;
  private Workbench workbench;
  private TraceViewModel model;
  private boolean isStopped;

  @BeforeEach
  void open() {
    workbench = Workbench.openOrCreate(folder.resolve("trace.costw"));
    Path usage =
        UsageCsv.write(
            folder,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-10", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-01-31", "key_b", UsageCsv.MINI)));
    workbench.imports().add(usage, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    TraceSource real = TraceSource.of(workbench);
    model =
        new TraceViewModel(
            new TraceSource() {
              @Override
              public List<Evidence> dearest(
                  Baseline.Window window, Map<Dimension, Set<String>> where) {
                return real.dearest(window, where);
              }

              @Override
              public List<Step> trace(Scenario scenario, Followed row) {
                if (isStopped) {
                  throw new CancelledException("Stopped.");
                }
                return real.trace(scenario, row);
              }
            },
            Claim.atOnce());
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Opened scenario(String share, String more) {
    Scenario scenario = Scenario.parse("test", SCENARIO.formatted(share, more));
    return new Opened(scenario, workbench.scenarios().replay(scenario, Progress.NONE), "prices");
  }

  private Traced traced() {
    return model.traceProperty().get() instanceof Answer.Filled<Traced>(Traced traced)
        ? traced
        : fail("nothing is traced");
  }

  @Test
  void followsTheDearestRowUntilAnotherIsNamedAndStaysWithItWhenALeverTurns() {
    model.show(scenario("0.1", ""));
    assertThat(model.followed()).contains(traced().row());
    assertThat(traced().before().toPlainString()).isEqualTo("0.21");
    assertThat(traced().after().toPlainString()).isEqualTo("0.189");

    model.follow("1", "3");
    assertThat(traced().row()).isEqualTo(new Followed(1, 3));
    model.show(scenario("0.5", ""));
    assertThat(traced().row()).isEqualTo(new Followed(1, 3));
    assertThat(traced().after().toPlainString()).isEqualTo("0.105");
  }

  @Test
  void aRowThatIsNoneIsRefusedAndTheTraceStays() {
    model.show(scenario("0.1", ""));
    Traced before = traced();

    model.follow("one", "3");
    assertThat(model.refusalProperty().get()).contains("one");
    assertThat(traced()).isEqualTo(before);
    model.follow(" 1 ", "3");
    assertThat(model.refusalProperty().get()).isEmpty();
  }

  @Test
  void aRowThatNoLeverActsOnHasNoWay() {
    model.show(scenario("0.1", ""));
    model.follow("1", "99");

    assertThat(model.traceProperty().get()).isInstanceOf(Answer.Empty.class);
  }

  @Test
  void nothingIsOfferedWhereNoRowIsInScopeOrTheCallsAreDescribed() {
    model.show(scenario("0.1", ", \"where\": {\"team\": [\"nobody\"]}"));
    assertThat(model.rowsProperty().get()).isInstanceOf(Answer.Empty.class);

    model.show(Claim.opened());
    assertThat(model.rowsProperty().get()).isInstanceOf(Answer.Empty.class);
  }

  @Test
  void aTraceThatWasStoppedSaysSoAndCanBeginAgain() {
    isStopped = true;
    model.show(scenario("0.1", ""));
    assertThat(model.traceProperty().get()).isInstanceOf(Answer.Failed.class);

    isStopped = false;
    model.retrace();
    assertThat(traced().lines()).hasSize(2);
  }
}
