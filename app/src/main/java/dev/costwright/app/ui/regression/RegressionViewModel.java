package dev.costwright.app.ui.regression;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.forecasting.study.Quantity;
import dev.costwright.forecasting.study.Scale;
import dev.costwright.forecasting.study.Study;
import dev.costwright.forecasting.study.StudyQuery;
import dev.costwright.forecasting.study.Term;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// State of the screen: what is explained by what, and the study of it. A question that cannot be
/// answered leaves the last answer standing, with what is wrong beside it.
final class RegressionViewModel implements Answering<Studied> {
  private final RegressionSource source;
  private final AnswerModel<Studied> answers;
  private final ReadOnlyObjectWrapper<Answer<Studied>> answer =
      new ReadOnlyObjectWrapper<>(new Answer.Loading<>());
  private StudyQuery query = StudyQuery.usual();
  private Optional<Study> last = Optional.empty();

  RegressionViewModel(RegressionSource source, Background background) {
    this.source = source;
    this.answers = new AnswerModel<>(background, "regression.task.load");
    answers.answerProperty().subscribe(this::show);
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Studied>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  StudyQuery query() {
    return query;
  }

  @Override
  public void load() {
    ask(query);
  }

  void explain(Quantity measure) {
    Term same = Term.of(measure);
    List<Term> terms = query.terms().stream().filter(term -> !term.equals(same)).toList();
    tried(measure, terms.isEmpty() ? usualBut(same) : terms, query.scale(), query.grain());
  }

  private static List<Term> usualBut(Term same) {
    return StudyQuery.usual().terms().stream().filter(term -> !term.equals(same)).toList();
  }

  void use(Scale scale) {
    tried(query.measure(), query.terms(), scale, query.grain());
  }

  /// Days of the week make room for their number where steps are longer.
  void use(TimeGrain grain) {
    List<Term> terms =
        query.terms().stream()
            .map(
                term ->
                    grain != TimeGrain.DAY && term.equals(Term.parse("weekdays"))
                        ? Term.parse("workdays")
                        : term)
            .toList();
    tried(query.measure(), terms, query.scale(), grain);
  }

  /// Adds a driver, or takes it away; the last one stays.
  void toggle(Term term) {
    List<Term> terms = new ArrayList<>(query.terms());
    if (!terms.remove(term)) {
      terms.add(term);
    }
    if (!terms.isEmpty()) {
      tried(query.measure(), terms, query.scale(), query.grain());
    }
  }

  /// Adds what the user wrote.
  void add(String text) {
    try {
      Term term = Term.parse(text);
      if (!query.terms().contains(term)) {
        toggle(term);
      }
    } catch (UsageException wrong) {
      refuse(wrong);
    }
  }

  /// What steps count by; empty where all count the same.
  void weigh(Optional<Quantity> weight) {
    tried(query.measure(), query.terms(), query.scale(), query.grain(), weight);
  }

  private void tried(Quantity measure, List<Term> terms, Scale scale, TimeGrain grain) {
    tried(measure, terms, scale, grain, query.weight());
  }

  private void tried(
      Quantity measure, List<Term> terms, Scale scale, TimeGrain grain, Optional<Quantity> weight) {
    try {
      ask(
          new StudyQuery(
              measure, terms, scale, grain, query.period(), query.layer(), query.where(), weight));
    } catch (UsageException wrong) {
      refuse(wrong);
    }
  }

  private void ask(StudyQuery wanted) {
    query = wanted;
    answers.ask(_ -> study(wanted));
  }

  private Optional<Studied> study(StudyQuery wanted) {
    try {
      return source.study(wanted).map(study -> new Studied(wanted, study, Optional.empty()));
    } catch (UsageException wrong) {
      Study before = last.orElseThrow(() -> wrong);
      return Optional.of(new Studied(wanted, before, Optional.of(words(wrong))));
    }
  }

  private void refuse(CostwrightException wrong) {
    last.ifPresent(
        study ->
            answer.set(new Answer.Filled<>(new Studied(query, study, Optional.of(words(wrong))))));
  }

  private static String words(CostwrightException wrong) {
    return Objects.requireNonNullElse(wrong.getMessage(), "");
  }

  private void show(Answer<Studied> found) {
    if (found instanceof Answer.Filled<Studied>(Studied studied)) {
      last = Optional.of(studied.study());
    }
    answer.set(found);
  }
}
