package dev.costwright.app.ui.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.SpendChange;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.ledger.ImportWriter;
import dev.costwright.model.ledger.SourceDescription;
import dev.costwright.model.money.Money;
import dev.costwright.model.prepaid.PrepaidMonth;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.signoff.ReviewedLine;
import dev.costwright.model.usage.InvoiceLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The main path over a real ledger: look at the line that differs, note, sign and carry it, take
/// the last word back, let it pass by a tolerance, and state a prepaid balance.
@ExtendWith(ApplicationExtension.class)
class ReviewScreenTest {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);

  @TempDir private static Path folder;
  private Workbench workbench;
  private ReconcileScreen screen;

  @Start
  void start(Stage stage) throws java.io.IOException {
    Theme.loadFonts();
    Path own = java.nio.file.Files.createTempDirectory(folder, "ledger");
    workbench = Workbench.openOrCreate(own.resolve("test.costw"));
    Path usage =
        UsageCsv.write(
            own, "usage.csv", List.of(UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI)));
    workbench.imports().add(usage, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    invoice();
    screen = new ReconcileScreen(workbench, new AtOnce(), new Reloading());
    var view = screen.view(Theme.LIGHT);
    HBox actions = new HBox();
    actions.getChildren().addAll(view.actions());
    Scene scene = new Scene(new VBox(actions, view.body()), 1236, 820);
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
  void notesSignsAndCarriesALineAndTakesItBack(FxRobot robot) {
    choose(robot, "Note…");
    type(robot, "asked support");
    choose(robot, "Sign off…");
    type(robot, "Ada");
    choose(robot, "Carry forward");

    assertThat(line().remarks().note()).contains("asked support");
    assertThat(line().standing().orElseThrow().by()).isEqualTo("Ada");
    assertThat(line().remarks().carry().orElseThrow().amount()).isEqualTo(usd("9.78"));
    assertThat(labels(robot)).contains("signed", "Ada, " + today(), "carried forward");

    workbench.undoEdit();
    robot.interact(screen::shown);
    assertThat(line().remarks().carry()).isEmpty();
    assertThat(labels(robot)).contains("signed").doesNotContain("carried forward");
  }

  @Test
  void letsALinePassByATolerance(FxRobot robot) {
    robot.interact(robot.lookup("#reconcile-limits").queryButton()::fire);
    type(robot, "minus one");
    assertThat(robot.lookup("#review-form").tryQuery()).isPresent();
    type(robot, "9.78");

    TableView<LineRow> table = robot.lookup("#reconcile-lines").queryTableView();
    assertThat(workbench.reviews().limits().tolerance().amount()).contains(usd("9.78"));
    assertThat(((dev.costwright.app.uikit.DataTable<LineRow>) table).data().toTsv())
        .contains("within tolerance");
  }

  @Test
  void rollsPrepaidCreditForwardFromAStatedOpening(FxRobot robot) {
    robot.interact(robot.lookup("#reconcile-turn-prepaid").queryButton()::fire);
    TableView<PrepaidMonth> table = robot.lookup("#reconcile-prepaid").queryTableView();
    assertThat(table.getItems()).extracting(PrepaidMonth::closing).containsOnly(Optional.empty());

    robot.interact(() -> table.getSelectionModel().selectFirst());
    robot.interact(robot.lookup("#prepaid-opening").queryButton()::fire);
    type(robot, "12");

    assertThat(workbench.reviews().prepaid().months().getFirst().closing()).contains(usd("62"));
  }

  private ReviewedLine line() {
    return workbench.reviews().review().lines(JANUARY, Optional.empty()).getFirst();
  }

  private static String today() {
    return dev.costwright.app.uikit.Days.day(LocalDate.now(java.time.ZoneOffset.UTC));
  }

  private static void choose(FxRobot robot, String item) {
    MenuButton menu = robot.lookup("#reconcile-review").queryAs(MenuButton.class);
    robot.interact(
        () ->
            menu.getItems().stream()
                .filter(offered -> offered.getText().equals(item))
                .forEach(MenuItem::fire));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void type(FxRobot robot, String text) {
    robot.interact(() -> robot.lookup("#review-field-0").queryAs(TextField.class).setText(text));
    robot.interact(robot.lookup("#review-apply").queryAs(Button.class)::fire);
    // the form fades out
    WaitForAsyncUtils.sleep(400, java.util.concurrent.TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> labels(FxRobot robot) {
    return robot.lookup("#reconcile-details").query().lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private void invoice() {
    try (ImportWriter writer =
        workbench
            .ledger()
            .begin(
                new SourceDescription(
                    "invoice.txt", "invoices-test", "00".repeat(32), 1, Optional.empty()))) {
      writer.invoiceLine(line(1, InvoiceLine.Kind.USAGE, "API usage - gpt-4o-mini", "9.99"));
      writer.invoiceLine(line(2, InvoiceLine.Kind.CREDIT_PURCHASE, "Credit", "50"));
      writer.commit();
    }
  }

  private static InvoiceLine line(int number, InvoiceLine.Kind kind, String words, String amount) {
    return new InvoiceLine(
        "openai",
        "default",
        "ACME-001",
        LocalDate.parse("2026-01-31"),
        number,
        kind,
        words,
        Optional.of(JANUARY.atDay(1)),
        Optional.of(JANUARY.atEndOfMonth()),
        Optional.empty(),
        Optional.empty(),
        usd(amount),
        number);
  }

  private static Money usd(String amount) {
    return Money.parse(amount, Currency.getInstance("USD"));
  }

  private static final class AtOnce implements Background {
    @Override
    public <T> Job run(
        String name, Work<T> work, Consumer<T> onDone, Consumer<CostwrightException> onProblem) {
      onDone.accept(work.run(Progress.NONE));
      return () -> {};
    }
  }

  /// Shows the screen again after a change, as the window does.
  private final class Reloading implements Navigation {
    @Override
    public void open(String name) {}

    @Override
    public void importFiles(List<Path> filesAndFolders) {}

    @Override
    public void chooseFiles() {}

    @Override
    public void importSample() {}

    @Override
    public void explain(SpendChange change) {}

    @Override
    public void ledgerChanged() {
      screen.shown();
    }

    @Override
    public void report(Trouble trouble) {
      throw new AssertionError(trouble.report());
    }
  }
}
