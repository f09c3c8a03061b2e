package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Left navigation: brand, ledger, destinations; icons only when the window is narrow.
final class Sidebar extends VBox {
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

  private final ShellViewModel shell;
  private final Consumer<String> opener;
  private Subscription watching = Subscription.EMPTY;

  /// @param opener brings the screen of that name to the front
  Sidebar(ShellViewModel shell, List<Section> sections, Consumer<String> opener) {
    this.shell = shell;
    this.opener = opener;
    getStyleClass().add("nav");
    VBox upper = new VBox();
    upper.getStyleClass().add("nav-list");
    sections
        .subList(0, sections.size() - 1)
        .forEach(section -> upper.getChildren().add(box(section)));
    getChildren().addAll(brand(), ledger(), gap(), scrolled(upper), box(sections.getLast()));
  }

  /// A low window shows the foot and scrolls the rest.
  private static ScrollPane scrolled(VBox items) {
    ScrollPane scroll = new ScrollPane(items);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    scroll
        .sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(focused -> reveal(focused, items, scroll));
    return scroll;
  }

  /// Tab may lead to an item that has been scrolled away.
  private static void reveal(@Nullable Node focused, VBox items, ScrollPane scroll) {
    double hidden = items.getHeight() - scroll.getViewportBounds().getHeight();
    if (focused != null && hidden > 0 && isIn(items, focused)) {
      double middle =
          items.sceneToLocal(focused.localToScene(focused.getLayoutBounds())).getCenterY();
      scroll.setVvalue((middle - scroll.getViewportBounds().getHeight() / 2) / hidden);
    }
  }

  private static boolean isIn(Node items, Node node) {
    return node.getParent() != null && items.equals(node.getParent().getParent());
  }

  private VBox box(Section section) {
    VBox box = new VBox();
    box.getStyleClass().add("nav-list");
    section
        .title()
        .ifPresent(title -> box.getChildren().add(Ui.text(title, "group-label", "nav-words")));
    section.screens().forEach(screen -> box.getChildren().add(item(screen)));
    return box;
  }

  /// Hears of nothing any more: another one takes its place.
  void release() {
    watching.unsubscribe();
  }

  /// Shows icons only, or icons with words.
  void fold(double windowWidth) {
    boolean folded = windowWidth > 0 && windowWidth < 1100;
    pseudoClassStateChanged(FOLDED, folded);
    for (Node node : lookupAll(".nav-item")) {
      if (node instanceof ToggleButton item) {
        item.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
      }
    }
    lookupAll(".nav-words")
        .forEach(
            words -> {
              words.setVisible(!folded);
              words.setManaged(!folded);
            });
  }

  private static Node brand() {
    StackPane mark = new StackPane(Ui.icon(Feather.BAR_CHART_2));
    mark.getStyleClass().add("brand-mark");
    HBox brand = Ui.row(9, mark, Ui.text("Costwright", "brand", "nav-words"));
    brand.setPadding(new Insets(2, 8, 12, 6));
    return brand;
  }

  private Node ledger() {
    Label name = new Label();
    name.getStyleClass().add("strong");
    name.textProperty().bind(shell.statusProperty().map(LedgerStatus::name));
    Label entries = new Label();
    entries.getStyleClass().add("caption");
    entries.textProperty().bind(shell.statusProperty().map(LedgerStatus::entries));
    VBox box = new VBox(name, entries);
    box.getStyleClass().addAll("ledger-switch", "nav-words");
    return box;
  }

  private static Region gap() {
    Region gap = new Region();
    gap.setMinHeight(10);
    return gap;
  }

  private ToggleButton item(Screen screen) {
    String title = Messages.text(screen.name() + ".title");
    ToggleButton item = new ToggleButton(title, Ui.icon(screen.icon()));
    item.getStyleClass().setAll("nav-item");
    item.setId("nav-" + screen.name());
    item.setAccessibleText(title);
    item.setTooltip(new Tooltip(title));
    watching =
        watching.and(
            shell.currentProperty().subscribe(now -> item.setSelected(now.equals(screen.name()))));
    item.setOnAction(
        _ -> {
          item.setSelected(true); // the one in front stays marked when it is chosen again
          opener.accept(screen.name());
        });
    return item;
  }
}
