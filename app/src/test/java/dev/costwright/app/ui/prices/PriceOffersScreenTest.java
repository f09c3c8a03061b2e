package dev.costwright.app.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.implied.ImpliedPrice;
import dev.costwright.model.implied.ImpliedTerms;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceChange;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Drives the main paths: take prices of a catalogue over, take an implied price over, and undo.
@ExtendWith(ApplicationExtension.class)
class PriceOffersScreenTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private Path folder = Path.of("");
  private Workbench workbench;
  private PricesScreen screen;

  @Start
  void start(Stage stage) throws IOException {
    Theme.loadFonts();
    folder = Files.createTempDirectory("offers");
    workbench = Workbench.openOrCreate(folder.resolve("books.costw"));
    screen = new PricesScreen(PriceDesk.of(workbench), new OneImplied(), new AtOnce(), TODAY);
    Scene scene = new Scene(new StackPane(screen.view(Theme.LIGHT).body()), 1200, 900);
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
  void takesThePlausiblePricesOfACatalogueOverWithOneEdit(FxRobot robot) throws IOException {
    Path file = catalogue("prices.csv");
    robot.interact(() -> screen.offers().read(file, Optional.empty()));

    TableView<PriceChange> table = robot.lookup("#prices-offers").queryTableView();
    assertThat(table.getItems())
        .extracting(change -> change.key().model() + " " + change.key().measure().id())
        .containsExactly("gpt-4o cacheRead", "gpt-4o output", "orion-9 fresh");
    assertThat(button(robot, "accept").getText()).isEqualTo("Accept 2 prices");

    fire(robot, "doubtful");
    assertThat(table.getItems())
        .extracting(change -> change.key().measure())
        .containsExactly(Measure.CACHE_READ);
    robot.interact(() -> table.getSelectionModel().select(0));
    assertThat(robot.lookup("#prices-offers-remark").queryAs(Label.class).getText())
        .isEqualTo("0.25 per million instead of 1.25 per million is five times or more less.");

    fire(robot, "accept");
    assertThat(workbench.ownPrices())
        .extracting(row -> row.model() + " " + row.measure().id())
        .containsExactly("gpt-4o output", "orion-9 fresh");
    assertThat(robot.lookup("#prices-accepted .label").queryAs(Label.class).getText())
        .isEqualTo("2 prices are now your own. Undo takes them back.");

    assertThat(workbench.undoEdit()).isPresent();
    assertThat(workbench.ownPrices()).isEmpty();
  }

  @Test
  void takesADoubtfulPriceOverOnlyWhenItIsChosen(FxRobot robot) throws IOException {
    Path file = catalogue("prices.csv");
    robot.interact(() -> screen.offers().read(file, Optional.empty()));
    fire(robot, "doubtful");
    fire(robot, "toggle");

    assertThat(button(robot, "accept").getText()).isEqualTo("Accept 3 prices");
    fire(robot, "accept");
    assertThat(workbench.ownPrices()).hasSize(3);
  }

  @Test
  void saysWhatAFileIsThatIsNoCatalogue(FxRobot robot) throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "nothing of note");
    robot.interact(() -> screen.offers().read(file, Optional.empty()));

    assertThat(robot.lookup(".label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("This catalogue cannot be read")
        .anySatisfy(
            text -> assertThat(text).startsWith("Expected a price catalogue, found something"));
    fire(robot, "back");
    assertThat(robot.lookup("#prices-table").tryQuery()).isPresent();
  }

  @Test
  void takesAnImpliedPriceOverForTheDaysObserved(FxRobot robot) {
    robot.interact(() -> screen.offers().implied());

    TableView<ImpliedPrice> table = robot.lookup("#prices-offers").queryTableView();
    assertThat(table.getItems()).containsExactly(price());
    assertThat(button(robot, "accept").isDisabled()).isTrue();

    fire(robot, "toggle");
    assertThat(button(robot, "accept").getText()).isEqualTo("Accept 1 price");
    fire(robot, "accept");
    assertThat(workbench.ownPrices()).containsExactly(price().override(TODAY).orElseThrow());
    assertThat(workbench.undoEdit()).isPresent();
    assertThat(workbench.ownPrices()).isEmpty();
  }

  /// GPT-4o's output dearer by a fifth, its cached input at a fifth of the list price, and a model
  /// that the book does not know.
  private Path catalogue(String name) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        seller,model,class,price,per
        openai,gpt-4o,fresh,2.5,1M
        openai,gpt-4o,output,12,1M
        openai,gpt-4o,cacheRead,0.25,1M
        openai,orion-9,fresh,1,1M
        """);
  }

  /// $27.00 for 3 million output tokens, listed at $10.
  private static ImpliedPrice price() {
    LocalDate first = LocalDate.of(2026, 10, 1);
    Optional<PriceRow> list =
        PriceBook.bundled()
            .find(new Offer("openai", "gpt-4o", "standard", "", "", ""), first)
            .map(card -> card.rates(1).get(Measure.OUTPUT));
    return new ImpliedPrice(
        new ImpliedTerms("openai", "gpt-4o", Measure.OUTPUT, "standard", "", ""),
        ImpliedPrice.Origin.BILL,
        Money.parse("27.00", Currency.getInstance("USD")),
        3_000_000,
        3,
        2,
        first,
        first.plusDays(2),
        3,
        list);
  }

  private static Button button(FxRobot robot, String name) {
    return robot.lookup("#prices-offers-" + name).queryAs(Button.class);
  }

  private static void fire(FxRobot robot, String name) {
    ButtonBase button = robot.lookup("#prices-offers-" + name).queryAs(ButtonBase.class);
    robot.interact(button::fire);
  }

  /// The ledger's own desk, with a bill.
  private final class OneImplied implements OfferDesk {
    private OfferDesk ledger() {
      return OfferDesk.of(workbench, TODAY);
    }

    @Override
    public Compared compare(Path file, Optional<String> seller, Progress progress) {
      return ledger().compare(file, seller, progress);
    }

    @Override
    public List<ImpliedPrice> implied() {
      return List.of(price());
    }

    @Override
    public int accept(List<PriceChange> changes) {
      return ledger().accept(changes);
    }

    @Override
    public int acceptImplied(List<ImpliedPrice> prices) {
      return ledger().acceptImplied(prices);
    }
  }
}
