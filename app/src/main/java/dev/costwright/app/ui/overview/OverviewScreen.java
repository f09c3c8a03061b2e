package dev.costwright.app.ui.overview;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
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
    return model.stateProperty().map(OverviewScreen::scopeOf);
  }

  private static String scopeOf(OverviewViewModel.State state) {
    return state instanceof OverviewViewModel.State.Filled(Overview overview)
        ? Messages.text("overview.scope", Days.day(overview.month().lastDay()))
        : "";
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public View view(Theme theme) {
    StackPane body = new StackPane();
    body.getStyleClass().add("page");
    shown.unsubscribe();
    shown =
        model.stateProperty().subscribe(state -> body.getChildren().setAll(content(state, theme)));
    Button importing = Ui.button(Messages.text("overview.import"), Feather.DOWNLOAD, "accent");
    importing.setOnAction(_ -> navigation.chooseFiles());
    return new View(body, List.of(importing));
  }

  private Node content(OverviewViewModel.State state, Theme theme) {
    return switch (state) {
      case OverviewViewModel.State.Loading _ -> loading();
      case OverviewViewModel.State.Empty _ -> empty();
      case OverviewViewModel.State.Filled(Overview overview) ->
          new OverviewView(overview, theme, navigation);
      case OverviewViewModel.State.Failed(var problem) ->
          failed(Trouble.of("overview.failed", problem));
    };
  }

  private static Node loading() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(40, 40);
    turning.setAccessibleText(Messages.text("overview.task.load"));
    return new StackPane(turning);
  }

  private Node empty() {
    Button sample = Ui.button(Messages.text("overview.empty.sample"), Feather.PLAY);
    sample.setOnAction(_ -> navigation.importSample());
    Button files = Ui.button(Messages.text("overview.empty.files"), Feather.DOWNLOAD);
    files.setOnAction(_ -> navigation.chooseFiles());
    VBox empty =
        Ui.empty(
            Feather.PIE_CHART,
            Messages.text("overview.empty.title"),
            Messages.text("overview.empty.text"),
            sample,
            files);
    empty.getStyleClass().add("card");
    return empty;
  }

  private Node failed(Trouble trouble) {
    Button again = Ui.button(Messages.text("overview.failed.again"), Feather.REFRESH_CW);
    again.setOnAction(_ -> model.load());
    Button report = Ui.button(Messages.text("overview.failed.report"), Feather.INFO);
    report.setOnAction(_ -> navigation.report(trouble));
    VBox failed =
        Ui.empty(
            Feather.ALERT_OCTAGON,
            trouble.title(),
            trouble.message() + " " + trouble.advice(),
            new HBox(8, report, again));
    failed.getStyleClass().add("card");
    return failed;
  }
}
