package dev.costwright.app.ui.drivers;

import dev.costwright.app.report.GapTable;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.drivers.Driver;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// State of the screen: what is asked, and what the ledger answers.
final class DriversViewModel implements Answering<Found> {
  private static final int ROWS = 8;

  private final DriversSource source;
  private final Background background;
  private final AnswerModel<Found> answers;
  private Question question = Question.FIRST;

  DriversViewModel(DriversSource source, Background background) {
    this.source = source;
    this.background = background;
    this.answers = new AnswerModel<>(background, "drivers.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Found>> answerProperty() {
    return answers.answerProperty();
  }

  Question question() {
    return question;
  }

  @Override
  public void load() {
    ask(question);
  }

  void toggle(Dimension dimension) {
    ask(question.toggled(dimension));
  }

  void use(YearMonth month) {
    ask(question.of(month));
  }

  void use(LayerChoice layer) {
    ask(question.in(layer));
  }

  private void ask(Question wanted) {
    question = wanted;
    answers.ask(_ -> source.ask(wanted));
  }

  /// Looks up what stands behind a combination.
  void explain(
      Drivers drivers,
      Driver driver,
      Consumer<Why> onDone,
      Consumer<CostwrightException> onProblem) {
    background.run("drivers.task.why", _ -> why(drivers, driver), onDone, onProblem);
  }

  /// Looks up what the whole stands on.
  void explainTotal(
      Drivers drivers, Consumer<Why> onDone, Consumer<CostwrightException> onProblem) {
    background.run("drivers.task.why", _ -> total(drivers), onDone, onProblem);
  }

  private Why why(Drivers drivers, Driver driver) {
    String first = driver.key().getFirst();
    return first.equals(Pivot.MISSING)
        ? missing(drivers)
        : first.equals(Pivot.UNPRICED) ? unpriced(drivers) : combination(drivers, driver);
  }

  private Why combination(Drivers drivers, Driver driver) {
    List<Why.Line> lines = new ArrayList<>(Why.money(driver.cost()));
    before(drivers, driver.before()).ifPresent(lines::add);
    lines.add(evidence(drivers));
    lines.add(Why.Line.of("why.rows", Amounts.count(driver.facts())));
    lines.add(Why.Line.of("why.unpriced", Amounts.count(driver.unpriced())));
    lines.addAll(Why.coverage(drivers.coverage()));
    lines.addAll(source.grounds().lines());
    return new Why(String.join(" · ", driver.key()), lines, source.rows(drivers, driver, ROWS));
  }

  private Why total(Drivers drivers) {
    List<Why.Line> lines = new ArrayList<>(Why.money(drivers.total()));
    drivers.before().flatMap(before -> before(drivers, before)).ifPresent(lines::add);
    lines.add(evidence(drivers));
    lines.add(
        Why.Line.of(
            "why.rows", Amounts.count(drivers.drivers().stream().mapToLong(Driver::facts).sum())));
    lines.add(Why.Line.of("why.unpriced", Amounts.count(drivers.gaps().allUnpriced().rows())));
    lines.addAll(Why.coverage(drivers.coverage()));
    lines.addAll(source.grounds().lines());
    return new Why(period(drivers), lines, source.allRows(drivers, ROWS));
  }

  private Why unpriced(Drivers drivers) {
    Gaps.Unpriced gap = drivers.gaps().allUnpriced();
    List<Why.Line> lines = new ArrayList<>();
    lines.add(Why.Line.of("why.shown", Amounts.DASH));
    lines.add(evidence(drivers));
    lines.add(Why.Line.of("why.rows", Amounts.count(gap.rows())));
    lines.add(
        Why.Line.of(
            "why.calls",
            gap.calls().isPresent() ? Amounts.count(gap.calls().getAsLong()) : Amounts.DASH));
    lines.add(Why.Line.of("why.tokens", Amounts.count(gap.tokens())));
    lines.addAll(source.grounds().lines());
    return new Why(
        Pivot.UNPRICED + ", " + period(drivers), lines, source.unpricedRows(drivers, ROWS));
  }

  private static Why missing(Drivers drivers) {
    return new Why(
        Pivot.MISSING + ", " + period(drivers),
        drivers.gaps().missing().isEmpty()
            ? List.of(Why.Line.of("why.missing", Messages.text("drivers.noneMissing")))
            : drivers.gaps().missing().stream()
                .map(one -> Why.Line.of("why.missing", GapTable.words(one)))
                .toList(),
        List.of());
  }

  private static String period(Drivers drivers) {
    return Days.range(
        drivers.query().period().from(), drivers.query().period().until().minusDays(1));
  }

  private static Optional<Why.Line> before(Drivers drivers, Money before) {
    return drivers.before().map(_ -> Why.Line.of("drivers.before", Amounts.exact(before)));
  }

  private static Why.Line evidence(Drivers drivers) {
    return Why.Line.of(
        "why.evidence",
        Messages.text("evidence." + drivers.query().layer().name().toLowerCase(Locale.ROOT)));
  }
}
