package dev.costwright.app.ui.overview;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerPage;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The first screen: what was spent, how it moved, what it rests on, what needs a look.
public final class OverviewScreen implements Screen {
  private final OverviewViewModel model;
  private final Navigation navigation;

  /// Of the view that is there now; an older view hears nothing more.
  private Subscription shown = Subscription.EMPTY;

  public OverviewScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new OverviewViewModel(OverviewSource.of(workbench), background), navigation);
  }

  OverviewScreen(OverviewViewModel model, Navigation navigation) {
    this.model = model;
    this.navigation = navigation;
  }

  @Override
  public String name() {
    return "overview";
  }

  @Override
  public Ikon icon() {
    return Feather.HOME;
  }

  @Override
  public ObservableValue<String> scope() {
    return model.answerProperty().map(OverviewScreen::scopeOf);
  }

  private static String scopeOf(Answer<Overview> answer) {
    return answer instanceof Answer.Filled<Overview>(Overview overview)
        ? Messages.text("overview.scope", Days.day(overview.month().lastDay()))
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
    shown.unsubscribe();
    shown =
        model
            .answerProperty()
            .subscribe(
                answer ->
                    body.getChildren()
                        .setAll(
                            pages.of(answer, found -> new OverviewView(found, theme, navigation))));
    Button importing = Ui.button(Messages.text("overview.import"), Feather.DOWNLOAD, "accent");
    importing.setOnAction(_ -> navigation.chooseFiles());
    return new View(body, List.of(importing));
  }
}
