package dev.costwright.app.ui.regression;

import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.CurveChart.At;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.DotChart;
import dev.costwright.app.uikit.DotChart.Mark;
import dev.costwright.app.uikit.DotChart.Rule;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.regression.Diagnostics.Influence;
import dev.costwright.forecasting.study.ResidualTests;
import dev.costwright.forecasting.study.ResidualTests.Quantile;
import dev.costwright.forecasting.study.Study;
import dev.costwright.forecasting.study.Study.Observation;
import dev.costwright.model.time.TimeGrain;
import java.text.DecimalFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.layout.VBox;

/// What the residuals look like: against what was fitted, against the normal, against each other,
/// and which steps weigh most.
record ResidualCards(Study study, Theme theme) {
  private static final double FIGURE = 66;

  /// One lag of the autocorrelation.
  private record Lag(int lag, double correlation) {}

  List<VBox> cards() {
    List<VBox> cards = new ArrayList<>();
    cards.add(fitted());
    study
        .tests()
        .ifPresent(
            tests -> {
              cards.add(normal(tests));
              cards.add(following(tests));
            });
    cards.add(influences());
    return cards;
  }

  private VBox fitted() {
    List<Observation> steps = study.observations();
    double low = steps.stream().mapToDouble(Observation::fitted).min().orElse(0);
    double high = steps.stream().mapToDouble(Observation::fitted).max().orElse(1);
    DotChart chart =
        new DotChart(
            Messages.text("regression.fitted.across"),
            Mark.DOT,
            steps.stream().map(one -> new At(one.fitted(), one.standardised())).toList(),
            steps.stream().map(this::tip).toList(),
            List.of(level(low, high, 0, "border-strong")));
    DataTable<Observation> twin =
        new DataTable<>(
            Messages.text("regression.fitted"),
            List.of(
                DataColumn.text(Messages.text("regression.step"), 84, this::name),
                number("observed", Observation::observed),
                number("fitted.column", Observation::fitted),
                number("residual", Observation::residual)));
    twin.show(steps);
    twin.setId("regression-steps");
    return card("regression.fitted", chart, twin);
  }

  private String name(Observation one) {
    return name(one.step());
  }

  /// With its year: a history may have two of a day.
  private String name(LocalDate step) {
    return study.query().grain() == TimeGrain.DAY
        ? Days.day(step)
        : Days.step(study.query().grain(), step);
  }

  private String tip(Observation one) {
    return "%s: %s, %s".formatted(name(one), Numbers.digits(one.observed()), error(one));
  }

  private static String error(Observation one) {
    return Messages.text("regression.tip", Numbers.ratio(OptionalDouble.of(one.standardised())));
  }

  private VBox normal(ResidualTests tests) {
    List<Quantile> quantiles = tests.quantiles();
    double end = quantiles.getLast().normal();
    DotChart chart =
        new DotChart(
            Messages.text("regression.normal.across"),
            Mark.DOT,
            quantiles.stream().map(one -> new At(one.normal(), one.residual())).toList(),
            quantiles.stream()
                .map(
                    one ->
                        Messages.text(
                            "regression.normal.tip",
                            Numbers.ratio(OptionalDouble.of(one.residual())),
                            Numbers.ratio(OptionalDouble.of(one.normal()))))
                .toList(),
            List.of(new Rule("chart-rest", new At(-end, -end), new At(end, end))));
    DataTable<Quantile> twin =
        new DataTable<>(
            Messages.text("regression.normal"),
            List.of(
                number("normal.column", Quantile::normal), number("residual", Quantile::residual)));
    twin.show(quantiles);
    return card("regression.normal", chart, twin);
  }

  private VBox following(ResidualTests tests) {
    List<Lag> lags =
        IntStream.range(0, tests.autocorrelations().size())
            .mapToObj(i -> new Lag(i + 1, tests.autocorrelations().get(i)))
            .toList();
    double end = lags.size() + 0.5;
    DotChart chart =
        new DotChart(
            Messages.text("regression.acf.across"),
            Mark.SPIKE,
            lags.stream().map(one -> new At(one.lag(), one.correlation())).toList(),
            lags.stream()
                .map(
                    one ->
                        Messages.text(
                            "regression.acf.tip",
                            String.valueOf(one.lag()),
                            Numbers.ratio(OptionalDouble.of(one.correlation()))))
                .toList(),
            List.of(
                level(0.5, end, 0, "border-strong"),
                level(0.5, end, tests.bound(), "negative"),
                level(0.5, end, -tests.bound(), "negative")));
    DataTable<Lag> twin =
        new DataTable<>(
            Messages.text("regression.acf"),
            List.of(
                DataColumn.count(
                    Messages.text("regression.acf.lag"), FIGURE, one -> (long) one.lag()),
                number("acf.column", Lag::correlation)));
    twin.show(lags);
    return card("regression.acf", chart, twin);
  }

  private VBox influences() {
    DataTable<Influence> table =
        new DataTable<>(
                Messages.text("regression.influences"),
                List.of(
                    DataColumn.<Influence>text(
                        Messages.text("regression.step"), 84, one -> name(study.step(one))),
                    number("cook", Influence::distance),
                    number("leverage", Influence::leverage)))
            .withEmptyText(Messages.text("regression.influences.none"));
    table.setId("regression-influences");
    table.show(study.diagnostics().influences());
    return Ui.flushCard(Messages.text("regression.influences"), "", table, TableMenu.button(table));
  }

  private static Rule level(double from, double to, double at, String token) {
    return new Rule(token, new At(from, at), new At(to, at));
  }

  private VBox card(String key, DotChart chart, DataTable<?> twin) {
    ChartPane pane =
        new ChartPane(
            chart.chart(new ChartTheme(theme.tokens()), new DecimalFormat("0.0")),
            Messages.text(key + ".description"));
    return new ChartCard(Messages.text(key), pane, twin).card("", List.of());
  }

  private static <R> DataColumn<R> number(String key, ToDoubleFunction<R> value) {
    return DataColumn.figure(
        Messages.text("regression." + key),
        FIGURE,
        one ->
            Numbers.cell(
                OptionalDouble.of(value.applyAsDouble(one)),
                Numbers.digits(value.applyAsDouble(one))));
  }
}
