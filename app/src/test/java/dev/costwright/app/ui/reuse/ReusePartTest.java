package dev.costwright.app.ui.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.costwright.app.ui.whatif.Claim;
import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.advisor.CacheAdvice;
import dev.costwright.forecasting.advisor.CacheAdvice.Advice;
import dev.costwright.forecasting.advisor.Reuse;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.CancelledException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Two groups of calls: one is worth five minutes, one loses by what is kept today.
@ExtendWith(ApplicationExtension.class)
class ReusePartTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final CacheAdvice KEEP = advice("chat", "10", "4", "6", Advice.FIVE_MINUTES);
  private static final CacheAdvice STOP = advice("search", "8", "9", "12", Advice.STOP_CACHING);

  @TempDir private Path folder;
  private final List<RowQuery> asked = new ArrayList<>();
  private boolean isStopped;
  private final ReusePart part =
      new ReusePart(
          (query, progress) -> {
            asked.add(query);
            progress.at(1, 2);
            if (isStopped) {
              throw new CancelledException("Stopped.");
            }
            return List.of(KEEP, STOP);
          },
          new Desk(Claim.atOnce(), _ -> {}, problem -> fail(problem.getMessage())));
  private Stage stage;

  private static CacheAdvice advice(
      String feature, String uncached, String kept, String today, Advice advice) {
    return new CacheAdvice(
        new ModelName("anthropic", "claude-haiku-4-5"),
        feature,
        "key",
        new Reuse(new long[] {0, 60, 4_000}),
        5_000,
        usd(uncached),
        usd(kept),
        Optional.empty(),
        usd(today),
        usd(uncached),
        Fraction.parse("0.25"),
        Optional.empty(),
        advice);
  }

  private static Money usd(String amount) {
    return Money.parse(amount, USD);
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    Theme.loadFonts();
    Scene scene = new Scene(new StackPane(part.node(Theme.LIGHT)), 800, 760);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
  }

  private static Opened overLedger() {
    Baseline window =
        new Baseline.Window(Optional.empty(), Optional.empty(), LayerChoice.BEST, Map.of());
    Opened claim = Claim.opened();
    return new Opened(claim.scenario().over(window), claim.result(), claim.prices());
  }

  @Test
  void listsEveryGroupWithItsAdviceAndShowsTheOneThatIsChosen(FxRobot robot) {
    robot.interact(() -> part.show(overLedger()));

    DataTable<CacheAdvice> table = table(robot);
    assertThat(table.getItems()).containsExactly(KEEP, STOP);
    assertThat(asked).extracting(RowQuery::layer).containsExactly(LayerChoice.OBSERVED);
    assertThat(ground(robot)).contains("claude-haiku-4-5");

    robot.interact(() -> table.getSelectionModel().select(STOP));
    assertThat(table.getSelectionModel().getSelectedItem().saving().toPlainString())
        .isEqualTo("4.00");
    assertThat(robot.lookup("#reuse-ground").tryQuery()).isPresent();
  }

  @Test
  void adviceThatWasStoppedSaysSoAndCanBeginAgain(FxRobot robot) {
    isStopped = true;
    robot.interact(() -> part.show(overLedger()));
    assertThat(part.model().answerProperty().get()).isInstanceOf(Answer.Failed.class);

    isStopped = false;
    robot.interact(robot.lookup("#reuse-again").queryButton()::fire);
    assertThat(table(robot).getItems()).hasSize(2);
  }

  @Test
  void describedCallsHaveNoInstants(FxRobot robot) {
    robot.interact(() -> part.show(Claim.opened()));

    assertThat(asked).isEmpty();
    assertThat(part.model().answerProperty().get()).isInstanceOf(Answer.Empty.class);
  }

  @Test
  void readingTheLedgerForAdviceHeedsThatItIsCancelled() {
    try (Workbench workbench = Workbench.openOrCreate(folder.resolve("advice.costw"))) {
      Path usage =
          UsageCsv.write(
              folder, "u.csv", List.of(UsageCsv.row("2026-01-10", "key_a", UsageCsv.MINI)));
      var _ = workbench.imports().add(usage, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
      Progress cancelled =
          new Progress() {
            @Override
            public void at(long done, long of) {
              throw new AssertionError("what is cancelled goes no further");
            }

            @Override
            public boolean isCancelled() {
              return true;
            }
          };

      assertThatThrownBy(
              () -> workbench.scenarios().cacheAdvice(RowQuery.all(LayerChoice.BEST), cancelled))
          .isInstanceOf(CancelledException.class);
    }
  }

  private static String ground(FxRobot robot) {
    return robot
        .from(robot.lookup("#reuse-ground"))
        .lookup(".label")
        .queryAllAs(Labeled.class)
        .stream()
        .map(Labeled::getText)
        .reduce("", (all, text) -> all + " " + text);
  }

  @SuppressWarnings("unchecked") // the table's rows are advice
  private static DataTable<CacheAdvice> table(FxRobot robot) {
    return (DataTable<CacheAdvice>) robot.lookup("#reuse-table").query();
  }
}
