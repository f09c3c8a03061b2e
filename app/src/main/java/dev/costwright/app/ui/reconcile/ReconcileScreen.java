package dev.costwright.app.ui.reconcile;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerPage;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Is the bill right: a month's invoices against usage, every cent of difference named.
public final class ReconcileScreen implements Screen {
  private final ReconcileViewModel model;
  private final Navigation navigation;

  /// Of the view that is there now; an older view hears nothing more.
  private Subscription shown = Subscription.EMPTY;

  public ReconcileScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new ReconcileViewModel(ReconcileSource.of(workbench), background), navigation);
  }

  ReconcileScreen(ReconcileViewModel model, Navigation navigation) {
    this.model = model;
    this.navigation = navigation;
  }

  @Override
  public String name() {
    return "reconcile";
  }

  @Override
  public Ikon icon() {
    return Feather.CHECK_SQUARE;
  }

  @Override
  public ObservableValue<String> scope() {
    return model.answerProperty().map(ReconcileScreen::scopeOf);
  }

  private static String scopeOf(Answer<Reconciled> answer) {
    return answer instanceof Answer.Filled<Reconciled>(Reconciled found)
        ? Days.monthOfYear(found.month()) + " · " + Sellers.name(found.seller())
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
    body.getStyleClass().add("page");
    MenuButton sellers = menu("reconcile-seller", Feather.FILTER);
    MenuButton months = menu("reconcile-month", Feather.CALENDAR);
    shown.unsubscribe();
    shown =
        model
            .answerProperty()
            .subscribe(
                answer -> {
                  offer(answer, sellers, months);
                  body.getChildren()
                      .setAll(pages.of(answer, found -> new ReconcileView(model, found, theme)));
                });
    return new View(body, List.of(sellers, months));
  }

  private static MenuButton menu(String id, Feather icon) {
    MenuButton menu = new MenuButton("", Ui.icon(icon));
    menu.setId(id);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.accessibleTextProperty().bind(menu.textProperty());
    return menu;
  }

  private void offer(Answer<Reconciled> answer, MenuButton sellers, MenuButton months) {
    boolean isFilled = answer instanceof Answer.Filled<Reconciled>;
    sellers.setVisible(isFilled);
    months.setVisible(isFilled);
    if (answer instanceof Answer.Filled<Reconciled>(Reconciled found)) {
      sellers.setText(Sellers.name(found.seller()));
      sellers
          .getItems()
          .setAll(item(Sellers.name(Optional.empty()), found.month(), Optional.empty()));
      found
          .sellers()
          .forEach(
              seller ->
                  sellers
                      .getItems()
                      .add(item(Sellers.name(seller), found.month(), Optional.of(seller))));
      months.setText(Days.monthOfYear(found.month()));
      months
          .getItems()
          .setAll(
              found.all().months().reversed().stream()
                  .map(month -> item(Days.monthOfYear(month), month, found.seller()))
                  .toList());
    }
  }

  private MenuItem item(String text, YearMonth month, Optional<String> seller) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> model.use(month, seller));
    return item;
  }
}
