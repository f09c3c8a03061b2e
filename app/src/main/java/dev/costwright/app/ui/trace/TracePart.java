package dev.costwright.app.ui.trace;

import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.ui.whatif.ScenarioPart;
import dev.costwright.app.uikit.AnswerPane;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Follows any row of the ledger through the levers of the open scenario.
public final class TracePart implements ScenarioPart {
  static final String NAME = "trace";

  private final TraceViewModel model;
  private Subscription shown = Subscription.EMPTY;

  public TracePart(Workbench workbench, Desk desk) {
    this(new TraceViewModel(TraceSource.of(workbench), desk.background()));
  }

  TracePart(TraceViewModel model) {
    this.model = model;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void show(Opened opened) {
    model.show(opened);
  }

  @Override
  public Node node(Theme theme) {
    AnswerPane pane =
        new AnswerPane(NAME, Feather.GIT_COMMIT, new AnswerPane.Asked(model::stop, model::again));
    TraceView view = new TraceView(model);
    shown.unsubscribe();
    shown = pane.follow(model.rowsProperty(), view::with).and(view.following());
    return pane;
  }
}
