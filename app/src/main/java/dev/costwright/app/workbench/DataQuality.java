package dev.costwright.app.workbench;

import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.check.DataChecks;
import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Fix;
import dev.costwright.model.check.Severity;
import dev.costwright.model.check.Thresholds;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.problem.UsageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong or odd in the ledger's data, what mends it, and what the user has looked at and
/// dismissed. Every dismissal and every rule is an edit that undo takes back; an import that a fix
/// undoes is brought back by redo.
public final class DataQuality {
  private static final String SUBJECT = "check";
  private static final JsonMapper MAPPER = new JsonMapper();

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

  /// Everything found, the gravest first; what was dismissed stands last.
  public List<Listed> findings(Thresholds thresholds) {
    Map<String, String> reasons = reasons();
    List<Listed> all =
        DataChecks.run(cube.get(), workbench.prices(), workbench.ledger().imports(), thresholds)
            .stream()
            .map(found -> new Listed(found, Optional.ofNullable(reasons.get(found.id()))))
            .toList();
    return Stream.concat(
            all.stream().filter(listed -> listed.dismissed().isEmpty()),
            all.stream().filter(listed -> listed.dismissed().isPresent()))
        .toList();
  }

  /// The dearest rows behind a finding; none when its details name them.
  public List<Evidence> rows(Finding finding, int limit) {
    return finding
        .behind()
        .map(behind -> cube.get().facts(behind.query(), behind.key(), behind.step(), limit))
        .orElse(List.of());
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
    edits.write(SUBJECT, finding.id(), MAPPER.writeValueAsString(reason.strip()));
  }

  /// Lists a dismissed finding as open again.
  ///
  /// @throws UsageException when it is not dismissed
  public void restore(Finding finding) {
    if (!reasons().containsKey(finding.id())) {
      throw new UsageException(
          "Expected a dismissed finding, found %s, which is open.".formatted(finding.id()));
    }
    edits.write(SUBJECT, finding.id(), Edit.NOTHING);
  }

  /// Mends a finding.
  ///
  /// @param team who owns the spend; asked for by {@link Fix.NameTeam}
  /// @return what was done, one sentence
  /// @throws UsageException when nothing can be applied at once, or the team is missing
  public String apply(Finding finding, Optional<String> team) {
    return switch (finding.fix()) {
      case Fix.UndoImport(long importId) -> {
        workbench.undo(importId);
        yield "Took back import %d; 'redo %d' brings it again.".formatted(importId, importId);
      }
      case Fix.NameTeam fix -> name(fix, team);
      case Fix.Open open ->
          throw new UsageException(
              "Expected a finding that can be mended at once, found %s. %s"
                  .formatted(finding.id(), open.advice()));
    };
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
    workbench.saveRules(
        new RuleSet(
            Stream.concat(
                    workbench.rules().rules().stream()
                        .filter(known -> !known.name().equals(rule.name())),
                    Stream.of(rule))
                .toList()));
    return "Added the rule \"%s\"; 'edits undo' takes it back.".formatted(rule.name());
  }

  private Map<String, String> reasons() {
    Map<String, String> reasons = new HashMap<>();
    for (Edit edit : workbench.ledger().edits()) {
      if (edit.subject().equals(SUBJECT)) {
        if (edit.isRemoval()) {
          reasons.remove(edit.name());
        } else {
          reasons.put(edit.name(), MAPPER.readTree(edit.content()).asString());
        }
      }
    }
    return reasons;
  }
}
