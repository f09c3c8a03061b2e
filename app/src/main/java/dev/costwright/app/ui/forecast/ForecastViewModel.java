package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.workbench.Progress;
import dev.costwright.forecasting.change.ForecastChange;
import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.nowcast.Nowcast;
import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.forecasting.vintage.TrackRecord;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// State of the screen: what is forecast, and whose series is shown.
final class ForecastViewModel implements Answering<Prospect> {
  private static final int FACTS = 12;

  private final ForecastSource source;
  private final Background background;
  private final AnswerModel<Found> answers;
  private final AnswerModel<List<Gauge>> gauges;
  private final AnswerModel<Nowcast> now;
  private final AnswerModel<ForecastChange> change;
  private final ReadOnlyObjectWrapper<Answer<Prospect>> answer =
      new ReadOnlyObjectWrapper<>(new Answer.Loading<>());
  private Choice choice = Choice.first();
  private String key = "";
  private Optional<Money> budget = Optional.empty();
  private boolean showsKept;
  private boolean showsPast = true;
  private Side side = Side.DRIVERS;

  /// After overlays were edited, until the next forecast.
  private Optional<Laid> relaid = Optional.empty();

  /// The answer to one question.
  private sealed interface Found {}

  private record Counted(CountOutlook outlook) implements Found {}

  /// Both forecasts of spend.
  private record Forecasts(
      Forecast steps, Forecast months, List<LayerOverride> chosen, TrackRecord kept, Laid laid)
      implements Found {}

  ForecastViewModel(ForecastSource source, Background background) {
    this.source = source;
    this.background = background;
    answers = new AnswerModel<>(background, "forecast.task.load");
    gauges = new AnswerModel<>(background, "forecast.task.measures");
    now = new AnswerModel<>(background, "forecast.task.nowcast");
    change = new AnswerModel<>(background, "forecast.task.change");
    answers.answerProperty().subscribe(this::answered);
    change.answerProperty().subscribe(_ -> show(answers.answerProperty().get()));
    now.answerProperty().subscribe(_ -> show(answers.answerProperty().get()));
    gauges.answerProperty().subscribe(_ -> show(answers.answerProperty().get()));
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Prospect>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  Choice choice() {
    return choice;
  }

  @Override
  public void load() {
    gauges.ask(_ -> Optional.of(source.gauges()));
    ask();
    now.ask(source::nowcast);
  }

  /// What can be forecast: spend, and what the ledger counts.
  List<Gauge> gauges() {
    return gauges.value().orElseGet(() -> List.of(new Gauge.Spend()));
  }

  private void ask() {
    Choice asked = choice;
    answers.ask(
        progress ->
            switch (asked.gauge()) {
              case Gauge.Spend _ -> forecasts(asked, progress).map(Function.identity());
              case Gauge.Counts counts -> counted(asked, counts, progress).map(Counted::new);
            });
  }

  private Optional<CountOutlook> counted(Choice asked, Gauge.Counts counts, Progress progress) {
    Optional<CountForecast> steps = source.counts(counts, asked.steps(), progress);
    Optional<CountForecast> months =
        asked.steps().equals(asked.months())
            ? steps
            : source.counts(counts, asked.months(), progress);
    return steps.flatMap(found -> months.map(monthly -> new CountOutlook(counts, found, monthly)));
  }

  private Optional<Forecasts> forecasts(Choice asked, Progress progress) {
    Optional<Forecast> steps = source.forecast(asked.steps(), progress);
    return steps.flatMap(
        found ->
            (asked.steps().equals(asked.months())
                    ? steps
                    : source.forecast(asked.months(), progress))
                .map(
                    months ->
                        new Forecasts(
                            found,
                            months,
                            source.chosen(Period.utc(found.from(), found.issued())),
                            source.kept(),
                            source.laid(found, months, progress))));
  }

  void use(Optional<Dimension> by) {
    key = "";
    change(choice.with(by));
  }

  /// Counts are forecast as a whole.
  void use(Gauge gauge) {
    change(choice.with(gauge));
  }

  void use(TimeGrain grain) {
    change(choice.with(grain));
  }

  void use(int horizon) {
    change(choice.with(horizon));
  }

  private void change(Choice next) {
    choice = next;
    ask();
  }

  /// Of every amount.
  Currency currency() {
    return source.currency();
  }

  Optional<Money> budget() {
    return budget;
  }

  /// A budget of each month, or none.
  void useBudget(Optional<Money> monthly) {
    budget = monthly;
    show(answers.answerProperty().get());
  }

  /// Whether kept forecasts are shown in place of what is taken for granted.
  boolean showsKept() {
    return showsKept;
  }

  void turn() {
    showsKept = !showsKept;
  }

  /// Whether past forecasts are laid into the fan.
  boolean showsPast() {
    return showsPast;
  }

  void turnPast() {
    showsPast = !showsPast;
    show(answers.answerProperty().get());
  }

  /// The spend that is shown, if there is an answer.
  Optional<Outlook> shown() {
    return answer.get() instanceof Answer.Filled<Prospect>(Outlook outlook)
        ? Optional.of(outlook)
        : Optional.empty();
  }

  /// Keeps the forecast that is shown, and shows those that are kept.
  void keep(Forecast forecast, Consumer<CostwrightException> onProblem) {
    showsKept = true;
    var _ =
        background.run(
            "forecast.task.keep",
            _ -> {
              source.keep(forecast);
              return forecast;
            },
            _ -> ask(),
            onProblem);
  }

  /// Shows another key of the forecasts that are there.
  void show(String other) {
    key = other;
    show(answers.answerProperty().get());
  }

  /// What stands beside the fan.
  Side side() {
    return side;
  }

  void turnTo(Side other) {
    side = other;
    askWhy();
  }

  /// Requests are forecast for it, which takes its time: only when it is looked at.
  private void askWhy() {
    if (side == Side.CHANGE) {
      shown()
          .ifPresent(
              outlook -> change.ask(_ -> source.change(outlook.steps(), outlook.laid().steps())));
    }
  }

  /// Keeps an overlay and shows the forecasts with it.
  void save(Overlay overlay, Consumer<CostwrightException> onProblem) {
    edit(() -> source.save(overlay), onProblem);
  }

  /// Takes an overlay away and shows the forecasts without it.
  void remove(Overlay overlay, Consumer<CostwrightException> onProblem) {
    edit(() -> source.remove(overlay), onProblem);
  }

  private void edit(Runnable change, Consumer<CostwrightException> onProblem) {
    Optional<Forecasts> both = forecasts();
    var _ =
        background.run(
            "forecast.task.overlay",
            progress -> {
              change.run();
              return both.map(found -> source.laid(found.steps(), found.months(), progress));
            },
            laid -> {
              relaid = laid;
              show(answers.answerProperty().get());
              askWhy();
            },
            onProblem);
  }

  private Optional<Forecasts> forecasts() {
    return answers.value().filter(Forecasts.class::isInstance).map(Forecasts.class::cast);
  }

  private void answered(Answer<Found> found) {
    relaid = Optional.empty();
    show(found);
    askWhy();
  }

  private void show(Answer<Found> found) {
    answer.set(
        switch (found) {
          case Answer.Loading<Found> _ -> new Answer.Loading<>();
          case Answer.Empty<Found> _ -> new Answer.Empty<>();
          case Answer.Filled<Found>(Forecasts both) -> new Answer.Filled<>(outlook(both));
          case Answer.Filled<Found>(Counted counted) -> new Answer.Filled<>(counted.outlook());
          case Answer.Failed<Found>(var problem) -> new Answer.Failed<>(problem);
        });
  }

  private Outlook outlook(Forecasts both) {
    return new Outlook(
        both.steps(),
        both.months(),
        both.steps().find(key).isPresent() ? key : both.steps().total().key(),
        both.chosen(),
        budget,
        both.kept(),
        now.answerProperty().get(),
        relaid.orElse(both.laid()),
        change.answerProperty().get());
  }

  /// Looks up the rows of a step of the past.
  ///
  /// @param step its first day
  void behind(
      TimeGrain grain,
      LocalDate step,
      String ofKey,
      Consumer<Behind> onDone,
      Consumer<CostwrightException> onProblem) {
    PivotQuery query =
        new PivotQuery(
                choice.by().stream().toList(),
                grain,
                Optional.of(Period.utc(step, grain.next(step))),
                LayerChoice.BEST,
                Map.of())
            .asCounted();
    List<String> cell = choice.by().map(_ -> List.of(ofKey)).orElseGet(List::of);
    var _ =
        background.run(
            "forecast.task.why", _ -> source.behind(query, cell, step, FACTS), onDone, onProblem);
  }
}
