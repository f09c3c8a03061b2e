package dev.costwright.app.ui.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.prices.OfferDesk;
import dev.costwright.app.ui.prices.PriceDesk;
import dev.costwright.app.ui.prices.PricesScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.ToldDiscount;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.decline.PriceDecline;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.commitment.CommitmentUse;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.time.TimeGrain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Drives the main paths: tell a discount with a commitment, set a rate, see how prices fall.
@ExtendWith(ApplicationExtension.class)
class TermsScreenTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final Currency USD = Currency.getInstance("USD");

  private Workbench workbench;
  private PricesScreen screen;

  @Start
  void start(Stage stage) throws IOException {
    Theme.loadFonts();
    Path folder = Files.createTempDirectory("terms");
    workbench = Workbench.openOrCreate(folder.resolve("books.costw"));
    var _ =
        workbench
            .imports()
            .add(
                UsageCsv.write(
                    folder,
                    "usage.csv",
                    List.of(UsageCsv.row("2026-03-10", "key", "gpt-4o-2024-08-06", "4000000"))),
                Optional.empty(),
                ReadOptions.DEFAULT,
                Progress.NONE);
    screen =
        new PricesScreen(
            PriceDesk.of(workbench),
            OfferDesk.of(workbench, TODAY),
            TermsSections.of(workbench, new AtOnce(), new Reloading(), TODAY),
            new AtOnce(),
            TODAY);
    Scene scene = new Scene(new StackPane(screen.view(Theme.LIGHT).body()), 1280, 900);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void tellsADiscountAndShowsWhatItsCommitmentLeftUnused(FxRobot robot) {
    fire(robot, "#terms-discounts-section");
    fire(robot, "#terms-discounts-add");
    type(robot, "#terms-discounts-name", "EA 2026");
    choose(robot, "#terms-discounts-seller", "openai");
    type(robot, "#terms-discounts-percent", "12,5");
    type(robot, "#terms-discounts-from", "2026-03");
    type(robot, "#terms-discounts-commitment", "20/month");
    fire(robot, "#terms-discounts-apply");
    assertThat(robot.lookup("#terms-discounts-problem").queryAs(Label.class).getText())
        .startsWith("Expected a percentage with a decimal point");

    type(robot, "#terms-discounts-percent", "12.5");
    fire(robot, "#terms-discounts-apply");

    TableView<Discount> table = robot.lookup("#terms-discounts").queryTableView();
    assertThat(table.getItems()).extracting(Discount::name).containsExactly("EA 2026");
    TableView<CommitmentUse> used = robot.lookup("#terms-commitments").queryTableView();
    assertThat(used.getItems().getFirst().used()).contains(Money.parse("9.625", USD));
    assertThat(used.getItems().getFirst().unused()).contains(Money.parse("10.375", USD));

    robot.interact(() -> table.getSelectionModel().select(0));
    fire(robot, "#terms-discounts-remove");
    assertThat(table.getItems()).isEmpty();
    assertThat(workbench.undoEdit()).isPresent();
    assertThat(workbench.discounts().all()).hasSize(1);
  }

  /// What "why this number" lists of a row: its rates, with the discounts that are in them.
  @Test
  void everyRateBehindAFigureNamesItsDiscount() {
    workbench
        .discounts()
        .add(
            new ToldDiscount(
                    "EA 2026", "openai", "", "", "12.5", "", "", "", "", "2026-03", "", "", "", "")
                .read(TODAY));

    List<Evidence> facts =
        workbench
            .cube()
            .facts(
                new PivotQuery(
                    List.of(), TimeGrain.MONTH, Optional.empty(), LayerChoice.BEST, Map.of()),
                List.of(),
                LocalDate.of(2026, 3, 1),
                1);

    assertThat(facts.getFirst().cost()).contains(Money.parse("9.625", USD));
    assertThat(facts.getFirst().explanation().orElseThrow().components())
        .isNotEmpty()
        .allSatisfy(part -> assertThat(part.row().note()).endsWith("× 0.875 discount EA 2026"));
  }

  @Test
  void setsARateAndTakesItAway(FxRobot robot) {
    fire(robot, "#terms-rates-section");
    fire(robot, "#terms-rates-add");
    type(robot, "#terms-rates-base", "eur");
    type(robot, "#terms-rates-quote", "usd");
    type(robot, "#terms-rates-day", "2026-03-10");
    type(robot, "#terms-rates-rate", "1.0821");
    fire(robot, "#terms-rates-apply");

    TableView<FxRate> table = robot.lookup("#terms-rates").queryTableView();
    assertThat(table.getItems())
        .extracting(rate -> rate.rate().toPlainString() + " " + rate.source())
        .containsExactly("1.0821 set by hand");
    robot.interact(() -> table.getSelectionModel().select(0));
    fire(robot, "#terms-rates-remove");
    assertThat(table.getItems()).isEmpty();
  }

  @Test
  void showsHowListPricesFall(FxRobot robot) {
    fire(robot, "#terms-decline-section");

    TableView<PriceDecline> table = robot.lookup("#terms-decline").queryTableView();
    assertThat(table.getItems()).isEqualTo(PriceDecline.of(workbench.prices(), TODAY));
    fire(robot, "#prices-section");
    assertThat(robot.lookup("#prices-table").tryQuery()).isPresent();
  }

  private static void fire(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
  }

  private static void type(FxRobot robot, String id, String text) {
    robot.interact(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
  }

  private static void choose(FxRobot robot, String id, String text) {
    robot.interact(() -> robot.lookup(id).queryAs(ComboBox.class).getEditor().setText(text));
  }

  /// Shows the sections anew, as the window does.
  private final class Reloading extends Nowhere {
    @Override
    public void ledgerChanged() {
      screen.shown();
    }
  }

  private static final class AtOnce implements Background {
    @Override
    public <T> Job run(
        String name, Work<T> work, Consumer<T> onDone, Consumer<CostwrightException> onProblem) {
      try {
        onDone.accept(work.run(Progress.NONE));
      } catch (CostwrightException problem) {
        onProblem.accept(problem);
      }
      return () -> {};
    }
  }
}
