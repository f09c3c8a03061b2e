package dev.costwright.app.ui.agents;

import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.agents.AgentReport;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// What a task of each agent costs against one chat call, how its prompts grow, and the storms in
/// which it ran in circles.
public final class AgentsScreen extends AnswerScreen<AgentReport> {
  private final AgentsViewModel model;

  public AgentsScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new AgentsViewModel(AgentsSource.of(workbench), background), navigation);
  }

  AgentsScreen(AgentsViewModel model, Navigation navigation) {
    super("agents", Feather.CPU, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(AgentReport report) {
    return Messages.text("agents.scope", AgentFigures.days(report.reach().days()));
  }

  @Override
  protected Face<AgentReport> face(Theme theme) {
    BaselineMenu baseline = new BaselineMenu(model);
    ChoiceMenu reach = new ChoiceMenu("agents-reach", Feather.CALENDAR);
    return new Face<>(
        List.of(baseline.node(), reach),
        _ -> baseline.offer(),
        found -> new AgentsView(model, found, theme, navigation()),
        model
            .baselineProperty()
            .subscribe(_ -> baseline.offer())
            .and(model.reachProperty().subscribe(chosen -> offer(reach, chosen))));
  }

  private void offer(ChoiceMenu menu, AgentsReach chosen) {
    menu.chosen(Messages.text(chosen.key()));
    for (AgentsReach reach : AgentsReach.values()) {
      menu.offer(Messages.text(reach.key()), () -> model.use(reach));
    }
  }
}
