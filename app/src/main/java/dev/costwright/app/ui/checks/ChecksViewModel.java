package dev.costwright.app.ui.checks;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.workbench.DataQuality.Listed;
import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Thresholds;
import dev.costwright.model.problem.CostwrightException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// State of the screen: what was found, and which finding is looked at.
final class ChecksViewModel implements Answering<List<Listed>> {
  private final ChecksSource source;
  private final Background background;
  private final AnswerModel<List<Listed>> answers;
  private Optional<String> chosen = Optional.empty();

  ChecksViewModel(ChecksSource source, Background background) {
    this.source = source;
    this.background = background;
    this.answers = new AnswerModel<>(background, "checks.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<List<Listed>>> answerProperty() {
    return answers.answerProperty();
  }

  @Override
  public void load() {
    answers.ask(_ -> source.findings());
  }

  /// Looks at a finding from now on, also after the next answer.
  void choose(Listed listed) {
    chosen = Optional.of(listed.finding().id());
  }

  /// The chosen finding, else the gravest; empty when nothing was found.
  Optional<Listed> shown(List<Listed> findings) {
    return findings.stream()
        .filter(listed -> chosen.map(listed.finding().id()::equals).orElse(false))
        .findFirst()
        .or(() -> findings.stream().findFirst());
  }

  void apply(
      Finding finding,
      Optional<String> team,
      Runnable onDone,
      Consumer<CostwrightException> onProblem) {
    change(() -> source.apply(finding, team), onDone, onProblem);
  }

  void dismiss(
      Finding finding, String reason, Runnable onDone, Consumer<CostwrightException> onProblem) {
    change(() -> source.dismiss(finding, reason), onDone, onProblem);
  }

  void restore(Finding finding, Runnable onDone, Consumer<CostwrightException> onProblem) {
    change(() -> source.restore(finding), onDone, onProblem);
  }

  /// Looks up how many prices bills imply that would mend a finding.
  void implied(Finding finding, Consumer<Integer> onDone, Consumer<CostwrightException> onProblem) {
    background.run("checks.task.implied", _ -> source.implied(finding).size(), onDone, onProblem);
  }

  /// In which money is reported.
  Currency currency() {
    return source.currency();
  }

  /// Looks up the limits that hold.
  void limits(Consumer<Thresholds> onDone, Consumer<CostwrightException> onProblem) {
    background.run("checks.task.limits", _ -> source.thresholds(), onDone, onProblem);
  }

  void keep(Thresholds thresholds, Runnable onDone, Consumer<CostwrightException> onProblem) {
    change(() -> source.keep(thresholds), onDone, onProblem);
  }

  private void change(Runnable work, Runnable onDone, Consumer<CostwrightException> onProblem) {
    background.run(
        "checks.task.change",
        _ -> {
          work.run();
          return work;
        },
        _ -> {
          load();
          onDone.run();
        },
        onProblem);
  }

  void explain(Finding finding, Consumer<Why> onDone, Consumer<CostwrightException> onProblem) {
    background.run("checks.task.why", _ -> why(finding), onDone, onProblem);
  }

  private Why why(Finding finding) {
    List<Why.Line> lines = new ArrayList<>(finding.money().map(Why::money).orElse(List.of()));
    if (lines.isEmpty()) {
      lines.add(Why.Line.of("checks.money", Messages.text("checks.unknown")));
    }
    finding.details().forEach(detail -> lines.add(Why.Line.of("checks.found", detail)));
    return new Why(finding.message(), lines, source.rows(finding));
  }
}
