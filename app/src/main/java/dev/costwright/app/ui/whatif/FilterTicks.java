package dev.costwright.app.ui.whatif;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.text.VisibleText;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A menu that keeps rows of the ledger by the values of any dimension; nothing ticked keeps all.
public final class FilterTicks {
  /// Dimensions that people tell calls apart by; those without a value are not offered.
  public static final List<Dimension> DIMENSIONS =
      List.of(
          Dimension.TEAM,
          Dimension.FEATURE,
          Dimension.MODEL,
          Dimension.SELLER,
          Dimension.ACCOUNT,
          Dimension.PROJECT,
          Dimension.API_KEY,
          Dimension.ENVIRONMENT,
          Dimension.TENANT,
          Dimension.USER_TIER,
          Dimension.USE_CASE,
          Dimension.PROMPT_VERSION,
          Dimension.MODEL_CLASS,
          Dimension.SERVICE_TIER,
          Dimension.REGION);

  private static final int NAMED = 2;

  private final Consumer<Map<Dimension, Set<String>>> choose;
  private final MenuButton menu = new MenuButton("", Ui.icon(Feather.FILTER));

  /// @param choose hears what is kept from now on
  public FilterTicks(String id, Consumer<Map<Dimension, Set<String>>> choose) {
    this.choose = choose;
    menu.setId(id);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.accessibleTextProperty().bind(menu.textProperty());
  }

  public MenuButton node() {
    return menu;
  }

  /// Begins anew.
  ///
  /// @param values that the ledger has
  /// @param kept what is kept now
  public void offer(Map<Dimension, List<String>> values, Map<Dimension, Set<String>> kept) {
    menu.setText(words(kept));
    MenuItem all = new MenuItem(Messages.text("scenarios.scope.all"));
    all.setDisable(kept.isEmpty());
    all.setOnAction(_ -> choose.accept(Map.of()));
    menu.getItems().setAll(all, new SeparatorMenuItem());
    DIMENSIONS.stream()
        .filter(dimension -> values.containsKey(dimension) || kept.containsKey(dimension))
        .forEach(
            dimension ->
                menu.getItems()
                    .add(part(dimension, values.getOrDefault(dimension, List.of()), kept)));
  }

  private Menu part(Dimension dimension, List<String> values, Map<Dimension, Set<String>> kept) {
    Set<String> here = kept.getOrDefault(dimension, Set.of());
    Set<String> offered = new TreeSet<>(values);
    offered.add(Pivot.UNTAGGED);
    offered.addAll(here);
    Menu part = new Menu(Messages.text("dimension." + dimension.id()));
    for (String value : offered) {
      CheckMenuItem tick = new CheckMenuItem(VisibleText.inTable(value));
      tick.setMnemonicParsing(false);
      tick.setSelected(here.contains(value));
      tick.setOnAction(_ -> choose.accept(toggled(kept, dimension, value)));
      part.getItems().add(tick);
    }
    return part;
  }

  private static Map<Dimension, Set<String>> toggled(
      Map<Dimension, Set<String>> kept, Dimension dimension, String value) {
    Map<Dimension, Set<String>> changed = new TreeMap<>(kept);
    Set<String> here = new TreeSet<>(kept.getOrDefault(dimension, Set.of()));
    if (!here.remove(value)) {
      here.add(value);
    }
    if (here.isEmpty()) {
      changed.remove(dimension);
    } else {
      changed.put(dimension, here);
    }
    return changed;
  }

  /// What is kept, in words.
  public static String words(Map<Dimension, Set<String>> kept) {
    List<String> names = kept.values().stream().flatMap(Set::stream).sorted().toList();
    if (names.isEmpty()) {
      return Messages.text("scenarios.scope.all");
    }
    String first =
        names.stream().limit(NAMED).map(VisibleText::inTable).collect(Collectors.joining(", "));
    return names.size() > NAMED
        ? Messages.text("scenarios.only.more", first, names.size() - NAMED)
        : Messages.text("scenarios.only", first);
  }
}
