package dev.costwright.app.ui.frontier;

import dev.costwright.app.ui.whatif.Baselines;
import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.ui.whatif.Exporting;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.ui.whatif.PartModel;
import dev.costwright.app.ui.whatif.ScenarioPart;
import dev.costwright.app.uikit.AnswerPane;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.frontier.Frontier;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.scenario.Scenario;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Turns the levers that change answers every way: what quality costs.
public final class FrontierPart implements ScenarioPart {
  private final PartModel<Ways> model;
  private final Consumer<Scenario> change;
  private final Exporting exporting;
  private Subscription shown = Subscription.EMPTY;

  public FrontierPart(Baselines baselines, Desk desk) {
    this(
        (scenario, progress) ->
            Scenarios.frontier(baselines.prepared(scenario, progress), Frontier.STEPS, progress),
        desk);
  }

  FrontierPart(BiFunction<Scenario, Progress, Frontier> frontier, Desk desk) {
    this.change = desk.change();
    this.exporting =
        new Exporting(desk, "frontier.export", "cost-and-quality", "frontier.task.export");
    this.model =
        new PartModel<>(
            desk.background(),
            "frontier.task",
            (opened, progress) ->
                opened.active().stream().anyMatch(FrontierPart::changesAnswers)
                    ? Optional.of(new Ways(opened, frontier.apply(opened.scenario(), progress)))
                    : Optional.empty());
  }

  private static boolean changesAnswers(Lever lever) {
    return switch (lever.kind()) {
      case ROUTING, SEMANTIC_CACHE, FINE_TUNED -> true;
      default -> false;
    };
  }

  @Override
  public String name() {
    return "frontier";
  }

  @Override
  public void show(Opened opened) {
    model.show(opened);
  }

  PartModel<Ways> model() {
    return model;
  }

  @Override
  public Node node(Theme theme) {
    AnswerPane pane =
        new AnswerPane(
            name(), Feather.TRENDING_UP, new AnswerPane.Asked(model::stop, model::again));
    shown.unsubscribe();
    shown =
        pane.follow(
            model.answerProperty(), ways -> new FrontierView(ways, change, this::export, theme));
    return pane;
  }

  private void export(Node near, Ways ways) {
    exporting.ask(near, ways.tables());
  }
}
