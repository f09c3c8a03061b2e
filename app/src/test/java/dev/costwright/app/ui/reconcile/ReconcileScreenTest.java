package dev.costwright.app.ui.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.why.Grounds;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChartMark;
import dev.costwright.app.uikit.Clicks;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.InvoicePlaces;
import dev.costwright.app.workbench.Progress;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.reconciliation.Cause;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.signoff.Limits;
import dev.costwright.model.signoff.RemarkBook;
import dev.costwright.model.signoff.Review;
import dev.costwright.model.usage.Layer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The main path: see which month differs, go there, read why on the line that does.
@ExtendWith(ApplicationExtension.class)
class ReconcileScreenTest {
  private final List<Reconciliation> answers = new ArrayList<>(List.of(Statements.twoMonths()));
  private ReconcileScreen screen;

  @Start
  void start(Stage stage) {
    Theme.loadFonts();
    screen =
        new ReconcileScreen(
            new ReconcileViewModel(source(), new AtOnce()),
            new LayersViewModel(layers(), new AtOnce(), new Nowhere()),
            new ReviewViewModel(
                () -> {
                  throw new AssertionError("Nothing is said of a line here");
                },
                new AtOnce(),
                new Nowhere()),
            new Nowhere());
    var view = screen.view(Theme.LIGHT);
    HBox actions = new HBox();
    actions.getChildren().addAll(view.actions());
    Scene scene = new Scene(new StackPane(view.body(), actions), 1236, 820);
    actions.setPickOnBounds(false);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @Test
  void opensOnTheLatestInvoicedMonthAndMarksTheOneThatDiffers(FxRobot robot) {
    assertThat(screen.scope().getValue()).isEqualTo("April 2026 · All sellers");
    Button march = robot.lookup("#month-acme-2026-03").queryButton();
    assertThat(march.getText()).isEqualTo("+$3");
    assertThat(march.getAccessibleText()).isEqualTo("acme, March 2026: unexplained, +$2.50");
  }

  @Test
  void showsTheMonthThatDiffersWithTheLineThatMostNeedsALook(FxRobot robot) {
    robot.interact(robot.lookup("#month-acme-2026-03").queryButton()::fire);

    assertThat(screen.scope().getValue()).isEqualTo("March 2026 · acme");
    TableView<LineRow> table = robot.lookup("#reconcile-lines").queryTableView();
    assertThat(table.getItems())
        .extracting(LineRow::words)
        .containsExactly("API usage - m1", "Adjustment", "1 invoice, 2 lines");
    assertThat(table.getSelectionModel().getSelectedItem().words()).isEqualTo("Adjustment");
    assertThat(texts(robot.lookup("#reconcile-details").query()))
        .contains("Adjustment", "unexplained", "+$2.50");
    assertThat(texts(table.getScene().getRoot())).contains("$22.50", "$20.00", "+12.5 %");
  }

  @Test
  void keepsOnlyLinesThatDifferWhenAsked(FxRobot robot) {
    robot.interact(robot.lookup("#month-acme-2026-03").queryButton()::fire);
    ToggleButton only = robot.lookup("#reconcile-differences").queryAs(ToggleButton.class);
    robot.interact(only::fire);

    TableView<LineRow> table = robot.lookup("#reconcile-lines").queryTableView();
    assertThat(table.getItems()).extracting(LineRow::seller).containsExactly("acme", "Spend");
  }

  @Test
  void saysWhyAFigureIsWhatItIs(FxRobot robot) {
    robot.interact(robot.lookup("#month-acme-2026-03").queryButton()::fire);
    robot.interact(robot.lookup("#why-difference").queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(texts(robot.lookup("#why").query()))
        .contains("Difference, March 2026", "2.50 USD", "half up, once, for showing");
  }

  @Test
  void aMonthSaysWhyItDiffers(FxRobot robot) {
    Button march = robot.lookup("#month-acme-2026-03").queryButton();
    robot.interact(
        () ->
            march.fireEvent(
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null)));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(texts(robot.lookup("#why").query())).contains("Difference, March 2026", "2.50 USD");
  }

  @Test
  void everyBarSaysWhy(FxRobot robot) {
    robot.interact(robot.lookup("#month-acme-2026-03").queryButton()::fire);
    Clicks.on(robot, "#reconcile-waterfall", new ChartMark("Series 1", 0));

    assertThat(texts(robot.lookup("#why").query()))
        .contains("Usage that is compared, March 2026", "$20.00", "0f1e2d3c4b5a");
  }

  @Test
  void theBarThatIsUnexplainedSaysSo(FxRobot robot) {
    robot.interact(robot.lookup("#month-acme-2026-03").queryButton()::fire);
    Clicks.on(robot, "#reconcile-waterfall", new ChartMark("Series 1", 1));

    assertThat(texts(robot.lookup("#why").query())).contains("Unexplained, March 2026", "2.50 USD");
  }

  @Test
  void offersEveryMonthAndSeller(FxRobot robot) {
    MenuButton months = robot.lookup("#reconcile-month").queryAs(MenuButton.class);
    assertThat(months.getItems()).extracting("text").containsExactly("April 2026", "March 2026");
    MenuButton sellers = robot.lookup("#reconcile-seller").queryAs(MenuButton.class);
    assertThat(sellers.getItems()).extracting("text").containsExactly("All sellers", "acme");
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

  @Test
  void saysWhatToImportWhenThereIsNothingToReconcile(FxRobot robot) {
    answers.set(0, new Reconciliation(List.of()));
    robot.interact(screen::shown);

    assertThat(texts(robot.lookup(".page").query()))
        .contains("Nothing to reconcile in this ledger yet");
  }

  @Test
  void showsUsageThatNoInvoiceBills(FxRobot robot) {
    answers.set(0, Statements.withoutInvoices());
    robot.interact(screen::shown);

    assertThat(texts(robot.lookup(".page").query())).contains("no invoice", "m1");
  }

  @Test
  void letsAnotherLayerCountAndTheRuleStandAgain(FxRobot robot) {
    robot.interact(robot.lookup("#reconcile-turn").queryButton()::fire);
    TableView<LayerRow> table = robot.lookup("#reconcile-layers").queryTableView();
    assertThat(((DataTable<LayerRow>) table).data().toTsv())
        .isEqualTo(
            """
            Seller\tAccount\tMonth\tBilled\tMetered\tObserved\tCounts\tCounting\tWhy\tChoice
            acme\tdefault\t2026-03\t$5.00\t$4.00\t–\t$5.00\tbilled\trule\tRule
            \t\t\t\t\t\t$5.00\t\t\t
            """);

    choose(robot, "Metered");
    robot.interact(screen::shown);
    assertThat(chosen.getFirst()).contains(Layer.METERED);
    assertThat(((DataTable<LayerRow>) table).data().toTsv())
        .contains("metered\toverride: metered\tMetered");

    choose(robot, "Rule");
    assertThat(chosen.getFirst()).isEmpty();
    robot.interact(robot.lookup("#reconcile-turn").queryButton()::fire);
    assertThat(robot.lookup("#reconcile-months").tryQuery()).isPresent();
  }

  private static void choose(FxRobot robot, String layer) {
    MenuButton menu = robot.lookup("#layer-acme-default-2026-03").queryAs(MenuButton.class);
    robot.interact(
        () ->
            menu.getItems().stream()
                .filter(item -> item.getText().equals(layer))
                .forEach(MenuItem::fire));
  }

  private final List<Optional<Layer>> chosen = new ArrayList<>(List.of(Optional.empty()));

  private LayersSource layers() {
    return new LayersSource() {
      @Override
      public List<LayerMonth> months() {
        Layer counting = chosen.getFirst().orElse(Layer.BILLED);
        Map<Layer, LayerMonth.Said> said =
            Map.of(
                Layer.BILLED, new LayerMonth.Said(dollars("5"), 1, 0, 1),
                Layer.METERED, new LayerMonth.Said(dollars("4"), 2, 0, 1));
        return List.of(
            new LayerMonth(
                "acme",
                "default",
                YearMonth.of(2026, 3),
                said,
                Map.of(counting, 1),
                dollars(counting == Layer.BILLED ? "5" : "4"),
                chosen.getFirst(),
                Map.of()));
      }

      @Override
      public void choose(LayerMonth month, Optional<Layer> layer) {
        chosen.set(0, layer);
      }
    };
  }

  private static Money dollars(String amount) {
    return Money.parse(amount, Currency.getInstance("USD"));
  }

  private static String name(Control control) {
    return control instanceof Labeled named && control.getAccessibleText() == null
        ? named.getText()
        : control.getAccessibleText();
  }

  private static List<String> texts(Parent root) {
    return nodes(root)
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private static Stream<Node> nodes(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(ReconcileScreenTest::nodes))
        : Stream.of(node);
  }

  private ReconcileSource source() {
    return new ReconcileSource() {
      @Override
      public Review review(Reconciliation of) {
        return Review.of(of, RemarkBook.EMPTY, Limits.NONE);
      }

      @Override
      public Reconciliation reconcile() {
        return answers.getFirst();
      }

      @Override
      public List<dev.costwright.model.cube.Coverage.Aside> aside(PivotQuery query) {
        return List.of();
      }

      @Override
      public List<Evidence> facts(PivotQuery query, int limit) {
        return List.of();
      }

      @Override
      public List<Evidence> rows(Statement statement, StatementLine line, Cause cause, int limit) {
        return List.of();
      }

      @Override
      public InvoicePlaces places() {
        return InvoicePlaces.NONE;
      }

      @Override
      public Grounds grounds() {
        return new Grounds("0f1e2d3c4b5a", "r1", "x1");
      }
    };
  }

  private static final class AtOnce implements Background {
    @Override
    public <T> Job run(
        String name, Work<T> work, Consumer<T> onDone, Consumer<CostwrightException> onProblem) {
      onDone.accept(work.run(Progress.NONE));
      return () -> {};
    }
  }
}
