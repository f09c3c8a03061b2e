package dev.costwright.app.ui.rules;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.importers.rules.RuleTable;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.CostwrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;

/// State of the screen: the rules that are tried, in place of the ledger's while there are
/// some, and the evidence that they are tried on. Nothing is kept before the user says so.
final class RulesViewModel implements Answering<Tried> {
  private final RulesSource source;
  private final Background background;
  private final AnswerModel<Tried> answers;
  private Optional<RuleSet> draft = Optional.empty();
  private List<String> remarks = List.of();
  private LayerChoice layer = LayerChoice.BEST;
  private Optional<String> chosen = Optional.empty();

  RulesViewModel(RulesSource source, Background background) {
    this.source = source;
    this.background = background;
    this.answers = new AnswerModel<>(background, "rules.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Tried>> answerProperty() {
    return answers.answerProperty();
  }

  LayerChoice layer() {
    return layer;
  }

  @Override
  public void load() {
    Optional<RuleSet> tried = draft;
    LayerChoice asked = layer;
    List<String> said = remarks;
    answers.ask(
        _ -> {
          RuleSet kept = source.rules();
          RuleSet rules = tried.orElse(kept);
          return source
              .preview(rules, asked)
              .map(trial -> new Tried(rules, kept, trial, asked, said));
        });
  }

  void use(LayerChoice other) {
    layer = other;
    load();
  }

  /// Looks at a rule from now on, also after the next answer.
  void choose(Rule rule) {
    chosen = Optional.of(rule.name());
  }

  /// The rule looked at, else the first; empty when there is none.
  Optional<Rule> chosen(Tried shown) {
    return shown.rules().rules().stream()
        .filter(rule -> chosen.map(rule.name()::equals).orElse(false))
        .findFirst()
        .or(() -> shown.rules().rules().stream().findFirst());
  }

  /// Tries a rule: in place of another, or at the end.
  ///
  /// @param former the rule in whose place it goes
  void put(Tried shown, Optional<Rule> former, Rule rule) {
    List<Rule> rules = new ArrayList<>(shown.rules().rules());
    former.ifPresentOrElse(known -> rules.set(rules.indexOf(known), rule), () -> rules.add(rule));
    chosen = Optional.of(rule.name());
    attempt(new RuleSet(rules), List.of());
  }

  /// Whether another rule than the former one has the name.
  static boolean isTaken(Tried shown, Optional<Rule> former, Rule rule) {
    return shown.rules().rules().stream()
        .filter(known -> !former.map(known::equals).orElse(false))
        .anyMatch(known -> known.name().equals(rule.name()));
  }

  /// Tries a rule some places further down, or up.
  void move(Tried shown, Rule rule, int places) {
    List<Rule> rules = new ArrayList<>(shown.rules().rules());
    int to = rules.indexOf(rule) + places;
    if (to >= 0 && to < rules.size()) {
      rules.remove(rule);
      rules.add(to, rule);
      attempt(new RuleSet(rules), List.of());
    }
  }

  void remove(Tried shown, Rule rule) {
    List<Rule> rules = new ArrayList<>(shown.rules().rules());
    rules.remove(rule);
    attempt(new RuleSet(rules), List.of());
  }

  /// Tries the rules of a file in place of all others.
  void read(Path file, Consumer<CostwrightException> onProblem) {
    background.run(
        "rules.task.read", _ -> source.read(file), rules -> attempt(rules, List.of()), onProblem);
  }

  /// Tries the rows of a table as a rule that reads what the column of its values is called,
  /// API keys where that is no dimension.
  void readTable(Tried shown, Path file, Consumer<CostwrightException> onProblem) {
    background.run(
        "rules.task.read",
        _ -> source.table(file),
        table -> {
          Rule rule = TableRules.rule(String.valueOf(file.getFileName()), table);
          chosen = Optional.of(rule.name());
          attempt(shown.rules().with(rule), remarks(table));
        },
        onProblem);
  }

  private static List<String> remarks(RuleTable table) {
    return Stream.concat(
            table.ignored().stream().map(TableRules::passedOver),
            table.problems().stream().map(Object::toString))
        .toList();
  }

  private void attempt(RuleSet rules, List<String> said) {
    draft = Optional.of(rules);
    remarks = said;
    load();
  }

  /// Goes back to the rules that the ledger has.
  void discard() {
    draft = Optional.empty();
    remarks = List.of();
    load();
  }

  /// Keeps the rules that are tried.
  void keep(Tried shown, Runnable onDone, Consumer<CostwrightException> onProblem) {
    background.run(
        "rules.task.keep",
        _ -> {
          source.save(shown.rules());
          return shown;
        },
        _ -> {
          discard();
          onDone.run();
        },
        onProblem);
  }
}
