package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.forecast.CountForecast.Counted;
import dev.costwright.forecasting.forecast.CountForecast.Point;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.model.time.TimeGrain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The filled screen of a count: next month beside the last one, how far to trust it, the fan and
/// the back-test.
final class CountView extends VBox {
  private static final double FOOT_HEIGHT = 264;
  private static final double HUNDRED = 100;

  private final CountOutlook outlook;

  CountView(ForecastViewModel model, CountOutlook outlook, Theme theme) {
    super(16);
    this.outlook = outlook;
    getStyleClass().add("page");
    getChildren().add(new HBox(12, next(), last(), error(), coverage()));
    outlook
        .steps()
        .reasons()
        .forEach(reason -> getChildren().add(Ui.banner(Tone.INFO, Feather.INFO, reason)));
    VBox test = new BackTestCard(outlook.steps().scores(), new CountExplain(outlook)::score).card();
    test.setMinHeight(FOOT_HEIGHT);
    test.setPrefHeight(FOOT_HEIGHT);
    test.setMaxHeight(FOOT_HEIGHT);
    getChildren().addAll(Ui.grow(new CountFan(model, outlook, theme).card()), test);
  }

  private VBox next() {
    Optional<Point> month = outlook.nextMonth();
    if (month.isEmpty()) {
      return unknown("forecast.tile.next", "");
    }
    Point point = month.get();
    String band =
        point
            .eighty()
            .map(
                range ->
                    Messages.text(
                        "forecast.tile.band",
                        Amounts.briefCount(range.low()),
                        Amounts.briefCount(range.high())))
            .orElseGet(() -> Messages.text("forecast.tile.noBand"));
    Optional<Counted> before = outlook.monthsBefore().stream().findFirst();
    return Ui.tile(
        new Ui.Figure(
            titled("forecast.tile.month", point.period()),
            Amounts.briefCount(point.mean()),
            before.map(one -> change(point.mean(), one.count())).orElse(""),
            Tone.NEUTRAL,
            band),
        why("next", () -> new CountExplain(outlook).point(point, TimeGrain.MONTH)));
  }

  private VBox last() {
    List<Counted> months = outlook.monthsBefore();
    if (months.isEmpty()) {
      return unknown("forecast.tile.last", Messages.text("forecast.tile.noMonth"));
    }
    Counted month = months.getFirst();
    Optional<Counted> before = months.stream().skip(1).findFirst();
    return Ui.tile(
        new Ui.Figure(
            titled("forecast.tile.actual", month.period()),
            Amounts.briefCount(month.count()),
            before.map(one -> change(month.count(), one.count())).orElse(""),
            Tone.NEUTRAL,
            before
                .map(
                    one ->
                        Messages.text("overview.against", Days.month(YearMonth.from(one.period()))))
                .orElse("")),
        why("last", () -> new CountExplain(outlook).past(month, TimeGrain.MONTH)));
  }

  /// Says what is counted, too: a bare number has no unit.
  private String titled(String key, LocalDate month) {
    return outlook.gauge().words()
        + ", "
        + Messages.text(key, Days.monthOfYear(YearMonth.from(month)));
  }

  private VBox error() {
    Optional<MethodScore> score = outlook.score();
    return score.isEmpty()
        ? unknown("forecast.tile.error", Messages.text("forecast.tile.noTest"))
        : Ui.tile(
            new Ui.Figure(
                Messages.text("forecast.tile.error"),
                Percent.percent(score.get().smape()),
                "OWA " + Percent.ratio(score.get().owa()),
                tone(score.get().owa()),
                Messages.text("forecast.tile.naive")),
            why("error", () -> new CountExplain(outlook).score(score.get())));
  }

  private static Tone tone(OptionalDouble owa) {
    return owa.isPresent() && owa.getAsDouble() < 1 ? Tone.POSITIVE : Tone.NEUTRAL;
  }

  private VBox coverage() {
    Optional<MethodScore> score = outlook.score().filter(one -> one.coverage80().isPresent());
    return score.isEmpty()
        ? unknown("forecast.tile.coverage", Messages.text("forecast.tile.noTest"))
        : Ui.tile(
            new Ui.Figure(
                Messages.text("forecast.tile.coverage"),
                Percent.share(score.get().coverage80()),
                "",
                Tone.NEUTRAL,
                Tiles.held(score.get())),
            why("coverage", () -> new CountExplain(outlook).score(score.get())));
  }

  private static VBox unknown(String key, String reason) {
    return Ui.tile(new Ui.Figure(Messages.text(key), Amounts.DASH, "", Tone.NEUTRAL, reason));
  }

  private static String change(long now, long before) {
    if (before == 0) {
      return Amounts.DASH;
    }
    double percent =
        BigDecimal.valueOf(now)
                    .divide(BigDecimal.valueOf(before), MathContext.DECIMAL64)
                    .doubleValue()
                * HUNDRED
            - HUNDRED;
    return (percent < 0 ? Amounts.MINUS : "+")
        + Percent.percent(OptionalDouble.of(Math.abs(percent)));
  }

  private static Button why(String id, Supplier<Why> why) {
    Button button = Ui.iconButton(Feather.HELP_CIRCLE, Messages.text("why.title"));
    button.setId("forecast-why-" + id);
    button.setOnAction(_ -> new WhyPopOver(why.get()).show(button));
    return button;
  }
}
