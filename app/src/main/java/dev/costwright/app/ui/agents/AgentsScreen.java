package dev.costwright.app.ui.agents;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerPage;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.agents.AgentReport;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What a task of each agent costs against one chat call, how its prompts grow, and the storms in
/// which it ran in circles.
public final class AgentsScreen implements Screen {
  private final AgentsViewModel model;
  private final Navigation navigation;

  /// Of the view that is there now; an older view hears nothing more.
  private Subscription shown = Subscription.EMPTY;

  public AgentsScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new AgentsViewModel(AgentsSource.of(workbench), background), navigation);
  }

  AgentsScreen(AgentsViewModel model, Navigation navigation) {
    this.model = model;
    this.navigation = navigation;
  }

  @Override
  public String name() {
    return "agents";
  }

  @Override
  public Ikon icon() {
    return Feather.CPU;
  }

  @Override
  public ObservableValue<String> scope() {
    return model.answerProperty().map(AgentsScreen::scopeOf);
  }

  private static String scopeOf(Answer<AgentReport> answer) {
    return answer instanceof Answer.Filled<AgentReport>(AgentReport report)
        ? Messages.text("agents.scope", AgentFigures.days(report.reach().days()))
        : "";
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public View view(Theme theme) {
    AnswerPage pages = new AnswerPage(name(), icon(), navigation, model::load);
    StackPane body = new StackPane();
    body.getStyleClass().add("page");
    BaselineMenu baseline = new BaselineMenu(model);
    MenuButton reach = reach();
    shown.unsubscribe();
    shown =
        model
            .answerProperty()
            .subscribe(
                answer -> {
                  baseline.offer();
                  body.getChildren()
                      .setAll(
                          pages.of(
                              answer, found -> new AgentsView(model, found, theme, navigation)));
                })
            .and(model.baselineProperty().subscribe(_ -> baseline.offer()))
            .and(
                model
                    .reachProperty()
                    .subscribe(chosen -> reach.setText(Messages.text(chosen.key()))));
    return new View(body, List.of(baseline.node(), reach));
  }

  private MenuButton reach() {
    MenuButton menu = new MenuButton("", Ui.icon(Feather.CALENDAR));
    menu.setId("agents-reach");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.accessibleTextProperty().bind(menu.textProperty());
    for (AgentsReach reach : AgentsReach.values()) {
      MenuItem item = new MenuItem(Messages.text(reach.key()));
      item.setOnAction(_ -> model.use(reach));
      menu.getItems().add(item);
    }
    return menu;
  }
}
