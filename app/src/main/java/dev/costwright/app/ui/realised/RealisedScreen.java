package dev.costwright.app.ui.realised;

import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// Estimate and outcome of levers that are at work, month by month, volume and prices taken out.
public final class RealisedScreen extends AnswerScreen<Outcomes> {
  private final RealisedViewModel model;

  public RealisedScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new RealisedViewModel(RealisedSource.of(workbench), background), navigation);
  }

  RealisedScreen(RealisedViewModel model, Navigation navigation) {
    super("realised", Feather.TARGET, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(Outcomes found) {
    return Messages.text("realised.scope", found.levers().size());
  }

  @Override
  protected Face<Outcomes> face(Theme theme) {
    return new Face<>(
        List.of(), _ -> {}, found -> new RealisedView(model, found, navigation(), theme));
  }
}
