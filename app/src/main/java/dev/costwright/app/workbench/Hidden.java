package dev.costwright.app.workbench;

import dev.costwright.model.ledger.Counting;
import dev.costwright.model.ledger.HiddenRows;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.ledger.identity.Preference;
import dev.costwright.model.problem.UsageException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Rows that do not count, and the user's word on what counts in place of what. Every choice is an
/// edit that undo takes back.
public final class Hidden {
  private final Counting counting;
  private final OwnEdits edits;

  Hidden(Ledger ledger, OwnEdits edits) {
    this.counting = ledger.counting();
    this.edits = edits;
  }

  /// As {@link Counting#hidden}.
  public HiddenRows rows(long importId, Optional<HiddenReason> reason, long skipped, int limit) {
    return counting.hidden(importId, reason, skipped, limit);
  }

  /// What the user lets count of an import in place of the rules.
  public Set<Preference> preferences(long importId) {
    return counting.preferences(importId);
  }

  /// Lets the rows of an import that are hidden for a reason count in place of what hides them.
  ///
  /// @throws UsageException when the reason leaves nothing to choose, or no row is hidden for it
  public void prefer(long importId, HiddenReason reason) {
    Preference remedy = remedy(reason);
    boolean isHidden =
        rows(importId, Optional.of(reason), 0, 0).sums().stream()
            .anyMatch(sum -> sum.reason() == reason);
    if (!isHidden && !preferences(importId).contains(remedy)) {
      throw new UsageException(
          "Expected a reason for which rows of import %d are hidden, found %s: no row is."
              .formatted(importId, reason.id()));
    }
    var _ =
        edits.written(
            () -> {
              counting.prefer(importId, remedy);
              return remedy;
            });
  }

  /// Lets the rules decide again.
  ///
  /// @throws UsageException when nothing is chosen there
  public void reset(long importId, HiddenReason reason) {
    Preference remedy = remedy(reason);
    if (!preferences(importId).contains(remedy)) {
      throw new UsageException(
          "Expected a choice to take back, found none: for %s the rules decide in import %d already."
              .formatted(reason.id(), importId));
    }
    var _ =
        edits.written(
            () -> {
              counting.reset(importId, remedy);
              return remedy;
            });
  }

  private static Preference remedy(HiddenReason reason) {
    return reason
        .remedy()
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a reason that leaves something to choose, found %s: %s. Such reasons are %s."
                        .formatted(reason.id(), why(reason), choices())));
  }

  private static String why(HiddenReason reason) {
    return reason == HiddenReason.CHILD_SPAN
        ? "these rows count again when parent_span is reset"
        : "the line that counts says the same";
  }

  private static String choices() {
    return Arrays.stream(HiddenReason.values())
        .filter(reason -> reason.remedy().isPresent())
        .map(HiddenReason::id)
        .collect(Collectors.joining(", "));
  }
}
