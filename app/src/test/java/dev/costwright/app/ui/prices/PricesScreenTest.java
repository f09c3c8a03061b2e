package dev.costwright.app.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Theme;
import dev.costwright.model.cube.Coverage.Unpriced;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Drives the main path: find a model, read its price, price a call with it.
@ExtendWith(ApplicationExtension.class)
class PricesScreenTest {
  @Start
  void start(Stage stage) {
    Theme.loadFonts();
    PricesScreen screen =
        new PricesScreen(
            new PriceDesk() {
              @Override
              public PriceBook book() {
                return PriceBook.bundled();
              }

              @Override
              public LedgerModels models() {
                return new LedgerModels(
                    Set.of(), List.of(new Unpriced("openai", "gpt-next", 3, 41_200)));
              }
            },
            new NoOffers(),
            new AtOnce(),
            LocalDate.of(2026, 11, 22));
    Scene scene = new Scene(new StackPane(screen.view(Theme.LIGHT).body()), 990, 900);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @Test
  void findsAModelAndPricesACallWithIt(FxRobot robot) {
    TextField search = robot.lookup("#prices-search").queryAs(TextField.class);
    robot.interact(() -> search.setText("gpt-4o-mini"));

    TableView<PriceLine> table = robot.lookup("#prices-table").queryTableView();
    assertThat(table.getItems())
        .extracting(line -> line.item().model().id())
        .containsExactly("gpt-4o-mini");

    robot.interact(() -> field(robot, Measure.FRESH_INPUT).setText("1,000,000"));
    assertThat(robot.lookup("#price-call-total").queryAs(Label.class).getText()).isEqualTo("$0.15");
  }

  @Test
  void saysWhichModelsHaveNoPrice(FxRobot robot) {
    assertThat(robot.lookup(".banner .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anySatisfy(text -> assertThat(text).contains("gpt-next").contains("41,200 tokens"));
  }

  @Test
  void namesEveryControl(FxRobot robot) {
    assertThat(robot.lookup(PricesScreenTest::isReached).queryAllAs(Control.class))
        .hasSizeGreaterThan(5)
        .allSatisfy(control -> assertThat(name(control)).isNotBlank());
  }

  private static boolean isReached(Node node) {
    return node instanceof Control && node.isFocusTraversable();
  }

  /// A button is named by its text where it has one.
  private static String name(Control control) {
    return control instanceof Labeled named && control.getAccessibleText() == null
        ? named.getText()
        : control.getAccessibleText();
  }

  private static TextField field(FxRobot robot, Measure measure) {
    return robot.lookup("#price-call-" + measure.id()).queryAs(TextField.class);
  }
}
