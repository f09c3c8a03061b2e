package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.change.ForecastChange;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.nowcast.Nowcast;
import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.model.cube.LayerChoice;
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
  private Split split = Split.FIRST;
  private Optional<Money> budget = Optional.empty();
  private boolean showsKept;
  private boolean showsPast = true;
  private Side side = Side.DRIVERS;

  /// After overlays were edited, until the next forecast.
  private Optional<Laid> relaid = Optional.empty();

  ForecastViewModel(ForecastSource source, Background background) {
    this.source = source;
    this.background = background;
    answers = new AnswerModel<>(background, "forecast.task.load");
    gauges = new AnswerModel<>(background, "forecast.task.measures");
    now = new AnswerModel<>(background, "forecast.task.nowcast");
    change = new AnswerModel<>(background, "forecast.task.change");
    answers.answerProperty().subscribe(this::answered);
    change.answerProperty().subscribe(_ -> again());
    now.answerProperty().subscribe(_ -> again());
    gauges.answerProperty().subscribe(_ -> again());
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
    askNow();
  }

  private void askNow() {
    Holidays holidays = choice.holidays();
    now.ask(progress -> source.nowcast(holidays, progress));
  }

  /// What can be forecast: spend, and what the ledger counts.
  List<Gauge> gauges() {
    return gauges.value().orElseGet(() -> List.of(new Gauge.Spend()));
  }

  private void ask() {
    Choice asked = choice;
    answers.ask(progress -> new Asked(source, asked).answer(progress));
  }

  /// Splits by none, by one or by two dimensions; keys are seen at a glance then.
  void useSplit(Dimension... by) {
    turn(Split.FIRST);
    side = side.beside(by);
    change(choice.by(by));
  }

  private void turn(Split other) {
    key = "";
    split = other;
  }

  /// Which of both dimensions is looked at.
  Split split() {
    return split;
  }

  void turnTo(Split other) {
    turn(other);
    again();
  }

  /// Shows what was found once more, as the user wants to see it now.
  private void again() {
    show(answers.answerProperty().get());
  }

  void use(Holidays holidays) {
    change(choice.with(holidays));
    askNow();
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
    again();
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
    again();
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
    again();
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
    Optional<Found.Forecasts> both =
        answers.value().filter(_ -> choice.second().isEmpty()).flatMap(one -> one.split(split));
    var _ =
        background.run(
            "forecast.task.overlay",
            progress -> {
              change.run();
              return both.map(found -> source.laid(found.steps(), found.months(), progress));
            },
            laid -> {
              relaid = laid;
              laid.ifPresentOrElse(_ -> again(), this::ask);
              askWhy();
            },
            onProblem);
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
          case Answer.Filled<Found>(Found.Counted counted) ->
              new Answer.Filled<>(counted.outlook());
          case Answer.Filled<Found>(Found money) ->
              new Answer.Filled<>(outlook(money.split(split).orElseThrow()));
          case Answer.Failed<Found>(var problem) -> new Answer.Failed<>(problem);
        });
  }

  private Outlook outlook(Found.Forecasts both) {
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
    List<Dimension> by =
        shown().stream()
            .filter(outlook -> !ofKey.equals(outlook.steps().total().key()))
            .flatMap(outlook -> outlook.steps().query().by().stream())
            .toList();
    PivotQuery query =
        new PivotQuery(
                by,
                grain,
                Optional.of(Period.utc(step, grain.next(step))),
                LayerChoice.BEST,
                Map.of())
            .asCounted();
    List<String> cell = by.stream().map(_ -> ofKey).toList();
    var _ =
        background.run(
            "forecast.task.why", _ -> source.behind(query, cell, step, FACTS), onDone, onProblem);
  }
}
