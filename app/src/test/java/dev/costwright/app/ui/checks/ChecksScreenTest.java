package dev.costwright.app.ui.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.DataQuality.Listed;
import dev.costwright.model.check.CheckType;
import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Fix;
import dev.costwright.model.check.Severity;
import dev.costwright.model.check.Threshold;
import dev.costwright.model.check.Thresholds;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.implied.ImpliedPrice;
import dev.costwright.model.implied.ImpliedTerms;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drives the main path: read the findings, name a team, dismiss one and list it again.
@ExtendWith(ApplicationExtension.class)
class ChecksScreenTest {
  private static final Finding UNTAGGED =
      new Finding(
          CheckType.UNTAGGED_SPEND,
          "apiKey/key_x",
          Severity.HIGH,
          Optional.of(Money.parse("1045.19", Reporting.USUAL)),
          "apiKey key_x belongs to no team.",
          List.of("12.0 % of all spend."),
          Optional.empty(),
          new Fix.NameTeam(Dimension.API_KEY, "key_x"));
  private static final Finding UNPRICED =
      new Finding(
          CheckType.UNPRICED_MODEL,
          "acme/m9",
          Severity.MEDIUM,
          Optional.empty(),
          "m9 of acme has no price.",
          List.of("What it costs is unknown."),
          Optional.empty(),
          new Fix.Price("acme", "m9", "Add a price."));

  private final Kept source = new Kept();

  /// Keeps what was done.
  private static final class Kept implements ChecksSource {
    private final List<String> done = new ArrayList<>();
    private Optional<String> dismissed = Optional.empty();
    private List<ImpliedPrice> implied = List.of();
    private Thresholds limits = Thresholds.DEFAULT;

    @Override
    public Thresholds thresholds() {
      return limits;
    }

    @Override
    public Currency currency() {
      return Reporting.USUAL;
    }

    @Override
    public void keep(Thresholds thresholds) {
      limits = thresholds;
    }

    @Override
    public Optional<List<Listed>> findings() {
      return Optional.of(
          List.of(new Listed(UNTAGGED, dismissed), new Listed(UNPRICED, Optional.empty())));
    }

    @Override
    public List<Evidence> rows(Finding finding) {
      return List.of();
    }

    @Override
    public void apply(Finding finding, Optional<String> team) {
      done.add(finding.subject() + " → " + team.orElse("-"));
    }

    @Override
    public List<ImpliedPrice> implied(Finding finding) {
      return implied;
    }

    @Override
    public void dismiss(Finding finding, String reason) {
      dismissed = Optional.of(reason);
    }

    @Override
    public void restore(Finding finding) {
      dismissed = Optional.empty();
    }
  }

  private final class Opening extends Nowhere {
    @Override
    public void open(String screen, String words) {
      source.done.add("opened " + screen + " for " + words);
    }
  }

  @Start
  void start(Stage stage) {
    Theme.loadFonts();
    Tasks tasks =
        new Tasks(
            Runnable::run,
            Runnable::run,
            bug -> {
              throw new AssertionError(bug);
            });
    ChecksScreen screen = new ChecksScreen(new ChecksViewModel(source, tasks), new Opening());
    Screen.View view = screen.view(Theme.LIGHT);
    VBox page = new VBox();
    page.getChildren().addAll(view.actions());
    page.getChildren().add(view.body());
    Scene scene = new Scene(page, 1200, 900);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @Test
  void showsTheFindingsAndUnknownMoneyAsUnknown(FxRobot robot) {
    assertThat(tiles(robot)).containsExactly("1", "1", "0", "0");
    TableView<Listed> table = robot.lookup("#checks-findings").queryTableView();
    assertThat(table.getItems()).extracting(Listed::finding).containsExactly(UNTAGGED, UNPRICED);
    assertThat(robot.lookup("#checks-findings .table-cell").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .contains("$1,045.19", "unknown");

    robot.interact(() -> table.getSelectionModel().select(1));
    assertThat(robot.lookup("#checks-fix").queryButton().getText()).isEqualTo("Open Prices");
  }

  @Test
  void takesOverThePriceThatBillsImply(FxRobot robot) {
    source.implied =
        List.of(
            new ImpliedPrice(
                new ImpliedTerms("acme", "m9", Measure.FRESH_INPUT, "standard", "", ""),
                ImpliedPrice.Origin.BILL,
                Money.parse("2", Reporting.USUAL),
                1_000_000,
                1,
                2,
                LocalDate.of(2026, 1, 2),
                LocalDate.of(2026, 1, 2),
                1,
                Optional.empty()));
    TableView<Listed> table = robot.lookup("#checks-findings").queryTableView();
    robot.interact(() -> table.getSelectionModel().select(1));
    Button take = robot.lookup("#checks-fix").queryButton();
    assertThat(take.getText()).isEqualTo("Take over the price implied by your bills");
    assertThat(robot.lookup("#checks-open").queryButton().getText()).isEqualTo("Open Prices");

    robot.interact(take::fire);

    assertThat(source.done).containsExactly("acme/m9 → -");
  }

  @Test
  void opensPricesSearchedForTheModelThatNoBillNames(FxRobot robot) {
    TableView<Listed> table = robot.lookup("#checks-findings").queryTableView();
    robot.interact(() -> table.getSelectionModel().select(1));
    robot.interact(robot.lookup("#checks-fix").queryButton()::fire);

    assertThat(source.done).containsExactly("opened prices for m9");
  }

  @Test
  void namesTheTeamThatOwnsUntaggedSpend(FxRobot robot) {
    Button add = robot.lookup("#checks-fix").queryButton();
    assertThat(add.isDisabled()).isTrue();

    robot.interact(() -> robot.lookup("#checks-team").queryAs(TextField.class).setText("Support"));
    robot.interact(add::fire);

    assertThat(source.done).containsExactly("apiKey/key_x → Support");
  }

  @Test
  void dismissesWithAReasonAndListsAgain(FxRobot robot) {
    robot.interact(() -> robot.lookup("#checks-reason").queryAs(TextField.class).setText("trial"));
    robot.interact(robot.lookup("#checks-dismiss").queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(tiles(robot)).containsExactly("0", "1", "0", "1");

    robot.interact(robot.lookup("#checks-restore").queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(tiles(robot)).containsExactly("1", "1", "0", "0");
  }

  @Test
  void saysHowItWasFound(FxRobot robot) {
    robot.interact(robot.lookup("#checks-why").queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#why .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("apiKey key_x belongs to no team.", "12.0 % of all spend.");
  }

  @Test
  void keepsALimitThatMakesSense(FxRobot robot) {
    robot.interact(robot.lookup("#checks-limits").queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();
    Button keep = robot.lookup("#checks-limits-keep").queryButton();
    type(robot, "1.5 times");
    assertThat(robot.lookup("#checks-limits-fault").queryAs(Label.class).getText())
        .isEqualTo("Expected an amount above 0 as spike, found \"1.5 times\".");
    assertThat(keep.isDisabled()).isTrue();

    type(robot, "500");
    robot.interact(keep::fire);

    assertThat(source.limits.set()).isEqualTo(Map.of(Threshold.SPIKE, new BigDecimal("500")));
  }

  private static void type(FxRobot robot, String text) {
    robot.interact(
        () -> robot.lookup("#checks-limit-spike").queryAs(TextField.class).setText(text));
  }

  private static List<String> tiles(FxRobot robot) {
    return robot.lookup("#checks-tiles .display").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }
}
