package dev.costwright.app.ui.rollout;

import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.lever.Effort;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.rollout.Outlay;
import dev.costwright.forecasting.rollout.Rollout;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// State of the plan: the open scenario, the cash it begins with, and how far it looks.
final class RolloutViewModel {
  private static final int AMOUNT_DECIMALS = 12;

  private final BiFunction<Scenario, Progress, Prepared> reading;
  private final Consumer<Scenario> change;
  private final AnswerModel<Planned> answers;
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private Optional<Opened> opened = Optional.empty();
  private Terms terms = new Terms("", "12");

  /// What was typed.
  ///
  /// @param cash empty for what the first lever costs
  record Terms(String cash, String months) {
    private Optional<Fraction> amount() {
      return Effort.amount(plain(cash));
    }

    private Optional<Integer> horizon() {
      return Optional.of(months.strip())
          .filter(text -> text.matches("\\d{1,3}"))
          .map(Integer::valueOf)
          .filter(number -> number >= 1 && number <= Rollout.MOST_MONTHS);
    }

    private boolean isGood() {
      return horizon().isPresent() && (cash.isBlank() || amount().isPresent());
    }
  }

  /// @param reading reads the baseline of a scenario
  RolloutViewModel(BiFunction<Scenario, Progress, Prepared> reading, Desk desk) {
    this.reading = reading;
    this.change = desk.change();
    this.answers = new AnswerModel<>(desk.background(), "rollout.task");
  }

  /// Empty when no lever is on.
  ReadOnlyObjectProperty<Answer<Planned>> answerProperty() {
    return answers.answerProperty();
  }

  /// Why what was typed is not taken; empty text when it is.
  ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  Terms terms() {
    return terms;
  }

  void show(Opened now) {
    if (!opened.equals(Optional.of(now))) {
      boolean isAlike = opened.filter(before -> isAlike(before, now)).isPresent();
      opened = Optional.of(now);
      ask(isAlike);
    }
  }

  /// Where only words and costs outside the calls differ, what is shown stays until it is known
  /// better.
  private static boolean isAlike(Opened before, Opened now) {
    return before.result().equals(now.result())
        && before.scenario().baseline().equals(now.scenario().baseline());
  }

  void again() {
    ask(false);
  }

  void stop() {
    answers.stop();
  }

  /// Plans with other cash or for other months, or says what cannot be read.
  void plan(Terms typed) {
    if (!typed.equals(terms)) {
      terms = typed;
      refusal.set(typed.isGood() ? "" : Messages.text("rollout.wrong.terms"));
      if (typed.isGood()) {
        ask(true);
      }
    }
  }

  private void ask(boolean isShownMeanwhile) {
    opened.filter(_ -> terms.isGood()).ifPresent(now -> ask(now, isShownMeanwhile));
  }

  private void ask(Opened now, boolean isShownMeanwhile) {
    Terms asked = terms;
    Background.Work<Optional<Planned>> question =
        progress ->
            now.active().isEmpty()
                ? Optional.empty()
                : Optional.of(new Planned(now, plan(now, asked, progress)));
    if (isShownMeanwhile) {
      answers.ask(question);
    } else {
      answers.askAnew(question);
    }
  }

  private Rollout plan(Opened now, Terms asked, Progress progress) {
    Prepared prepared = reading.apply(now.scenario(), progress);
    return Scenarios.rollout(
        prepared,
        Outlay.of(prepared),
        asked
            .amount()
            .map(
                cash ->
                    Money.of(cash.toDecimal(AMOUNT_DECIMALS), now.result().baseline().currency())),
        asked.horizon().orElseThrow(),
        progress);
  }

  /// The levers that are on, as costs are stated for them.
  List<Lever> levers() {
    return opened.map(Opened::active).orElse(List.of());
  }

  /// What a user typed of a lever's costs outside the calls.
  record Typed(String once, String monthly) {
    static Typed of(Lever lever) {
      Optional<Effort> effort = lever.scope().effort();
      return new Typed(
          effort.map(one -> one.once().toString()).orElse(""),
          effort.map(one -> one.monthly().toString()).orElse(""));
    }

    boolean isGood() {
      return isAmount(once) && isAmount(monthly);
    }

    private static boolean isAmount(String text) {
      return text.isBlank() || Effort.amount(plain(text)).isPresent();
    }

    /// Nothing typed is nothing known.
    private Optional<Effort> effort() {
      return once.isBlank() && monthly.isBlank()
          ? Optional.empty()
          : Optional.of(new Effort(amount(once), amount(monthly)));
    }

    private static Fraction amount(String text) {
      return text.isBlank() ? Fraction.ZERO : Effort.amount(plain(text)).orElseThrow();
    }
  }

  /// States what levers take outside the calls, by name; undo takes that back.
  void state(Map<String, Typed> typed) {
    opened.ifPresent(
        now -> {
          List<Lever> levers =
              now.scenario().levers().stream()
                  .map(
                      lever ->
                          Optional.ofNullable(typed.get(lever.scope().name()))
                              .map(one -> lever.within(lever.scope().costing(one.effort())))
                              .orElse(lever))
                  .toList();
          if (!levers.equals(now.scenario().levers())) {
            change.accept(now.scenario().with(levers));
          }
        });
  }

  private static String plain(String typed) {
    return typed.replaceAll("[$€£,\\s]", "");
  }
}
