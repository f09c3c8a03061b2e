package dev.costwright.app.ui.economics;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerPage;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.economics.EconomicsMonth;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Unit economics: what a user or another unit costs, what is left of the revenue, where it is a
/// loss.
public final class EconomicsScreen implements Screen {
  private final EconomicsViewModel model;
  private final Navigation navigation;

  /// Of the view that is there now; an older view hears nothing more.
  private Subscription shown = Subscription.EMPTY;

  public EconomicsScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new EconomicsViewModel(EconomicsSource.of(workbench), background), navigation);
  }

  EconomicsScreen(EconomicsViewModel model, Navigation navigation) {
    this.model = model;
    this.navigation = navigation;
  }

  @Override
  public String name() {
    return "economics";
  }

  @Override
  public Ikon icon() {
    return Feather.USERS;
  }

  @Override
  public ObservableValue<String> scope() {
    return model.answerProperty().map(EconomicsScreen::scope);
  }

  private static String scope(Answer<UnitEconomics> answer) {
    return answer instanceof Answer.Filled<UnitEconomics>(UnitEconomics found)
        ? Messages.text(
            found.month().isWhole() ? "economics.scope" : "economics.scope.cut",
            Days.monthOfYear(found.month().month()))
        : "";
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public View view(Theme theme) {
    AnswerPage pages = new AnswerPage(name(), icon(), navigation, model::load);
    StackPane body = new StackPane();
    MenuButton unit = menu("economics-unit", Feather.HASH);
    MenuButton month = menu("economics-month", Feather.CALENDAR);
    Button payback = Ui.button(Messages.text("economics.payback"), Feather.REPEAT);
    payback.setId("economics-payback");
    payback.setOnAction(_ -> showPayback(payback));
    shown.unsubscribe();
    shown =
        model
            .answerProperty()
            .subscribe(
                answer -> {
                  if (answer instanceof Answer.Filled<UnitEconomics>(UnitEconomics found)) {
                    offer(unit, month, found);
                  }
                  body.getChildren()
                      .setAll(
                          pages.of(
                              answer, found -> new EconomicsView(model, found, theme, navigation)));
                });
    return new View(body, List.of(unit, month, payback));
  }

  private static MenuButton menu(String id, Feather icon) {
    MenuButton menu = new MenuButton("", Ui.icon(icon));
    menu.setId(id);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.accessibleTextProperty().bind(menu.textProperty());
    return menu;
  }

  private void offer(MenuButton unit, MenuButton month, UnitEconomics found) {
    unit.setText(Messages.text("economics.per", UnitNames.of(found.question().unit())));
    unit.getItems()
        .setAll(
            found.units().stream()
                .map(name -> item(UnitNames.of(name), () -> model.use(name)))
                .toList());
    month.setText(Days.monthOfYear(found.month().month()));
    month
        .getItems()
        .setAll(
            found.economics().months().reversed().stream()
                .map(EconomicsMonth::month)
                .map(one -> item(Days.monthOfYear(one), () -> model.use(one)))
                .toList());
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void showPayback(Button near) {
    String spend =
        model.answerProperty().get() instanceof Answer.Filled<UnitEconomics>(UnitEconomics found)
            ? found
                .month()
                .total()
                .cost()
                .value()
                .map(cost -> cost.rounded(2).toPlainString())
                .orElse("")
            : "";
    PopOver popOver = new PopOver(new PaybackPanel(spend));
    popOver.setTitle(Messages.text("economics.payback"));
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.setDetachable(false);
    popOver.show(near);
  }
}
