package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.uikit.Waterfall;
import dev.costwright.app.uikit.Waterfall.Step;
import dev.costwright.forecasting.scenario.Lever;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.forecasting.scenario.ScenarioResult.LeverSaving;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the open scenario comes to: waterfall, fair split, scenarios side by side.
record ResultView(ScenarioViewModel model, Played played, Theme theme) {
  private static final double SPLIT_HEIGHT = 190;
  private static final double COMPARE_HEIGHT = 250;

  VBox node() {
    HBox top = new HBox(16, Ui.weighted(waterfall(), 1), Ui.weighted(split(), 1.15));
    VBox compare = compare();
    compare.setMinHeight(COMPARE_HEIGHT);
    compare.setPrefHeight(COMPARE_HEIGHT);
    return new VBox(16, Ui.grow(top), compare);
  }

  private ScenarioResult result() {
    return played.result();
  }

  private VBox waterfall() {
    List<Step> steps = steps();
    ChartPane pane =
        new ChartPane(
            Waterfall.chart(new ChartTheme(theme.tokens()), steps),
            Messages.text(
                "scenarios.chart.description",
                Amounts.exact(result().baseline()),
                Amounts.exact(result().result())));
    DataTable<Step> twin =
        new DataTable<>(
            Messages.text("scenarios.waterfall"),
            List.of(
                DataColumn.text(Messages.text("scenarios.step"), 160, Step::name),
                DataColumn.money(Messages.text("scenarios.amount"), 110, Step::amount)));
    twin.show(steps);
    VBox card = new ChartCard(Messages.text("scenarios.waterfall"), pane, twin).card("", List.of());
    card.setId("scenarios-waterfall");
    return card;
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    Set<String> names = new HashSet<>();
    steps.add(Step.level(Messages.text("scenarios.ledger"), result().baseline()));
    List<Lever> active = played.scenario().active();
    for (int i = 0; i < active.size(); i++) {
      String kind = Knob.kind(active.get(i));
      String name = names.add(kind) ? kind : kind + " " + (i + 1);
      steps.add(Step.change(name, result().levers().get(i).step().negate()));
    }
    steps.add(Step.level(Messages.text("scenarios.result"), result().result()));
    return steps;
  }

  private VBox split() {
    DataTable<LeverSaving> table =
        new DataTable<>(
                Messages.text("scenarios.split"),
                List.of(
                    DataColumn.text(Messages.text("scenarios.lever"), 100, LeverSaving::name),
                    DataColumn.money(Messages.text("scenarios.fair"), 84, LeverSaving::shapley)
                        .withStyles("strong"),
                    DataColumn.money(Messages.text("scenarios.first"), 84, LeverSaving::first),
                    DataColumn.money(Messages.text("scenarios.last"), 84, LeverSaving::last),
                    DataColumn.money(Messages.text("scenarios.least"), 92, LeverSaving::least),
                    DataColumn.money(Messages.text("scenarios.most"), 92, LeverSaving::most),
                    DataColumn.money(Messages.text("scenarios.own"), 80, LeverSaving::ownCost)))
            .withDensity(Density.COMPACT)
            .withHidden(Messages.text("scenarios.least"), Messages.text("scenarios.most"))
            .withEmptyText(Messages.text("scenarios.split.none"));
    table.setId("scenarios-split");
    table.show(result().levers());
    table.whenCellOpened((lever, _) -> why(table, lever));
    table.setPrefHeight(SPLIT_HEIGHT);
    table.setMinHeight(SPLIT_HEIGHT);
    VBox body = new VBox(8, table, pairs());
    VBox card =
        Ui.flushCard(
            Messages.text("scenarios.split"),
            Messages.text("scenarios.split.hint"),
            body,
            TableMenu.button(table));
    return card;
  }

  private VBox pairs() {
    VBox pairs = new VBox(6);
    pairs.getStyleClass().add("card-body");
    pair(pairs, "scenarios.saving", saving(result()));
    pair(pairs, "scenarios.sumOfFirst", Amounts.exact(result().sumOfFirst()));
    part(pairs, "scenarios.perCall", result().grain().perCall());
    part(pairs, "scenarios.perBucket", result().grain().perBucket());
    part(pairs, "scenarios.outOfScope", result().grain().outOfScope());
    part(pairs, "scenarios.unknown", result().grain().unknown());
    result()
        .warnings()
        .forEach(warning -> pairs.getChildren().add(Ui.paragraph(warning, "caption")));
    return pairs;
  }

  private void part(VBox pairs, String key, Money part) {
    if (part.signum() != 0) {
      pair(pairs, key, Amounts.exact(part) + " · " + Amounts.share(part, result().baseline()));
    }
  }

  private static void pair(VBox pairs, String key, String value) {
    pairs
        .getChildren()
        .add(
            Ui.row(
                8,
                Ui.text(Messages.text(key), "secondary"),
                Ui.spacer(),
                Ui.text(value, "medium")));
  }

  private VBox compare() {
    DataTable<Played.Line> table =
        new DataTable<>(
                Messages.text("scenarios.compare"),
                List.of(
                    DataColumn.text(
                        Messages.text("scenarios.name"), 240, line -> line.scenario().name()),
                    DataColumn.money(
                        Messages.text("scenarios.baseline"), 116, line -> line.result().baseline()),
                    DataColumn.money(
                        Messages.text("scenarios.result"), 116, line -> line.result().result()),
                    DataColumn.money(
                        Messages.text("scenarios.saving"), 116, line -> line.result().saving()),
                    DataColumn.<Played.Line>figure(
                            Messages.text("scenarios.share"), 76, line -> share(line.result()))
                        .withStyles("muted"),
                    DataColumn.count(
                        Messages.text("scenarios.rows"), 96, line -> line.result().rows())))
            .whenOpened(line -> model.open(line.scenario()));
    table.setId("scenarios-compare");
    table.show(played.lines());
    return Ui.flushCard(
        Messages.text("scenarios.compare"),
        Messages.text("scenarios.compare.hint"),
        table,
        whyButton(),
        TableMenu.button(table));
  }

  private Node whyButton() {
    var button = Ui.iconButton(Feather.HELP_CIRCLE, Messages.text("why.title"));
    button.setId("scenarios-why");
    button.setOnAction(_ -> new WhyPopOver(whyResult()).show(button));
    return button;
  }

  /// Why the result is what it is.
  Why whyResult() {
    return new Why(
        Messages.text("scenarios.why", played.scenario().name()),
        Why.join(
            Why.money(result().result()),
            Why.Line.of("scenarios.baseline", result().baseline().toString()),
            Why.Line.of("scenarios.saving", result().saving().toString()),
            Why.Line.of("scenarios.rows", Amounts.count(result().rows())),
            Why.Line.of("scenarios.perCall", result().grain().perCall().toString()),
            Why.Line.of("scenarios.perBucket", result().grain().perBucket().toString()),
            Why.Line.of("scenarios.outOfScope", result().grain().outOfScope().toString()),
            Why.Line.of("scenarios.unknown", result().grain().unknown().toString()),
            Why.Line.of("why.prices", played.prices())),
        List.of());
  }

  private void why(Node near, LeverSaving lever) {
    new WhyPopOver(
            new Why(
                Messages.text("scenarios.why", lever.name()),
                Why.join(
                    Why.money(lever.shapley()),
                    Why.Line.of("scenarios.first", lever.first().toString()),
                    Why.Line.of("scenarios.last", lever.last().toString()),
                    Why.Line.of("scenarios.least", lever.least().toString()),
                    Why.Line.of("scenarios.most", lever.most().toString()),
                    Why.Line.of("scenarios.own", lever.ownCost().toString()),
                    Why.Line.of("why.prices", played.prices())),
                List.of()))
        .show(near);
  }

  private static String saving(ScenarioResult result) {
    return Amounts.exact(result.saving())
        + " · "
        + Amounts.share(result.saving(), result.baseline());
  }

  private static CellValue share(ScenarioResult result) {
    if (result.baseline().signum() == 0) {
      return CellValue.absent();
    }
    BigDecimal ratio =
        result.saving().toDecimal().divide(result.baseline().toDecimal(), 6, RoundingMode.HALF_UP);
    return new CellValue.Decimal(ratio, Amounts.share(result.saving(), result.baseline()));
  }
}
