package dev.costwright.app.workbench;

import dev.costwright.model.attribution.Rule;
import dev.costwright.model.check.DataChecks;
import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Fix;
import dev.costwright.model.check.Severity;
import dev.costwright.model.check.Thresholds;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.implied.ImpliedPrice;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.problem.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is wrong or odd in the ledger's data, what mends it, and what the user has looked at
/// and dismissed. Every dismissal and every rule is an edit that undo takes back; an import
/// that a fix undoes is brought back by redo.
public final class DataQuality {
  private static final String SUBJECT = "check";
  private static final String LIMITS = "check-limits";

  /// A finding and why the user dismissed it, if so.
  public record Listed(Finding finding, Optional<String> dismissed) {
    /// Whether somebody should act: not dismissed, and more than of low severity.
    public boolean needsAttention() {
      return dismissed.isEmpty() && finding.severity() != Severity.LOW;
    }
  }

  private final Workbench workbench;
  private final OwnEdits edits;
  private final Supplier<Cube> cube;

  DataQuality(Workbench workbench, OwnEdits edits, Supplier<Cube> cube) {
    this.workbench = workbench;
    this.edits = edits;
    this.cube = cube;
  }

  /// Everything found, the gravest first; what was dismissed stands last. Several findings of
  /// one kind are one with its members.
  public List<Listed> findings(Thresholds thresholds) {
    Dismissals dismissals = dismissals();
    Map<String, List<Finding>> byReason = new LinkedHashMap<>();
    List<Finding> open = new ArrayList<>();
    for (Finding found :
        DataChecks.run(cube.get(), workbench.prices(), workbench.ledger().imports(), thresholds)) {
      dismissals
          .reason(found.id())
          .ifPresentOrElse(
              words -> byReason.computeIfAbsent(words, _ -> new ArrayList<>()).add(found),
              () -> open.add(found));
    }
    Stream<Listed> dismissed =
        byReason.entrySet().stream()
            .flatMap(
                one ->
                    DataChecks.together(one.getValue()).stream()
                        .map(found -> new Listed(found, Optional.of(one.getKey()))));
    return Stream.concat(
            DataChecks.together(open).stream().map(found -> new Listed(found, Optional.empty())),
            dismissed)
        .toList();
  }

  /// The limits that hold until they are set again.
  public Thresholds thresholds() {
    return workbench
        .ledger()
        .latest(LIMITS, Workbench.OWN)
        .map(edit -> ThresholdsJson.parse(edit.content()))
        .orElse(Thresholds.DEFAULT);
  }

  /// Keeps other limits from now on.
  public void save(Thresholds thresholds) {
    boolean isUsual = thresholds.equals(Thresholds.DEFAULT);
    edits.write(LIMITS, Workbench.OWN, isUsual ? Edit.NOTHING : ThresholdsJson.write(thresholds));
  }

  /// The dearest rows behind a finding; none when its details name them.
  public List<Evidence> rows(Finding finding, int limit) {
    return finding.singles().stream()
        .flatMap(single -> single.behind().stream())
        .flatMap(behind -> rows(behind, limit).stream())
        .limit(limit)
        .toList();
  }

  private List<Evidence> rows(Finding.Behind behind, int limit) {
    return cube.get().facts(behind.query(), behind.key(), behind.step(), limit);
  }

  /// Says that a finding is as it should be.
  ///
  /// @throws UsageException without a reason
  public void dismiss(Finding finding, String reason) {
    if (reason.isBlank()) {
      throw new UsageException(
          "Expected a reason to dismiss %s, found none. Say in a few words why it is as it should be."
              .formatted(finding.id()));
    }
    edits.write(SUBJECT, finding.id(), Dismissals.write(finding, reason.strip()));
  }

  /// Lists a dismissed finding as open again.
  ///
  /// @throws UsageException when it is not dismissed
  public void restore(Finding finding) {
    List<String> names = dismissals().names(finding);
    if (names.isEmpty()) {
      throw new UsageException(
          "Expected a dismissed finding, found %s, which is open.".formatted(finding.id()));
    }
    names.forEach(name -> edits.write(SUBJECT, name, Edit.NOTHING));
  }

  /// Mends a finding.
  ///
  /// @param mend what {@link Fix.NameTeam} and {@link Fix.Price} ask for
  /// @return what was done, one sentence
  /// @throws UsageException when nothing can be applied at once, or team or price is missing
  public String apply(Finding finding, Mend mend) {
    return switch (finding.fix()) {
      case Fix.UndoImport(long importId) -> {
        workbench.imports().undo(importId);
        yield "Took back import %d; 'redo %d' brings it again.".formatted(importId, importId);
      }
      case Fix.KeepFiner(long importId) -> {
        workbench.hidden().prefer(importId, HiddenReason.ALTERNATIVE);
        yield "The rows of import %d count on these days; 'edits undo' takes that back."
            .formatted(importId);
      }
      case Fix.Each each -> applyEach(finding, each, mend);
      case Fix.NameTeam fix -> name(fix, mend.team());
      case Fix.Price _ when mend.prices().isEmpty() -> prices().takeOver(finding, mend.today());
      case Fix.Price fix -> prices().set(fix, mend.prices(), mend.today());
      case Fix.Open open ->
          throw new UsageException(
              "Expected a finding that can be mended at once, found %s. %s"
                  .formatted(finding.id(), open.advice()));
    };
  }

  /// Prices of several models are taken over by one edit.
  private String applyEach(Finding finding, Fix.Each each, Mend mend) {
    if (!(each.fixes().getFirst() instanceof Fix.Price)) {
      return finding.members().stream()
          .map(member -> apply(member, mend))
          .collect(Collectors.joining(" "));
    }
    if (!mend.prices().isEmpty()) {
      throw new UsageException(
          "Expected a finding about one model with a price, found %s about %d. 'checks --json' lists its members with an id each."
              .formatted(finding.id(), finding.members().size()));
    }
    return prices().takeOver(finding, mend.today());
  }

  /// Prices that bills imply and that would mend a finding; none when it is not about prices.
  public List<ImpliedPrice> implied(Finding finding) {
    return prices().implied(finding);
  }

  private PriceFixes prices() {
    return new PriceFixes(workbench);
  }

  private String name(Fix.NameTeam fix, Optional<String> team) {
    Rule rule =
        fix.rule(
            team.map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElseThrow(
                    () ->
                        new UsageException(
                            "Expected the team that owns %s %s, found none. Name it with --team."
                                .formatted(fix.matched().id(), fix.value()))));
    workbench.saveRules(workbench.rules().with(rule));
    return "Added the rule \"%s\"; 'edits undo' takes it back.".formatted(rule.name());
  }

  private Dismissals dismissals() {
    return Dismissals.of(
        workbench.ledger().edits().stream()
            .filter(edit -> edit.subject().equals(SUBJECT))
            .toList());
  }
}
