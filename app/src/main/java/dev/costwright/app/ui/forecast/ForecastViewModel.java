package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.workbench.Progress;
import dev.costwright.forecasting.change.ForecastChange;
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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// State of the screen: what is forecast, and whose series is shown.
final class ForecastViewModel implements Answering<Outlook> {
  private static final int FACTS = 12;

  private final ForecastSource source;
  private final Background background;
  private final AnswerModel<Forecasts> answers;
  private final AnswerModel<Nowcast> now;
  private final AnswerModel<ForecastChange> change;
  private final ReadOnlyObjectWrapper<Answer<Outlook>> answer =
      new ReadOnlyObjectWrapper<>(new Answer.Loading<>());
  private Choice choice = Choice.first();
  private String key = "";
  private Optional<Money> budget = Optional.empty();
  private boolean showsKept;
  private Side side = Side.DRIVERS;

  /// After overlays were edited, until the next forecast.
  private Optional<Laid> relaid = Optional.empty();

  /// Both forecasts of one question.
  record Forecasts(
      Forecast steps, Forecast months, List<LayerOverride> chosen, TrackRecord kept, Laid laid) {}

  ForecastViewModel(ForecastSource source, Background background) {
    this.source = source;
    this.background = background;
    answers = new AnswerModel<>(background, "forecast.task.load");
    now = new AnswerModel<>(background, "forecast.task.nowcast");
    change = new AnswerModel<>(background, "forecast.task.change");
    answers.answerProperty().subscribe(this::answered);
    change.answerProperty().subscribe(_ -> show(answers.answerProperty().get()));
    now.answerProperty().subscribe(_ -> show(answers.answerProperty().get()));
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Outlook>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  Choice choice() {
    return choice;
  }

  @Override
  public void load() {
    ask();
    now.ask(source::nowcast);
  }

  private void ask() {
    Choice asked = choice;
    answers.ask(progress -> forecasts(asked, progress));
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

  /// What is shown, if there is an answer.
  Optional<Outlook> shown() {
    return answer.get() instanceof Answer.Filled<Outlook>(Outlook outlook)
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
    Optional<Forecasts> both = answers.value();
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

  private void answered(Answer<Forecasts> found) {
    relaid = Optional.empty();
    show(found);
    askWhy();
  }

  private void show(Answer<Forecasts> found) {
    answer.set(
        switch (found) {
          case Answer.Loading<Forecasts> _ -> new Answer.Loading<>();
          case Answer.Empty<Forecasts> _ -> new Answer.Empty<>();
          case Answer.Filled<Forecasts>(Forecasts both) ->
              new Answer.Filled<>(
                  new Outlook(
                      both.steps(),
                      both.months(),
                      both.steps().find(key).isPresent() ? key : both.steps().total().key(),
                      both.chosen(),
                      budget,
                      both.kept(),
                      now.answerProperty().get(),
                      relaid.orElse(both.laid()),
                      change.answerProperty().get()));
          case Answer.Failed<Forecasts>(var problem) -> new Answer.Failed<>(problem);
        });
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
            Map.of());
    List<String> cell = choice.by().map(_ -> List.of(ofKey)).orElseGet(List::of);
    var _ =
        background.run(
            "forecast.task.why", _ -> source.behind(query, cell, step, FACTS), onDone, onProblem);
  }
}
