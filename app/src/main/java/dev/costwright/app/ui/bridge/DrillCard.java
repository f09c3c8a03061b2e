package dev.costwright.app.ui.bridge;

import dev.costwright.app.report.BridgeTables;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.bridge.Bridge;
import dev.costwright.forecasting.bridge.Drill;
import dev.costwright.forecasting.bridge.Effect;
import dev.costwright.forecasting.bridge.EffectKind;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What each value of a dimension adds to each effect: columns sum to the effects, rows to the
/// change of the value.
record DrillCard(BridgeViewModel model, Bridged found, BiConsumer<Node, Asked> onAsk) {
  private static final double FIGURE = 84;
  private static final double ROW_HEIGHT = 26;
  private static final double CARD_HEAD = 62;
  private static final int ROWS_SHOWN = 7;

  VBox card() {
    String by = FilterMenu.name(found.question().by());
    DataTable<Drill> table =
        new DataTable<>(Messages.text("bridge.drill", by), columns(by))
            .withDensity(Density.COMPACT);
    table.setId("bridge-drill");
    table.show(found.bridge().drills(), Optional.of(total()));
    List<EffectKind> kinds = kinds();
    table.whenCellOpened(
        (drill, column) -> {
          int place = column - 2;
          Optional<EffectKind> kind =
              place >= 0 && place < kinds.size() ? Optional.of(kinds.get(place)) : Optional.empty();
          onAsk.accept(table, new Asked.OfValue(drill.key(), kind));
        });
    table.whenTotalOpened(column -> onAsk.accept(table, asked(kinds, column)));
    ChoiceMenu choice = new ChoiceMenu("bridge-by", Feather.GIT_BRANCH).chosen(by);
    found
        .values()
        .keySet()
        .forEach(dimension -> choice.offer(FilterMenu.name(dimension), () -> model.use(dimension)));
    return Ui.flushCard(
        Messages.text("bridge.drill", by),
        Messages.text("bridge.drill.hint"),
        table,
        choice,
        TableMenu.button(table));
  }

  /// Of the total: the first period, an effect, the second period, the change.
  private static Asked asked(List<EffectKind> kinds, int column) {
    int place = column - 2;
    if (place < 0) {
      return column < 1 ? new Asked.Change() : new Asked.Start();
    }
    if (place < kinds.size()) {
      return new Asked.OfEffect(kinds.get(place), Optional.empty());
    }
    return place == kinds.size() ? new Asked.End() : new Asked.Change();
  }

  /// Of the card, with its first rows and the total.
  static double height(Bridged found) {
    return (Math.min(found.bridge().drills().size(), ROWS_SHOWN) + 2) * ROW_HEIGHT + CARD_HEAD;
  }

  private List<DataColumn<Drill>> columns(String by) {
    List<DataColumn<Drill>> columns = new ArrayList<>();
    columns.add(DataColumn.text(by, 120, Drill::key));
    columns.add(cost(Periods.brief(found.span().before()), Drill::from));
    for (EffectKind kind : kinds()) {
      columns.add(
          DataColumn.figure(
              BridgeTables.name(kind),
              FIGURE,
              drill ->
                  drill
                      .effect(kind)
                      .<CellValue>map(CellValue.Change::new)
                      .orElseGet(() -> new CellValue.Change(none()))));
    }
    columns.add(cost(Periods.brief(found.span().after()), Drill::to));
    columns.add(
        DataColumn.<Drill>figure(
                Messages.text("bridge.change"),
                FIGURE,
                drill ->
                    drill
                        .change()
                        .<CellValue>map(CellValue.Change::new)
                        .orElseGet(CellValue::absent))
            .withStyles("strong"));
    return columns;
  }

  /// What a value cost; a dash where all that it used has no price.
  private static DataColumn<Drill> cost(String name, Function<Drill, Optional<Money>> side) {
    return DataColumn.figure(
        name, FIGURE, drill -> side.apply(drill).map(CellValue::of).orElseGet(CellValue::absent));
  }

  /// The budget is of no value of a dimension.
  private List<EffectKind> kinds() {
    return found.bridge().effects().stream()
        .map(Effect::kind)
        .filter(kind -> kind != EffectKind.BUDGET)
        .toList();
  }

  private Drill total() {
    Bridge bridge = found.bridge();
    Map<EffectKind, Money> effects = new EnumMap<>(EffectKind.class);
    bridge.effects().stream()
        .filter(effect -> effect.kind() != EffectKind.BUDGET)
        .forEach(effect -> effects.put(effect.kind(), effect.amount()));
    return new Drill(
        Messages.text("bridge.total"), bridge.before().cost(), bridge.knownEnd(), effects);
  }

  private Money none() {
    return Money.zero(found.bridge().end().currency());
  }
}
