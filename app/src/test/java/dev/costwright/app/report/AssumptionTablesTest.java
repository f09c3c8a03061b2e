package dev.costwright.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.app.ui.whatif.Claim;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.forecasting.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An export says everything that the figures take for granted.
final class AssumptionTablesTest {
  private static final Opened CLAIM = Claim.ranging("triangular 0.2 0.3 0.4");
  private static final Scenario SCENARIO = CLAIM.scenario().noted("as the vendor says");

  @Test
  void namesEverySettingWithItsRangeAndWhoSaysSo() {
    ReportTable settings = AssumptionTables.settings(SCENARIO);

    assertThat(settings.rows().getFirst())
        .isEqualTo(
            List.of(
                new Text("Answer repeats"),
                new Text("exactCache"),
                new Text("on"),
                new Text("all"),
                new Text("share"),
                new Text("0.3"),
                new Text("triangular 0.2 0.3 0.4"),
                new Text(""),
                new Text("claim: 30 % of requests can be answered from a cache")));
    assertThat(settings.rows())
        .extracting(row -> row.get(4))
        .contains(new Text("to.priceRatio"), new Text("keepInput"), new Text("keepOutput"));
  }

  @Test
  void theFileInItIsTheScenarioAgain() {
    ReportTable ground = AssumptionTables.ground(SCENARIO, CLAIM.result(), "p1");
    String file =
        ground.rows().stream()
            .filter(row -> row.getFirst().equals(new Text("scenario file")))
            .map(row -> ((Text) row.getLast()).text())
            .findFirst()
            .orElseThrow();

    assertThat(Scenario.parse("export", file)).isEqualTo(SCENARIO);
    assertThat(ground.rows())
        .contains(
            List.of(new Text("notes"), new Text("as the vendor says")),
            List.of(new Text("price book"), new Text("p1")));
  }

  @Test
  void wholeExportHasResultSplitGroundAndAssumptions() {
    assertThat(ScenarioTables.whole(SCENARIO, CLAIM.result(), "p1"))
        .extracting(ReportTable::title)
        .containsExactly("Scenarios", "Saving by lever", "What it rests on", "Assumptions");
  }
}
