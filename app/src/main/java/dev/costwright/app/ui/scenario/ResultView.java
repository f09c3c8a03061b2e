package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.forecasting.scenario.ScenarioResult.LeverSaving;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.CostwrightException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the open scenario comes to: waterfall, what it rests on, fair split, scenarios side by
/// side. Every figure says why.
///
/// @param problems hears what could not be looked up
record ResultView(
    ScenarioViewModel model, Played played, Theme theme, Consumer<CostwrightException> problems) {
  private static final double HEAD = 88;
  private static final double SPLIT_ROW = 26;
  private static final double COMPARE_ROW = 30;
  private static final int FEWEST_LEVERS = 3;
  private static final int COMPARED = 6;

  /// Rows with and without a button are equally high.
  private static final double BUTTON = 24;

  private static final double LEAST_PICTURE = 220;

  VBox node() {
    VBox waterfall = new ReplayCard(played, theme, this::explainBar).card();
    HBox top = new HBox(16, Ui.weighted(waterfall, 1.08), Ui.weighted(ground(), 1));
    top.setMinHeight(LEAST_PICTURE);
    int levers = Math.max(FEWEST_LEVERS, result().levers().size());
    int lines = Math.min(COMPARED, played.lines().size());
    return new VBox(
        16,
        Ui.grow(top),
        high(split(), HEAD + levers * SPLIT_ROW),
        high(compare(), HEAD + lines * COMPARE_ROW));
  }

  private static VBox high(VBox card, double height) {
    card.setMinHeight(height);
    card.setPrefHeight(height);
    return card;
  }

  private ScenarioResult result() {
    return played.result();
  }

  private VBox split() {
    DataTable<LeverSaving> table =
        new DataTable<>(
                Messages.text("scenarios.split"),
                List.of(
                    DataColumn.text(Messages.text("scenarios.lever"), 200, LeverSaving::name),
                    saving("scenarios.fair", LeverSaving::shapley).withStyles("strong"),
                    saving("scenarios.first", LeverSaving::first),
                    saving("scenarios.last", LeverSaving::last),
                    saving("scenarios.least", LeverSaving::least),
                    saving("scenarios.most", LeverSaving::most),
                    saving("scenarios.own", LeverSaving::ownCost)))
            .withDensity(Density.COMPACT)
            .withEmptyText(Messages.text("scenarios.split.none"));
    table.setId("scenarios-split");
    table.show(result().levers());
    table.whenOpened(
        lever -> explain(table, why -> why.fairPart(result().levers().indexOf(lever))));
    return Ui.flushCard(
        Messages.text("scenarios.split"),
        Messages.text("scenarios.split.hint"),
        table,
        TableMenu.button(table));
  }

  private static DataColumn<LeverSaving> saving(String key, Function<LeverSaving, Money> amount) {
    return DataColumn.money(Messages.text(key), 84, amount);
  }

  /// What it comes to and what that rests on.
  private VBox ground() {
    VBox pairs = new VBox(6);
    pair(pairs, "scenarios.saving", saving(result()));
    pair(pairs, "scenarios.sumOfFirst", Amounts.exact(result().sumOfFirst()));
    part(pairs, "scenarios.perCall", result().grain().perCall());
    part(pairs, "scenarios.perBucket", result().grain().perBucket());
    part(pairs, "scenarios.outOfScope", result().grain().outOfScope());
    part(pairs, "scenarios.unknown", result().grain().unknown());
    result()
        .warnings()
        .forEach(warning -> pairs.getChildren().add(Ui.paragraph(warning, "caption")));
    ScrollPane scroll = new ScrollPane(pairs);
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(Messages.text("scenarios.ground"));
    return Ui.card(Messages.text("scenarios.ground"), "", scroll, whyButton());
  }

  private void part(VBox pairs, String key, Money part) {
    if (part.signum() != 0) {
      pair(pairs, key, Amounts.exact(part) + " · " + Amounts.share(part, result().baseline()));
    }
  }

  private static void pair(VBox pairs, String key, String value) {
    Label name = Ui.paragraph(Messages.text(key), "secondary");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    pairs.getChildren().add(new HBox(8, name, Ui.text(value, "medium")));
  }

  private VBox compare() {
    DataTable<Played.Line> table =
        new DataTable<>(
            Messages.text("scenarios.compare"),
            List.of(
                DataColumn.text(
                    Messages.text("scenarios.name"), 180, line -> line.scenario().name()),
                DataColumn.money(
                    Messages.text("scenarios.baseline"), 100, line -> line.result().baseline()),
                DataColumn.money(
                    Messages.text("scenarios.result"), 100, line -> line.result().result()),
                DataColumn.money(
                    Messages.text("scenarios.saving"), 100, line -> line.result().saving()),
                DataColumn.<Played.Line>figure(
                        Messages.text("scenarios.share"), 64, line -> share(line.result()))
                    .withStyles("muted"),
                DataColumn.figure(Messages.text("scenarios.against"), 104, this::against),
                DataColumn.count(Messages.text("scenarios.rows"), 70, line -> line.result().rows()),
                DataColumn.node("", 40, _ -> "", this::opening)));
    table.whenOpened(
        line ->
            model.explain(
                played.with(line),
                ScenarioWhy::whole,
                why -> new WhyPopOver(why).show(table),
                problems));
    table.setId("scenarios-compare");
    table.show(played.lines());
    return Ui.flushCard(
        Messages.text("scenarios.compare"),
        Messages.text("scenarios.compare.hint"),
        table,
        TableMenu.button(table));
  }

  /// What it costs more or less than the open scenario; unknown in another currency.
  private CellValue against(Played.Line line) {
    Money other = line.result().result();
    return other.currency().equals(result().result().currency())
        ? new CellValue.Change(other.minus(result().result()))
        : CellValue.absent();
  }

  /// The open scenario needs no way to itself.
  private Node opening(Played.Line line) {
    String name = line.scenario().name();
    if (name.equals(played.scenario().name())) {
      Region nothing = new Region();
      nothing.setMinHeight(BUTTON);
      return nothing;
    }
    var open = Ui.iconButton(Feather.FOLDER, Messages.text("scenarios.compare.open", name));
    open.setId("scenarios-open-" + played.lines().indexOf(line));
    open.setOnAction(_ -> model.open(line.scenario()));
    return open;
  }

  private Node whyButton() {
    var button = Ui.iconButton(Feather.HELP_CIRCLE, Messages.text("why.title"));
    button.setId("scenarios-why");
    button.setOnAction(_ -> explain(button, ScenarioWhy::whole));
    return button;
  }

  /// Baseline, the levers that are on, result.
  private void explainBar(Node near, int bar) {
    if (bar == 0) {
      explain(near, ScenarioWhy::baseline);
    } else if (bar > result().levers().size()) {
      explain(near, ScenarioWhy::whole);
    } else {
      explain(near, why -> why.step(bar - 1));
    }
  }

  private void explain(Node near, ScenarioViewModel.Question question) {
    model.explain(played, question, why -> new WhyPopOver(why).show(near), problems);
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
