package dev.costwright.app.ui.bridge;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.text.VisibleText;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Keeps rows by the values of any dimension; nothing ticked keeps all.
final class FilterMenu {
  private static final int NAMED = 2;

  private final BridgeViewModel model;
  private final MenuButton menu = new MenuButton("", Ui.icon(Feather.FILTER));

  FilterMenu(BridgeViewModel model) {
    this.model = model;
    menu.setId("bridge-filter");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.accessibleTextProperty().bind(menu.textProperty());
  }

  MenuButton node() {
    return menu;
  }

  /// Begins anew with what the ledger holds.
  void offer(Bridged found) {
    menu.setText(text(found.question()));
    MenuItem all = new MenuItem(Messages.text("bridge.filter.all"));
    all.setDisable(found.question().where().isEmpty());
    all.setOnAction(_ -> model.clearFilters());
    menu.getItems().setAll(all, new SeparatorMenuItem());
    found
        .values()
        .forEach(
            (dimension, values) ->
                menu.getItems().add(part(dimension, values, kept(found.question(), dimension))));
  }

  private Menu part(Dimension dimension, List<String> values, Set<String> kept) {
    Set<String> offered = new TreeSet<>(values);
    offered.add(Pivot.UNTAGGED);
    offered.addAll(kept);
    Menu part = new Menu(name(dimension));
    offered.forEach(value -> part.getItems().add(tick(dimension, value, kept.contains(value))));
    return part;
  }

  private CheckMenuItem tick(Dimension dimension, String value, boolean isKept) {
    CheckMenuItem tick = new CheckMenuItem(VisibleText.inTable(value));
    tick.setMnemonicParsing(false);
    tick.setSelected(isKept);
    tick.setOnAction(_ -> model.toggle(dimension, value));
    return tick;
  }

  static String name(Dimension dimension) {
    return Messages.text("dimension." + dimension.id());
  }

  private static Set<String> kept(Question question, Dimension dimension) {
    return question.where().getOrDefault(dimension, Set.of());
  }

  private static String text(Question question) {
    List<String> names = question.where().values().stream().flatMap(Set::stream).sorted().toList();
    if (names.isEmpty()) {
      return Messages.text("bridge.filter.all");
    }
    String first =
        names.stream().limit(NAMED).map(VisibleText::inTable).collect(Collectors.joining(", "));
    return names.size() > NAMED
        ? Messages.text("bridge.filter.more", first, names.size() - NAMED)
        : Messages.text("bridge.filter.only", first);
  }
}
