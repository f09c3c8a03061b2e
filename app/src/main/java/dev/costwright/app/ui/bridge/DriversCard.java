package dev.costwright.app.ui.bridge;

import dev.costwright.app.report.BridgeTables;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.bridge.Effect;
import dev.costwright.model.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Every effect by model, largest first; the total is the change.
record DriversCard(Bridged found, BiConsumer<Node, Asked> onAsk) {
  /// @param model empty where no model is behind the effect
  private record Driver(String effect, String model, String seller, Money amount, Asked asked) {}

  VBox card() {
    String title = Messages.text("bridge.drivers");
    DataTable<Driver> table =
        new DataTable<>(
                title,
                List.of(
                    DataColumn.text(Messages.text("bridge.column.effect"), 112, Driver::effect),
                    DataColumn.text(Messages.text("bridge.column.model"), 130, Driver::model),
                    DataColumn.<Driver>text(
                            Messages.text("bridge.column.seller"), 70, Driver::seller)
                        .withStyles("muted"),
                    DataColumn.<Driver>figure(
                        Messages.text("bridge.column.amount"),
                        92,
                        driver -> new CellValue.Change(driver.amount()))))
            .withDensity(Density.COMPACT);
    table.setId("bridge-drivers");
    table.show(drivers(), Optional.of(total()));
    table.whenOpened(driver -> onAsk.accept(table, driver.asked()));
    table.whenTotalOpened(_ -> onAsk.accept(table, new Asked.Change()));
    return Ui.flushCard(
        title, Messages.text("bridge.drivers.hint"), table, TableMenu.button(table));
  }

  private List<Driver> drivers() {
    return found.bridge().effects().stream()
        .flatMap(DriversCard::drivers)
        .sorted(
            Comparator.comparing((Driver driver) -> driver.amount().toDecimal().abs()).reversed())
        .toList();
  }

  private static Stream<Driver> drivers(Effect effect) {
    String name = BridgeTables.name(effect.kind());
    return effect.models().isEmpty()
        ? Stream.of(
            new Driver(
                name, "", "", effect.amount(), new Asked.OfEffect(effect.kind(), Optional.empty())))
        : effect.models().stream()
            .map(
                model ->
                    new Driver(
                        name,
                        model.model(),
                        model.seller(),
                        model.amount(),
                        new Asked.OfEffect(effect.kind(), Optional.of(model))));
  }

  private Driver total() {
    return new Driver(
        Messages.text("bridge.change"), "", "", found.bridge().change(), new Asked.Change());
  }
}
