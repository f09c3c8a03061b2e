package dev.costwright.app.ui.drivers;

import dev.costwright.app.report.CoverageText;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.drivers.Driver;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private Why why(Drivers drivers, Driver driver) {
    List<Why.Line> lines = new ArrayList<>(Why.money(driver.cost()));
    if (drivers.before().isPresent()) {
      lines.add(Why.Line.of("drivers.before", Amounts.exact(driver.before())));
    }
    lines.add(
        Why.Line.of(
            "why.evidence",
            Messages.text("evidence." + drivers.query().layer().name().toLowerCase(Locale.ROOT))));
    lines.add(Why.Line.of("why.rows", Amounts.count(driver.facts())));
    lines.add(Why.Line.of("why.unpriced", Amounts.count(driver.unpriced())));
    lines.add(Why.Line.of("why.prices", source.priceVersion()));
    CoverageText.lines(drivers.coverage())
        .forEach(line -> lines.add(Why.Line.of("drivers.coverage", line)));
    return new Why(String.join(" · ", driver.key()), lines, source.rows(drivers, driver, ROWS));
  }
}
