package dev.costwright.app.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChartMark;
import dev.costwright.app.uikit.Clicks;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.forecasting.forecast.PastForecast;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Drives the main path: see next month with its band and its errors, split by model, look at one
/// of them in months, ask why.
@ExtendWith(ApplicationExtension.class)
class ForecastScreenTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 208;

  @TempDir private static Path folder;

  private Workbench workbench;
  private ForecastScreen screen;
  private ForecastViewModel model;

  @Start
  void start(Stage stage) {
    Theme.loadFonts();
    Path ledger = folder.resolve("forecast.costw");
    workbench = Workbench.openOrCreate(ledger);
    if (workbench.ledger().imports().isEmpty()) {
      workbench.imports().add(usage(), Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    }
    model = new ForecastViewModel(ForecastSource.of(workbench), new AtOnce());
    screen = new ForecastScreen(model, new Nowhere());
    Screen.View view = screen.view(Theme.LIGHT);
    HBox top = new HBox(8);
    top.getChildren().addAll(view.actions());
    Scene scene = new Scene(new VBox(top, new StackPane(view.body())), 1240, 900);
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
  void showsNextMonthWithItsBandBesideTheLastActualOne(FxRobot robot) {
    assertThat(texts(robot, ".tile .label"))
        .contains("August 2026, forecast", "July 2026, actual", "80 % band held")
        .anySatisfy(text -> assertThat(text).startsWith("80 %: $"));
  }

  @Test
  void showsEveryMethodWithTheNaiveOnes(FxRobot robot) {
    TableView<MethodScore> methods = robot.lookup("#forecast-methods").queryTableView();
    assertThat(methods.getItems())
        .extracting(MethodScore::method)
        .contains("Seasonal naive", "Naive", "OLS on drivers");
    assertThat(texts(robot, ".badge")).contains("used", "yardstick");
  }

  @Test
  void splitsByModelAndShowsOneOfThemInMonths(FxRobot robot) {
    choose(robot, "#forecast-by", "By model");
    MenuButton keys = robot.lookup("#forecast-key").queryAs(MenuButton.class);
    assertThat(keys.getItems())
        .extracting(MenuItem::getText)
        .containsExactly("total", "gpt-4o-2024-08-06", "gpt-4o-mini");

    choose(robot, "#forecast-key", "gpt-4o-mini");
    robot.interact(() -> robot.lookup("#forecast-grain-month").queryAs(ToggleButton.class).fire());
    assertThat(robot.lookup("#forecast-key").queryAs(MenuButton.class).getText())
        .isEqualTo("gpt-4o-mini");
    assertThat(texts(robot, ".title")).contains("Monthly spend");
  }

  @Test
  void saysWhyAFigureIsWhatItIs(FxRobot robot) {
    robot.interact(() -> robot.lookup("#forecast-why-next").queryAs(Button.class).fire());
    assertThat(texts(robot, "#why .label"))
        .contains("Method", "Learnt from", "80 % band", "Rounding", "Coverage", "Evidence")
        .contains("Rows learnt from", String.valueOf(2 * DAYS), "Price book");
  }

  @Test
  void saysWhichLayersTheUserChoseUnderIt(FxRobot robot) {
    workbench
        .layers()
        .choose(new LayerOverride("openai", "default", YearMonth.of(2026, 3), Layer.METERED));
    robot.interact(screen::shown);
    robot.interact(() -> robot.lookup("#forecast-why-next").queryAs(Button.class).fire());
    var _ = workbench.undoEdit();

    assertThat(texts(robot, "#why .label"))
        .contains("best, with 1 override: openai, account default, 2026-03: metered");
  }

  @Test
  void aDriverSaysWhyItsEffectIsWhatItIs(FxRobot robot) {
    TableView<?> drivers = robot.lookup("#forecast-drivers").queryTableView();
    robot.interact(
        () -> {
          drivers.getSelectionModel().clearAndSelect(0);
          drivers.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });

    assertThat(texts(robot, "#why .label"))
        .contains("Standard error", "95 % interval", "Rows learnt from", "Coverage", "Price book");
  }

  @Test
  void aPointAheadSaysWhy(FxRobot robot) {
    Clicks.on(robot, "#forecast-fan", new ChartMark("Forecast", 1));

    assertThat(texts(robot, "#why .label")).contains("Method", "80 % band", "Tokens expected");
  }

  @Test
  void aPointOfThePastSaysWhyWithTheRowsBehindIt(FxRobot robot) {
    Clicks.on(robot, "#forecast-fan", new ChartMark("Actual", 3));

    assertThat(texts(robot, "#why .label"))
        .contains("Exact", "Rounding", "Rows behind it", "14", "Dearest rows behind it");
  }

  @Test
  void estimatesTheRunningMonthAndSaysWhy(FxRobot robot) {
    assertThat(texts(robot, ".tile .label")).contains("August 2026, at its end");
    robot.interact(() -> robot.lookup("#forecast-why-now").queryAs(Button.class).fire());
    assertThat(texts(robot, "#why .label"))
        .contains("The rest by", "If all days were alike", "80 % band");
  }

  @Test
  void saysTheOddsOfPassingABudget(FxRobot robot) {
    TextField budget = robot.lookup("#forecast-budget").queryAs(TextField.class);
    robot.interact(
        () -> {
          budget.setText("1.00");
          budget.fireEvent(new ActionEvent());
        });
    assertThat(texts(robot, ".tile .label")).contains("100 % odds of over $1");
  }

  @Test
  void laysAPriceChangeOverTheDaysAheadAndTakesItBack(FxRobot robot) {
    Money before = screenedNextMonth(robot);
    robot.interact(
        () -> robot.lookup("#forecast-side-overlays").queryAs(ToggleButton.class).fire());
    choose(robot, "#overlay-begin", "Prices change once");
    TextField line = robot.lookup("#overlay-line").queryAs(TextField.class);
    assertThat(line.getText()).isEqualTo("price -10% from 2026-08-01");
    robot.interact(
        () -> {
          line.setText("price -50% from 2026-08-01");
          line.fireEvent(new ActionEvent());
        });

    assertThat(workbench.forecasts().overlays().kept())
        .extracting(Overlay::text)
        .containsExactly("price -50% from 2026-08-01");
    assertThat(texts(robot, ".tile .label")).contains(Amounts.brief(before) + " without overlays");
    TableView<Overlay> overlays = robot.lookup("#forecast-overlays").queryTableView();
    assertThat(overlays.getItems()).hasSize(1);
    assertThat(texts(robot, "#forecast-fan .legend .label")).contains("No overlays");

    robot.interact(() -> robot.lookup("#overlay-use-0").queryAs(ToggleButton.class).fire());
    assertThat(workbench.forecasts().overlays().kept().getFirst().isOn()).isFalse();
    assertThat(screenedNextMonth(robot)).isEqualTo(before);

    robot.interact(() -> robot.lookup("#overlay-remove-0").queryAs(Button.class).fire());
    assertThat(workbench.forecasts().overlays().kept()).isEmpty();
    var _ = workbench.undoEdit();
    assertThat(workbench.forecasts().overlays().kept()).hasSize(1);
    workbench.forecasts().overlays().remove("price -50% from 2026-08-01");
  }

  @Test
  void saysWhyTheNextStepCostsSomethingElse(FxRobot robot) {
    robot.interact(() -> robot.lookup("#forecast-grain-month").queryAs(ToggleButton.class).fire());
    robot.interact(() -> robot.lookup("#forecast-side-change").queryAs(ToggleButton.class).fire());

    assertThat(texts(robot, ".title")).contains("Why it changes");
    assertThat(robot.lookup("#forecast-change").queryTableView().getItems().size())
        .isGreaterThanOrEqualTo(5);
  }

  @Test
  void saysWhatIsWrongWithAnOverlay(FxRobot robot) {
    robot.interact(
        () -> robot.lookup("#forecast-side-overlays").queryAs(ToggleButton.class).fire());
    robot.interact(
        () -> {
          robot.lookup("#overlay-line").queryAs(TextField.class).setText("more of it");
          robot.lookup("#overlay-add").queryAs(Button.class).fire();
        });

    assertThat(texts(robot, "#overlay-wrong"))
        .singleElement()
        .asString()
        .startsWith("Expected an overlay such as");
    assertThat(workbench.forecasts().overlays().kept()).isEmpty();
  }

  private Money screenedNextMonth(FxRobot robot) {
    robot.interact(screen::shown);
    return model.shown().orElseThrow().nextMonth().orElseThrow().mean();
  }

  @Test
  void keepsAForecastAndShowsThatItIsOpen(FxRobot robot) {
    robot.interact(() -> robot.lookup("#forecast-keep").queryAs(Button.class).fire());
    assertThat(workbench.forecasts().kept()).hasSize(1);
    assertThat(texts(robot, ".title")).contains("Kept forecasts");
    robot.interact(() -> robot.lookup("#forecast-turn").queryAs(Button.class).fire());
    assertThat(texts(robot, ".title")).contains("What it takes for granted");
    var _ = workbench.undoEdit();
  }

  @Test
  void saysWhyABandIsMissingWhenTheHorizonIsTooLong(FxRobot robot) {
    robot.interact(() -> robot.lookup("#forecast-grain-month").queryAs(ToggleButton.class).fire());
    choose(robot, "#forecast-horizon", "12 months ahead");
    assertThat(texts(robot, ".banner .label"))
        .anySatisfy(text -> assertThat(text).startsWith("No back-test, no bands"));
  }

  @Test
  void forecastsRequestsInTheirOwnUnitWithTheFiguresOfTheCommandLine(FxRobot robot) {
    choose(robot, "#forecast-measure", "Requests");

    assertThat(texts(robot, ".title")).contains("Requests by week", "Back-test");
    assertThat(texts(robot, ".tile .label"))
        .contains("Requests, August 2026, forecast", "Requests, July 2026, actual")
        .noneMatch(text -> text.contains("$"));
    assertThat(robot.lookup("#forecast-budget").query().isVisible()).isFalse();
    assertThat(robot.lookup("#forecast-by").query().isVisible()).isFalse();
    CountForecast told =
        workbench
            .forecasts()
            .counts(Optional.of(Measure.REQUESTS), ForecastQuery.of(TimeGrain.WEEK), Progress.NONE)
            .orElseThrow();
    CountOutlook shown =
        (CountOutlook) ((Answer.Filled<Prospect>) model.answerProperty().get()).value();
    assertThat(shown.steps()).isEqualTo(told);

    robot.interact(() -> robot.lookup("#forecast-why-next").queryAs(Button.class).fire());
    assertThat(texts(robot, "#why .label")).contains("Of it counted already", "Method");

    choose(robot, "#forecast-measure", "Spend");
    assertThat(robot.lookup("#forecast-budget").query().isVisible()).isTrue();
    assertThat(texts(robot, ".title")).contains("Weekly spend");
  }

  @Test
  void laysPastForecastsBesideWhatCameAndTakesThemOut(FxRobot robot) {
    SeriesForecast series = model.shown().orElseThrow().series();
    PastForecast last = series.past().getLast();
    assertThat(texts(robot, "#forecast-fan .legend .label")).contains("Past forecasts");
    assertThat(texts(robot, "#forecast-held")).singleElement().asString().contains("80 % band");

    Clicks.on(robot, "#forecast-fan", new ChartMark("Forecast of " + Days.day(last.issued()), 1));
    assertThat(texts(robot, "#why .label"))
        .contains(
            Amounts.exact(last.steps().getFirst().cost()),
            Amounts.exact(series.spent(last.steps().getFirst().period()).orElseThrow()));

    robot.interact(() -> robot.lookup("#forecast-past").queryAs(Button.class).fire());
    assertThat(texts(robot, "#forecast-fan .legend .label")).doesNotContain("Past forecasts");
  }

  @Test
  void showsAllSeriesOfASplitAndTheirTotalToTheCent(FxRobot robot) {
    choose(robot, "#forecast-by", "By model");
    TableView<SeriesForecast> series = robot.lookup("#forecast-series").queryTableView();
    Outlook outlook = model.shown().orElseThrow();

    assertThat(series.getItems()).isEqualTo(outlook.steps().all());
    assertThat(outlook.steps().series().stream().map(outlook::whole).reduce(Money::plus))
        .contains(outlook.whole(outlook.steps().total()));
    robot.interact(
        () -> {
          series.getSelectionModel().clearAndSelect(1);
          series.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    assertThat(model.shown().orElseThrow().key()).isEqualTo(series.getItems().get(1).key());
  }

  @Test
  void forecastsTwoDimensionsAtOnceWithOneTotal(FxRobot robot) {
    choose(robot, "#forecast-by", "By team and model");
    Outlook teams = model.shown().orElseThrow();
    assertThat(teams.steps().query().by()).contains(Dimension.TEAM);
    robot.interact(() -> robot.lookup("#forecast-split-second").queryAs(ToggleButton.class).fire());

    Outlook models = model.shown().orElseThrow();
    assertThat(models.steps().query().by()).contains(Dimension.MODEL);
    assertThat(models.whole()).isEqualTo(teams.whole());
    assertThat(models.steps().series().stream().map(models::whole).reduce(Money::plus))
        .contains(teams.whole());
  }

  @Test
  void tellsHolidaysApartInTheForecastAndTheRunningMonth(FxRobot robot) {
    choose(robot, "#forecast-holidays", "US holidays");

    Outlook outlook = model.shown().orElseThrow();
    assertThat(outlook.steps().assumptions())
        .anySatisfy(text -> assertThat(text).contains("holidays are those of the United States"));
    assertThat(outlook.steps().total().points())
        .isEqualTo(
            workbench
                .forecast(ForecastQuery.of(TimeGrain.WEEK).with(Holidays.US), Progress.NONE)
                .orElseThrow()
                .total()
                .points());
  }

  @Test
  void offersOnlyWhatTheLedgerCounts(FxRobot robot) {
    MenuButton measures = robot.lookup("#forecast-measure").queryAs(MenuButton.class);

    assertThat(measures.getItems())
        .extracting(MenuItem::getText)
        .containsExactly("Spend", "All tokens", "Requests", "Fresh input tokens", "Output tokens");
  }

  @Test
  void aPointOfACountSaysWhy(FxRobot robot) {
    choose(robot, "#forecast-measure", "Output tokens");
    Clicks.on(robot, "#forecast-fan", new ChartMark("Actual", 3));
    assertThat(texts(robot, "#why .label")).contains("none: as it was counted");
  }

  @Test
  void namesEveryControl(FxRobot robot) {
    assertThat(
            robot
                .lookup((Node node) -> node instanceof Control && node.isFocusTraversable())
                .queryAllAs(Control.class))
        .hasSizeGreaterThan(5)
        .allSatisfy(control -> assertThat(name(control)).isNotBlank());
  }

  private static String name(Control control) {
    return control instanceof Labeled named && control.getAccessibleText() == null
        ? named.getText()
        : control.getAccessibleText();
  }

  private static void choose(FxRobot robot, String menu, String item) {
    robot.interact(
        () ->
            robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
                .filter(one -> one.getText().equals(item))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private static List<String> texts(FxRobot robot, String query) {
    return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
  }

  private static Path usage() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) {
      String day = MONDAY.plusDays(i).toString();
      long weekday = i % 7 >= 5 ? 2 : 9;
      rows.add(UsageCsv.row(day, "key_a", "gpt-4o-2024-08-06", weekday * 500_000 + i * 9000L + ""));
      rows.add(UsageCsv.row(day, "key_b", UsageCsv.MINI, weekday * 900_000 + i * i % 5000 + ""));
    }
    return UsageCsv.write(folder, "usage.csv", rows);
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
