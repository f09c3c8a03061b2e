package dev.costwright.app.ui.drivers;

import dev.costwright.app.report.DriverTables;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.drivers.Concentration;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.drivers.Explanation;
import dev.costwright.model.drivers.ValueSplit.Unvalued;
import dev.costwright.model.drivers.ValueSplit.Worth;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What stands beside the combinations.
///
/// @param asks hears which figure the user asks about, and the table it stands in
record SideTables(Drivers drivers, BiConsumer<Node, DriversViewModel.Asked> asks) {
  private static final int RATIO = 6;

  /// @param surprise empty for all values that explain nothing
  private record Part(
      Explanation of, Dimension dimension, String value, Money change, Optional<Double> surprise) {}

  private record Worthy(String name, Money cost) {}

  VBox explanations() {
    String title = Messages.text("drivers.explanations");
    DataTable<Part> table =
        new DataTable<>(
            title,
            List.of(
                DataColumn.text(
                    Messages.text("drivers.dimension"),
                    108,
                    part -> Messages.text("dimension." + part.dimension().id())),
                DataColumn.text(Messages.text("drivers.value"), 120, Part::value),
                DataColumn.figure(
                    Messages.text("drivers.change"),
                    92,
                    part -> new CellValue.Change(part.change())),
                DataColumn.<Part>figure(
                        Messages.text("drivers.surprise"),
                        76,
                        part ->
                            part.surprise()
                                .map(surprise -> number(surprise, 4))
                                .orElseGet(CellValue::absent))
                    .withStyles("muted")));
    table.setId("drivers-explanations");
    table.withEmptyText(
        Messages.text(
            drivers.before().isEmpty() ? "drivers.tile.noBefore" : "drivers.explanations.none"));
    table.show(drivers.explanations().stream().flatMap(this::parts).toList());
    table.whenOpened(part -> asks.accept(table, why -> why.explanation(part.of())));
    return Ui.flushCard(title, "", table, TableMenu.button(table));
  }

  private Stream<Part> parts(Explanation one) {
    Stream<Part> values =
        one.values().stream()
            .map(
                part ->
                    new Part(
                        one,
                        one.dimension(),
                        part.value(),
                        part.change(),
                        Optional.of(part.surprise())));
    Money others = drivers.change().orElseThrow().minus(one.explained());
    return Stream.concat(
        values,
        Stream.of(
            new Part(
                one, one.dimension(), Messages.text("drivers.others"), others, Optional.empty())));
  }

  VBox concentration() {
    String title = Messages.text("drivers.concentration");
    DataTable<Concentration> table =
        new DataTable<>(
            title,
            List.of(
                DataColumn.text(
                    Messages.text("drivers.dimension"),
                    96,
                    one -> Messages.text("dimension." + one.dimension().id())),
                DataColumn.count(Messages.text("drivers.values"), 66, one -> (long) one.values()),
                DataColumn.text(Messages.text("drivers.dearest"), 140, Concentration::first),
                DataColumn.figure(
                    Messages.text("drivers.itsShare"),
                    74,
                    one -> share(one.firstCost(), one.named())),
                DataColumn.figure(
                    Messages.text("drivers.topPercent"),
                    74,
                    one -> share(one.topPercent(), one.named())),
                DataColumn.figure(
                    Messages.text("drivers.topTenth"),
                    74,
                    one -> share(one.topTenth(), one.named())),
                DataColumn.figure(Messages.text("drivers.gini"), 60, one -> number(one.gini(), 3)),
                DataColumn.figure(
                    Messages.text("drivers.hhi"), 60, one -> number(one.herfindahl(), 3)),
                DataColumn.<Concentration>money(
                        Messages.text("drivers.unnamed"), 96, Concentration::unnamed)
                    .withStyles("muted")));
    table.setId("drivers-concentration");
    table.withEmptyText(Messages.text("drivers.concentration.none"));
    table.show(drivers.concentrations());
    table.whenOpened(one -> asks.accept(table, why -> why.concentration(one)));
    return Ui.flushCard(
        title, Messages.text("drivers.concentration.hint"), table, TableMenu.button(table));
  }

  VBox value() {
    String title = Messages.text("drivers.valueCard");
    DataTable<Worthy> table =
        new DataTable<>(
            title,
            List.of(
                DataColumn.text(Messages.text("drivers.spend"), 190, Worthy::name),
                DataColumn.money(Messages.text("drivers.cost"), 96, Worthy::cost),
                DataColumn.figure(
                    Messages.text("drivers.share"),
                    70,
                    one -> share(one.cost(), drivers.total()))));
    table.setId("drivers-value");
    table.withEmptyText(Messages.text("drivers.tile.noValue"));
    List<Worthy> rows = worthies();
    table.show(
        rows,
        rows.isEmpty()
            ? Optional.empty()
            : Optional.of(new Worthy(Messages.text("drivers.total"), drivers.total())));
    table.whenOpened(_ -> asks.accept(table, DriversWhy::value));
    table.whenTotalOpened(_ -> asks.accept(table, DriversWhy::total));
    return Ui.flushCard(title, "", table, TableMenu.button(table));
  }

  private List<Worthy> worthies() {
    List<Worthy> rows = new ArrayList<>();
    Arrays.stream(Worth.values())
        .forEach(
            worth ->
                Optional.ofNullable(drivers.value().parts().get(worth))
                    .ifPresent(cost -> rows.add(new Worthy(name(worth), cost))));
    return rows;
  }

  private String name(Worth worth) {
    String words = DriverTables.words(worth, drivers.value());
    List<String> without =
        drivers.value().without().stream().limit(2).map(Unvalued::value).toList();
    return worth == Worth.UNVALUED && !without.isEmpty()
        ? "%s: %s%s"
            .formatted(
                words,
                String.join(", ", without),
                drivers.value().without().size() > without.size() ? " …" : "")
        : words;
  }

  private static CellValue number(double value, int decimals) {
    return new CellValue.Decimal(
        BigDecimal.valueOf(value), String.format(Locale.ROOT, "%." + decimals + "f", value));
  }

  private static CellValue share(Money part, Money whole) {
    return whole.signum() == 0
        ? CellValue.absent()
        : new CellValue.Decimal(
            part.toDecimal().divide(whole.toDecimal(), RATIO, RoundingMode.HALF_UP),
            Amounts.share(part, whole));
  }
}
