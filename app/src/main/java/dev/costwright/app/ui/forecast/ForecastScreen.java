package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerPage;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What spend will be: a fan of what is likely, what drives it, and how wrong such forecasts were.
public final class ForecastScreen implements Screen {
  private final ForecastViewModel model;
  private final Navigation navigation;
  private final AnswerPage page;

  /// Of the view that is there now; an older view hears nothing more.
  private Subscription shown = Subscription.EMPTY;

  public ForecastScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new ForecastViewModel(ForecastSource.of(workbench), background), navigation);
  }

  ForecastScreen(ForecastViewModel model, Navigation navigation) {
    this.model = model;
    this.navigation = navigation;
    page = new AnswerPage("forecast", Feather.TRENDING_UP, navigation, model::load);
  }

  @Override
  public String name() {
    return "forecast";
  }

  @Override
  public Ikon icon() {
    return Feather.TRENDING_UP;
  }

  @Override
  public ObservableValue<String> scope() {
    return model.answerProperty().map(ForecastScreen::scope);
  }

  private static String scope(Answer<Outlook> answer) {
    return answer instanceof Answer.Filled<Outlook>(Outlook outlook)
        ? Messages.text("forecast.scope", outlook.key(), Days.day(outlook.lastDay()))
        : "";
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public View view(Theme theme) {
    StackPane body = new StackPane();
    Choosers choosers = new Choosers(model);
    shown.unsubscribe();
    shown =
        model
            .answerProperty()
            .subscribe(
                answer -> {
                  choosers.offer(answer);
                  body.getChildren()
                      .setAll(
                          page.of(
                              answer,
                              outlook -> new ForecastView(model, outlook, theme, navigation)));
                });
    return new View(body, List.of(choosers.key(), choosers.by(), choosers.horizon()));
  }
}
