package dev.costwright.app.ui.bridge;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.bridge.Basis;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What both sides rest on: rows, prices, layers, days without any row.
record GroundCard(Bridged found, BiConsumer<Node, Asked> onAsk) {
  private static final double CARD_HEAD = 54;
  private static final double ROW_HEIGHT = 26;

  private record Row(String name, CellValue before, CellValue after) {}

  VBox card() {
    String title = Messages.text("bridge.ground");
    DataTable<Row> table =
        new DataTable<>(
                title,
                List.of(
                    DataColumn.text(Messages.text("bridge.ground.what"), 120, Row::name),
                    DataColumn.figure(Periods.brief(found.span().before()), 92, Row::before),
                    DataColumn.figure(Periods.brief(found.span().after()), 92, Row::after)))
            .withDensity(Density.COMPACT);
    table.setId("bridge-ground");
    table.show(rows());
    table.whenCellOpened(
        (_, column) -> onAsk.accept(table, column == 1 ? new Asked.Start() : new Asked.End()));
    return Ui.flushCard(title, "", table, TableMenu.button(table));
  }

  /// Of the card, with all of its rows.
  double height() {
    return (rows().size() + 1) * ROW_HEIGHT + CARD_HEAD;
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(count("bridge.ground.rows", basis -> basis.cell().facts()));
    rows.add(count("bridge.ground.unpriced", basis -> basis.cell().unpricedFacts()));
    rows.add(count("bridge.ground.missing", basis -> basis.missingDays().size()));
    for (Layer layer : Layer.values()) {
      if (layer(found.bridge().before(), layer).isPresent()
          || layer(found.bridge().after(), layer).isPresent()) {
        rows.add(
            row(
                "evidence." + layer.name().toLowerCase(Locale.ROOT),
                basis -> layer(basis, layer).map(CellValue::of).orElseGet(CellValue::absent)));
      }
    }
    rows.add(
        row("bridge.ground.notInDetail", basis -> CellValue.of(basis.coverage().notInDetail())));
    rows.add(row("bridge.ground.untagged", basis -> CellValue.of(basis.coverage().untagged())));
    return rows;
  }

  private static Optional<Money> layer(Basis basis, Layer layer) {
    return Optional.ofNullable(basis.coverage().byLayer().get(layer));
  }

  private Row row(String key, Function<Basis, CellValue> value) {
    return new Row(
        Messages.text(key),
        value.apply(found.bridge().before()),
        value.apply(found.bridge().after()));
  }

  private Row count(String key, ToLongFunction<Basis> count) {
    return row(key, basis -> new CellValue.Count(count.applyAsLong(basis)));
  }
}
