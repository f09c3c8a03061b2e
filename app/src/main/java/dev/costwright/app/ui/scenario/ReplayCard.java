package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Waterfall;
import dev.costwright.app.uikit.Waterfall.Step;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// From the baseline to the result, lever by lever on a call's way. Every bar says why.
///
/// @param explain hears the bar that is asked about, from 0
record ReplayCard(Played played, Theme theme, BiConsumer<Node, Integer> explain) {
  /// A bar and its place.
  private record Bar(int place, Step step) {}

  VBox card() {
    ScenarioResult result = played.result();
    List<Step> steps = steps();
    ChartPane pane =
        new ChartPane(
                Waterfall.chart(new ChartTheme(theme.tokens()), steps),
                Messages.text(
                    "scenarios.chart.description",
                    Amounts.exact(result.baseline()),
                    Amounts.exact(result.result())))
            .whenAsked((near, mark) -> explain.accept(near, mark.item()));
    DataTable<Bar> twin =
        new DataTable<>(
            Messages.text("scenarios.waterfall"),
            List.of(
                DataColumn.text(Messages.text("scenarios.step"), 160, bar -> bar.step().name()),
                DataColumn.money(
                    Messages.text("scenarios.amount"), 110, bar -> bar.step().amount())));
    twin.show(
        IntStream.range(0, steps.size())
            .mapToObj(place -> new Bar(place, steps.get(place)))
            .toList());
    twin.whenOpened(bar -> explain.accept(twin, bar.place()));
    VBox card = new ChartCard(Messages.text("scenarios.waterfall"), pane, twin).card("", List.of());
    card.setId("scenarios-waterfall");
    return card;
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    Set<String> names = new HashSet<>();
    steps.add(Step.level(Messages.text("scenarios.ledger"), played.result().baseline()));
    List<Lever> active = played.scenario().active();
    List<Money> changes = played.result().stepsInCents();
    for (int i = 0; i < active.size(); i++) {
      String kind = Knob.kind(active.get(i));
      String name = names.add(kind) ? kind : kind + " " + (i + 1);
      steps.add(Step.change(name, changes.get(i).negate()));
    }
    steps.add(Step.level(Messages.text("scenarios.result"), played.result().result()));
    return steps;
  }
}
