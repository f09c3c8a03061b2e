package dev.costwright.app.ui.regression;

import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.study.Quantity;
import dev.costwright.forecasting.study.Scale;
import dev.costwright.forecasting.study.Study;
import dev.costwright.model.time.TimeGrain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/// What goes together with spend or another measure: effects with every standard error, what the
/// residuals look like, and what it all says in plain words.
public final class RegressionScreen extends AnswerScreen<Studied> {
  private static final List<String> MEASURES =
      List.of("spend", "requests", "tokens", "fresh", "cacheRead", "output");
  private static final List<TimeGrain> GRAINS =
      List.of(TimeGrain.DAY, TimeGrain.WEEK, TimeGrain.MONTH);

  /// Counts by which a step of much use says more than one of little.
  private static final List<String> WEIGHTS = List.of("requests", "tokens", "mau", "workdays");

  private final RegressionViewModel model;

  public RegressionScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new RegressionViewModel(RegressionSource.of(workbench), background), navigation);
  }

  RegressionScreen(RegressionViewModel model, Navigation navigation) {
    super("regression", Feather.ACTIVITY, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(Studied studied) {
    Study study = studied.study();
    return Messages.text(
        "regression.scope",
        Days.day(study.observations().getFirst().step()),
        Days.day(study.query().grain().next(study.observations().getLast().step()).minusDays(1)));
  }

  @Override
  protected Face<Studied> face(Theme theme) {
    ChoiceMenu measure = new ChoiceMenu("regression-measure", Feather.TARGET);
    ChoiceMenu scale = new ChoiceMenu("regression-scale", Feather.MAXIMIZE_2);
    ChoiceMenu grain = new ChoiceMenu("regression-grain", Feather.CALENDAR);
    ChoiceMenu weight = new ChoiceMenu("regression-weight", Feather.SLIDERS);
    return new Face<>(
        List.of(measure, scale, grain, weight),
        _ -> {
          offerMeasures(measure);
          offerScales(scale);
          offerGrains(grain);
          offerWeights(weight);
        },
        studied -> new RegressionView(model, studied, theme));
  }

  private void offerMeasures(ChoiceMenu menu) {
    menu.chosen(RegressionWords.measure(model.query().measure()));
    MEASURES.forEach(
        name -> {
          Quantity measure = Quantity.parse(name);
          menu.offer(RegressionWords.measure(measure), () -> model.explain(measure));
        });
  }

  private void offerScales(ChoiceMenu menu) {
    menu.chosen(name(model.query().scale()));
    for (Scale scale : Scale.values()) {
      menu.offer(name(scale), () -> model.use(scale));
    }
  }

  private static String name(Scale scale) {
    return Messages.text("regression.scale." + scale.name().toLowerCase(Locale.ROOT));
  }

  private void offerGrains(ChoiceMenu menu) {
    menu.chosen(name(model.query().grain()));
    GRAINS.forEach(grain -> menu.offer(name(grain), () -> model.use(grain)));
  }

  private void offerWeights(ChoiceMenu menu) {
    menu.chosen(name(model.query().weight()));
    menu.offer(name(Optional.empty()), () -> model.weigh(Optional.empty()));
    WEIGHTS.stream()
        .map(Quantity::parse)
        .map(Optional::of)
        .forEach(weight -> menu.offer(name(weight), () -> model.weigh(weight)));
  }

  private static String name(Optional<Quantity> weight) {
    return weight
        .map(one -> Messages.text("regression.weight.by", RegressionWords.measure(one)))
        .orElseGet(() -> Messages.text("regression.weight.none"));
  }

  private static String name(TimeGrain grain) {
    return Messages.text("regression.grain." + grain.name().toLowerCase(Locale.ROOT));
  }
}
