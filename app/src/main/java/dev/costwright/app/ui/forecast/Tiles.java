package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The first row: what next month costs, what the last one did, and how far to trust it. Actuals
/// and projections never share a tile.
record Tiles(ForecastViewModel model, Outlook outlook, Navigation navigation) {
  /// Measured coverage so far below nominal calls for a look.
  private static final double DOUBTFUL = 0.10;

  HBox row() {
    return new HBox(
        12, new RunningMonth(outlook.now()).tile(), next(), last(), error(), coverage());
  }

  private VBox next() {
    Optional<Ahead> month = outlook.nextMonth();
    if (month.isEmpty()) {
      return unknown("forecast.tile.next", "");
    }
    Ahead point = month.get();
    String band =
        point
            .eighty()
            .map(
                found ->
                    Messages.text(
                        "forecast.tile.band",
                        Amounts.brief(found.low()),
                        Amounts.brief(found.high())))
            .orElseGet(() -> Messages.text("forecast.tile.noBand"));
    String against =
        outlook.odds().isPresent()
            ? RunningMonth.odds(outlook.odds().getAsDouble(), outlook.budget().orElseThrow())
            : point
                .laid()
                .map(laid -> Messages.text("forecast.tile.without", Amounts.brief(laid.base())))
                .orElse(band);
    Optional<Money> before = lastMonths().stream().findFirst().map(Spent::cost);
    return Ui.tile(
        new Ui.Figure(
            Messages.text("forecast.tile.month", Days.monthOfYear(YearMonth.from(point.period()))),
            Amounts.figure(point.mean()),
            before.map(cost -> Amounts.relative(point.mean(), cost)).orElse(""),
            before.map(cost -> tone(point.mean(), cost)).orElse(Tone.NEUTRAL),
            against),
        why("next", button -> show(button, new Explain(outlook).point(point, TimeGrain.MONTH))));
  }

  private VBox last() {
    List<Spent> months = lastMonths();
    if (months.isEmpty()) {
      return unknown("forecast.tile.last", Messages.text("forecast.tile.noMonth"));
    }
    Spent month = months.getFirst();
    Optional<Spent> before = months.stream().skip(1).findFirst();
    return Ui.tile(
        new Ui.Figure(
            Messages.text("forecast.tile.actual", Days.monthOfYear(YearMonth.from(month.period()))),
            Amounts.figure(month.cost()),
            before.map(other -> Amounts.relative(month.cost(), other.cost())).orElse(""),
            before.map(other -> tone(month.cost(), other.cost())).orElse(Tone.NEUTRAL),
            before
                .map(
                    other ->
                        Messages.text(
                            "overview.against", Days.month(YearMonth.from(other.period()))))
                .orElse("")),
        why("last", button -> explain(button, month)));
  }

  /// Latest first.
  private List<Spent> lastMonths() {
    return outlook.monthsBefore().reversed();
  }

  private VBox error() {
    Optional<MethodScore> score = outlook.series().score();
    if (score.isEmpty()) {
      return unknown("forecast.tile.error", Messages.text("forecast.tile.noTest"));
    }
    OptionalDouble owa = score.get().owa();
    boolean isBetter = owa.isPresent() && owa.getAsDouble() < 1;
    return Ui.tile(
        new Ui.Figure(
            Messages.text("forecast.tile.error"),
            Percent.percent(score.get().smape()),
            "OWA " + Percent.ratio(owa),
            isBetter ? Tone.POSITIVE : Tone.NEUTRAL,
            Messages.text("forecast.tile.naive")),
        why("error", button -> show(button, new Explain(outlook).score(score.get()))));
  }

  private VBox coverage() {
    Optional<MethodScore> score = outlook.series().score();
    if (score.isEmpty() || score.get().coverage80().isEmpty()) {
      return unknown("forecast.tile.coverage", Messages.text("forecast.tile.noTest"));
    }
    boolean isDoubtful = score.get().coverage80().getAsDouble() < 0.80 - DOUBTFUL;
    return Ui.tile(
        new Ui.Figure(
            Messages.text("forecast.tile.coverage"),
            Percent.share(score.get().coverage80()),
            isDoubtful ? Messages.text("forecast.tile.narrow") : "",
            isDoubtful ? Tone.WARNING : Tone.NEUTRAL,
            held(score.get())),
        why("coverage", button -> show(button, new Explain(outlook).score(score.get()))));
  }

  /// Both bands on the same past forecasts.
  static String held(MethodScore score) {
    String forecasts = String.valueOf(score.bandOrigins());
    return score.coverage95().isPresent()
        ? Messages.text("forecast.tile.other", forecasts, Percent.share(score.coverage95()))
        : Messages.text("forecast.tile.alone", forecasts);
  }

  private static VBox unknown(String key, String why) {
    return Ui.tile(new Ui.Figure(Messages.text(key), Amounts.DASH, "", Tone.NEUTRAL, why));
  }

  private static Button why(String id, Consumer<Button> action) {
    Button button = Ui.iconButton(Feather.HELP_CIRCLE, Messages.text("why.title"));
    button.setId("forecast-why-" + id);
    button.setOnAction(_ -> action.accept(button));
    return button;
  }

  private void explain(Button button, Spent month) {
    model.behind(
        TimeGrain.MONTH,
        month.period(),
        outlook.series().key(),
        behind -> show(button, new Explain(outlook).past(month, TimeGrain.MONTH, behind)),
        problem -> navigation.report(Trouble.of("forecast.failed", problem)));
  }

  private static void show(Button button, Why why) {
    new WhyPopOver(why).show(button);
  }

  private static Tone tone(Money now, Money before) {
    int order = before.signum() == 0 ? 0 : now.compareTo(before);
    return order == 0 ? Tone.NEUTRAL : order > 0 ? Tone.NEGATIVE : Tone.POSITIVE;
  }
}
