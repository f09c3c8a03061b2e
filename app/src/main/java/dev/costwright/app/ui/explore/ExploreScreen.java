package dev.costwright.app.ui.explore;

import dev.costwright.app.uikit.AnswerPage;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Any cut through the money: filters, groups, time, and why each figure is what it is.
public final class ExploreScreen implements Screen {
  private final ExploreViewModel model;
  private final Navigation navigation;

  /// Of the view that is there now; an older view hears nothing more.
  private Subscription shown = Subscription.EMPTY;

  public ExploreScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new ExploreViewModel(ExploreSource.of(workbench), background), navigation);
  }

  ExploreScreen(ExploreViewModel model, Navigation navigation) {
    this.model = model;
    this.navigation = navigation;
  }

  @Override
  public String name() {
    return "explore";
  }

  @Override
  public Ikon icon() {
    return Feather.GRID;
  }

  @Override
  public ObservableValue<String> scope() {
    return model.answerProperty().map(_ -> scope(model.cut()));
  }

  private static String scope(Cut cut) {
    String groups = cut.by().stream().map(ExploreScreen::name).collect(Collectors.joining(" × "));
    return Messages.text(
        "explore.scope",
        groups,
        Messages.text("grain." + cut.grain().name().toLowerCase(Locale.ROOT)));
  }

  static String name(Dimension dimension) {
    return Messages.text("dimension." + dimension.id());
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public View view(Theme theme) {
    AnswerPage pages = new AnswerPage(name(), icon(), navigation, model::load);
    StackPane body = new StackPane();
    MenuButton reach = reach();
    shown.unsubscribe();
    shown =
        model
            .answerProperty()
            .subscribe(
                answer -> {
                  offer(reach);
                  body.getChildren().setAll(pages.of(answer, found -> filled(found, theme)));
                });
    return new View(body, List.of(reach));
  }

  private MenuButton reach() {
    MenuButton menu = new MenuButton("", Ui.icon(Feather.CALENDAR));
    menu.setId("explore-reach");
    menu.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    menu.accessibleTextProperty().bind(menu.textProperty());
    return menu;
  }

  private void offer(MenuButton menu) {
    menu.setText(text(model.cut().reach()));
    menu.getItems().clear();
    for (Reach reach : Reach.values()) {
      MenuItem item = new MenuItem(text(reach));
      item.setOnAction(_ -> model.use(reach));
      menu.getItems().add(item);
    }
  }

  private String text(Reach reach) {
    String grain = model.cut().grain().name().toLowerCase(Locale.ROOT);
    return reach == Reach.ALL
        ? Messages.text("explore.reach.all")
        : Messages.text("explore.reach." + grain, String.valueOf(reach.steps()));
  }

  private Node filled(Exploration exploration, Theme theme) {
    ExploreView main = new ExploreView(model, exploration, theme, navigation);
    HBox.setHgrow(main, javafx.scene.layout.Priority.ALWAYS);
    return new HBox(new FilterRail(model, exploration), main);
  }
}
