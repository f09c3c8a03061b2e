package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.Why.Line;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.nowcast.Nowcast;
import dev.costwright.forecasting.nowcast.Pace;
import dev.costwright.forecasting.nowcast.Pace.Cause;
import dev.costwright.forecasting.nowcast.Pace.Verdict;
import dev.costwright.model.money.Money;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the running month will have cost at its end, and a warning when it goes otherwise than was
/// expected.
record RunningMonth(Answer<Nowcast> answer) {
  VBox tile() {
    return switch (answer) {
      case Answer.Filled<Nowcast>(Nowcast nowcast) -> filled(nowcast);
      case Answer.Loading<Nowcast> _ -> unknown("forecast.now.estimating");
      case Answer.Empty<Nowcast> _ -> unknown("forecast.now.nothing");
      case Answer.Failed<Nowcast> _ -> unknown("forecast.now.failed");
    };
  }

  private static VBox unknown(String why) {
    return Ui.tile(
        new Ui.Figure(
            Messages.text("forecast.now.title"),
            Amounts.DASH,
            "",
            Tone.NEUTRAL,
            Messages.text(why)));
  }

  private static VBox filled(Nowcast nowcast) {
    Button why = Ui.iconButton(Feather.HELP_CIRCLE, Messages.text("why.title"));
    why.setId("forecast-why-now");
    why.setOnAction(_ -> new WhyPopOver(why(nowcast)).show(why));
    return Ui.tile(
        new Ui.Figure(
            Messages.text("forecast.now.tile", Days.monthOfYear(nowcast.month())),
            Amounts.figure(nowcast.end().mean()),
            "",
            Tone.NEUTRAL,
            nowcast
                .end()
                .eighty()
                .map(
                    band ->
                        Messages.text(
                            "forecast.tile.band",
                            Amounts.brief(band.low()),
                            Amounts.brief(band.high())))
                .orElseGet(() -> Messages.text("forecast.tile.noBand"))),
        why);
  }

  private static Why why(Nowcast nowcast) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("why.shown", Amounts.exact(nowcast.end().mean())));
    lines.add(Line.of("why.rounding", Messages.text("forecast.why.cents")));
    lines.add(
        Line.of(
            "forecast.now.spent",
            nowcast
                .end()
                .spent()
                .map(
                    spent ->
                        Messages.text(
                            "forecast.now.spentIn",
                            Amounts.exact(spent),
                            String.valueOf(nowcast.daysOver())))
                .orElseGet(() -> Messages.text("forecast.why.notYet"))));
    lines.add(Line.of("forecast.now.rest", nowcast.method()));
    lines.add(Line.of("forecast.why.eighty", Explain.band(nowcast.end().eighty())));
    lines.add(Line.of("forecast.why.ninetyFive", Explain.band(nowcast.end().ninetyFive())));
    lines.add(
        Line.of(
            "forecast.now.proRata", nowcast.proRata().map(Amounts::exact).orElse(Amounts.DASH)));
    nowcast.pace().ifPresent(pace -> lines.addAll(lines(pace)));
    if (!nowcast.profile().isEmpty()) {
      lines.add(Line.of("forecast.now.weekdays", weekdays(nowcast)));
    }
    return new Why(
        Messages.text("forecast.now.tile", Days.monthOfYear(nowcast.month())), lines, List.of());
  }

  private static List<Line> lines(Pace pace) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            "forecast.now.expected",
            Messages.text(
                "forecast.now.expectedBand",
                Amounts.exact(pace.expected()),
                Explain.band(pace.eighty()))));
    pace.split()
        .ifPresent(
            split -> {
              lines.add(Line.of("forecast.now.use", Amounts.exactChange(split.use())));
              lines.add(Line.of("forecast.now.price", Amounts.exactChange(split.price())));
            });
    pace.causes().forEach(cause -> lines.add(Line.of("forecast.now.differs", inWords(cause))));
    return lines;
  }

  private static String inWords(Cause cause) {
    return "%s %s: %s"
        .formatted(
            Messages.text("dimension." + cause.dimension().id()).toLowerCase(Locale.ROOT),
            cause.value(),
            Amounts.exactChange(cause.difference()));
  }

  private static String weekdays(Nowcast nowcast) {
    return nowcast.profile().stream()
        .map(
            day ->
                String.format(
                    Locale.ROOT,
                    "%s %.0f %%",
                    day.day().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                    100 * day.share()))
        .collect(Collectors.joining(", "));
  }

  /// Empty while the month goes as expected, or nobody can tell.
  Optional<HBox> warning() {
    return answer instanceof Answer.Filled<Nowcast>(Nowcast nowcast)
        ? nowcast
            .pace()
            .filter(pace -> pace.verdict() == Verdict.ALERT || pace.verdict() == Verdict.WATCH)
            .map(pace -> banner(nowcast, pace))
        : Optional.empty();
  }

  private static HBox banner(Nowcast nowcast, Pace pace) {
    boolean isAlert = pace.verdict() == Verdict.ALERT;
    String what =
        Messages.text(
            isAlert ? "forecast.now.alert" : "forecast.now.watch",
            String.valueOf(nowcast.daysOver()),
            Amounts.exact(pace.actual()),
            Amounts.exact(pace.expected()));
    String most =
        pace.causes().stream()
            .findFirst()
            .map(cause -> " " + Messages.text("forecast.now.most", inWords(cause)))
            .orElse("");
    HBox banner =
        Ui.banner(
            isAlert ? Tone.WARNING : Tone.INFO,
            isAlert ? Feather.ALERT_TRIANGLE : Feather.INFO,
            what + most);
    banner.setId("forecast-now-warning");
    return banner;
  }

  /// What it has cost against a budget of the month.
  static String odds(double share, Money budget) {
    return Messages.text(
        "forecast.budget.odds",
        String.format(Locale.ROOT, "%.0f %%", 100 * share),
        Amounts.brief(budget));
  }
}
