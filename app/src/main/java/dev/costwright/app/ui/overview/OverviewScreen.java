package dev.costwright.app.ui.overview;

import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Lack;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import java.util.List;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// The first screen: what was spent, how it moved, what it rests on, what needs a look.
public final class OverviewScreen extends AnswerScreen<Overview> {
  private final OverviewViewModel model;

  public OverviewScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new OverviewViewModel(OverviewSource.of(workbench), background), navigation);
  }

  OverviewScreen(OverviewViewModel model, Navigation navigation) {
    super("overview", Feather.HOME, model, navigation);
    this.model = model;
  }

  @Override
  protected Lack lack() {
    if (model.invoicesAlone() == 0) {
      return super.lack();
    }
    Button reconcile = Ui.button(Messages.text("reconcile.title"), Feather.CHECK_SQUARE, "accent");
    reconcile.setId("overview-reconcile");
    reconcile.setOnAction(_ -> navigation().open("reconcile"));
    return new Lack(".invoices", List.of(model.invoicesAlone()), List.of(reconcile));
  }

  @Override
  protected String scopeOf(Overview overview) {
    return Messages.text("overview.scope", Days.day(overview.month().lastDay()));
  }

  @Override
  protected Face<Overview> face(Theme theme) {
    Button importing = Ui.button(Messages.text("overview.import"), Feather.DOWNLOAD, "accent");
    importing.setOnAction(_ -> navigation().chooseFiles());
    return new Face<>(
        List.of(importing), _ -> {}, found -> new OverviewView(model, found, theme, navigation()));
  }
}
