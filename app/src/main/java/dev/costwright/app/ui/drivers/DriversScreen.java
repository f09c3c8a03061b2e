package dev.costwright.app.ui.drivers;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.LayerChoice;
import java.util.List;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// What makes up spend and its change: combinations, what explains the change, concentration,
/// and what has something to show for it.
public final class DriversScreen extends AnswerScreen<Found> {
  private final DriversViewModel model;

  public DriversScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new DriversViewModel(DriversSource.of(workbench), background), navigation);
  }

  DriversScreen(DriversViewModel model, Navigation navigation) {
    super("drivers", Feather.PIE_CHART, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(Found found) {
    return Messages.text(
        "drivers.scope",
        Days.range(
            found.drivers().query().period().from(),
            found.drivers().query().period().until().minusDays(1)));
  }

  @Override
  protected Face<Found> face(Theme theme) {
    ChoiceMenu months = new ChoiceMenu("drivers-month", Feather.CALENDAR);
    ChoiceMenu layers = new ChoiceMenu("drivers-layer", Feather.LAYERS);
    return new Face<>(
        List.of(months, layers),
        answer -> {
          offer(layers);
          if (answer instanceof Answer.Filled<Found>(Found found)) {
            offer(months, found);
          }
        },
        found -> new DriversView(model, found, navigation()));
  }

  private void offer(ChoiceMenu menu, Found found) {
    menu.chosen(
        found.asked().month().map(Days::monthOfYear).orElse(Messages.text("drivers.lastMonth")));
    found.months().forEach(month -> menu.offer(Days.monthOfYear(month), () -> model.use(month)));
  }

  private void offer(ChoiceMenu menu) {
    menu.chosen(name(model.question().layer()));
    for (LayerChoice layer : LayerChoice.values()) {
      menu.offer(name(layer), () -> model.use(layer));
    }
  }

  private static String name(LayerChoice layer) {
    return Messages.text("evidence." + layer.name().toLowerCase(Locale.ROOT));
  }
}
