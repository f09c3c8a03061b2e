package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/// What can be chosen: how spend is split, whose series is shown, how far and in which steps.
final class Choosers {
  private static final List<Dimension> SPLITS =
      List.of(
          Dimension.TEAM,
          Dimension.FEATURE,
          Dimension.MODEL,
          Dimension.SELLER,
          Dimension.ENVIRONMENT);
  private static final List<List<Dimension>> PAIRS =
      List.of(
          List.of(Dimension.TEAM, Dimension.FEATURE),
          List.of(Dimension.TEAM, Dimension.MODEL),
          List.of(Dimension.FEATURE, Dimension.MODEL));
  private static final List<TimeGrain> GRAINS =
      List.of(TimeGrain.DAY, TimeGrain.WEEK, TimeGrain.MONTH);

  private final ForecastViewModel model;
  private final ChoiceMenu measure = new ChoiceMenu("forecast-measure", Feather.ACTIVITY);
  private final ChoiceMenu key = new ChoiceMenu("forecast-key", Feather.LIST);
  private final ChoiceMenu by = new ChoiceMenu("forecast-by", Feather.LAYERS);
  private final ChoiceMenu horizon = new ChoiceMenu("forecast-horizon", Feather.CALENDAR);
  private final SegmentedButton grains;

  Choosers(ForecastViewModel model) {
    this.model = model;
    this.grains = made();
  }

  ChoiceMenu measure() {
    return measure;
  }

  ChoiceMenu key() {
    return key;
  }

  ChoiceMenu by() {
    return by;
  }

  ChoiceMenu horizon() {
    return horizon;
  }

  /// Brings the menus in line with what is shown.
  void offer(Answer<Prospect> answer) {
    offerMeasures();
    offerSplits();
    offerHorizons();
    offerGrains();
    boolean isSplit =
        answer instanceof Answer.Filled<Prospect>(Outlook outlook) && outlook.keys().size() > 1;
    show(key, isSplit);
    show(by, model.choice().isSpend());
    if (answer instanceof Answer.Filled<Prospect>(Outlook outlook)) {
      key.chosen(outlook.key());
      outlook.keys().forEach(one -> key.offer(one, () -> model.show(one)));
    }
  }

  /// A node that is not shown takes no room.
  static void show(Node node, boolean isShown) {
    node.setVisible(isShown);
    node.setManaged(isShown);
  }

  private void offerMeasures() {
    measure.chosen(model.choice().gauge().words());
    model.gauges().forEach(gauge -> measure.offer(gauge.words(), () -> model.use(gauge)));
  }

  private void offerSplits() {
    by.chosen(text(model.choice().by()));
    by.offer(text(List.of()), model::useSplit);
    SPLITS.forEach(split -> by.offer(text(List.of(split)), () -> model.useSplit(split)));
    PAIRS.forEach(
        pair -> by.offer(text(pair), () -> model.useSplit(pair.toArray(Dimension[]::new))));
  }

  private static String text(List<Dimension> split) {
    List<String> names =
        split.stream()
            .map(dimension -> Messages.text("dimension." + dimension.id()).toLowerCase(Locale.ROOT))
            .toList();
    return switch (names.size()) {
      case 0 -> Messages.text("forecast.by.total");
      case 1 -> Messages.text("forecast.by", names.getFirst());
      default -> Messages.text("forecast.by.both", names.getFirst(), names.getLast());
    };
  }

  private void offerHorizons() {
    TimeGrain grain = model.choice().grain();
    horizon.chosen(text(grain, model.choice().horizon()));
    Choice.horizons(grain)
        .forEach(steps -> horizon.offer(text(grain, steps), () -> model.use(steps)));
  }

  private static String text(TimeGrain grain, int steps) {
    return Messages.text(
        "forecast.horizon." + grain.name().toLowerCase(Locale.ROOT), String.valueOf(steps));
  }

  /// Days, weeks or months.
  SegmentedButton grains() {
    return grains;
  }

  private SegmentedButton made() {
    SegmentedButton made = new SegmentedButton();
    made.setToggleGroup(new ToggleGroup());
    for (TimeGrain grain : GRAINS) {
      String name = grain.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton(Messages.text("grain." + name));
      button.setId("forecast-grain-" + name);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(_ -> model.use(grain));
      made.getButtons().add(button);
    }
    return made;
  }

  private void offerGrains() {
    int chosen = GRAINS.indexOf(model.choice().grain());
    for (int i = 0; i < GRAINS.size(); i++) {
      grains.getButtons().get(i).setSelected(i == chosen);
    }
  }
}
