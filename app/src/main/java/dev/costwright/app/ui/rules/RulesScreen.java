package dev.costwright.app.ui.rules;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.LayerChoice;
import java.util.List;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// Rules that say whose spend is whose, in order, with what each catches and what is left;
/// changes are shown before they are kept.
public final class RulesScreen extends AnswerScreen<Tried> {
  private final RulesViewModel model;

  public RulesScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new RulesViewModel(RulesSource.of(workbench), background), navigation);
  }

  RulesScreen(RulesViewModel model, Navigation navigation) {
    super("rules", Feather.FILTER, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(Tried shown) {
    return Messages.text(
        shown.isDraft() ? "rules.scope.draft" : "rules.scope",
        Amounts.count(shown.rules().rules().size()));
  }

  @Override
  protected Face<Tried> face(Theme theme) {
    ChoiceMenu layers = new ChoiceMenu("rules-layer", Feather.LAYERS);
    return new Face<>(
        List.of(layers), _ -> offer(layers), shown -> new RulesView(model, shown, navigation()));
  }

  private void offer(ChoiceMenu menu) {
    menu.chosen(name(model.layer()));
    for (LayerChoice layer : LayerChoice.values()) {
      menu.offer(name(layer), () -> model.use(layer));
    }
  }

  private static String name(LayerChoice layer) {
    return Messages.text("evidence." + layer.name().toLowerCase(Locale.ROOT));
  }
}
