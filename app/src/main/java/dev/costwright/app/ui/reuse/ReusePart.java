package dev.costwright.app.ui.reuse;

import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.ui.whatif.PartModel;
import dev.costwright.app.ui.whatif.ScenarioPart;
import dev.costwright.app.uikit.AnswerPane;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.advisor.CacheAdvice;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// What to keep at the provider, by model, feature and key, from when the calls of the scenario's
/// days followed each other.
public final class ReusePart implements ScenarioPart {
  private final PartModel<List<CacheAdvice>> model;
  private Subscription shown = Subscription.EMPTY;

  public ReusePart(Workbench workbench, Desk desk) {
    this(workbench.scenarios()::cacheAdvice, desk);
  }

  ReusePart(BiFunction<RowQuery, Progress, List<CacheAdvice>> advisor, Desk desk) {
    this.model =
        new PartModel<>(
            desk.background(),
            "reuse.task",
            (opened, progress) ->
                opened
                    .window()
                    .map(ReusePart::calls)
                    .map(calls -> advisor.apply(calls, progress))
                    .filter(advice -> !advice.isEmpty()));
  }

  /// Calls are what gateways and traces saw.
  private static RowQuery calls(Baseline.Window window) {
    return new RowQuery(window.query().period(), LayerChoice.OBSERVED, window.where());
  }

  @Override
  public String name() {
    return "reuse";
  }

  PartModel<List<CacheAdvice>> model() {
    return model;
  }

  @Override
  public void show(Opened opened) {
    model.show(opened);
  }

  @Override
  public Node node(Theme theme) {
    AnswerPane pane =
        new AnswerPane(name(), Feather.ARCHIVE, new AnswerPane.Asked(model::stop, model::again));
    shown.unsubscribe();
    shown = pane.follow(model.answerProperty(), advice -> new ReuseView(advice, theme));
    return pane;
  }
}
