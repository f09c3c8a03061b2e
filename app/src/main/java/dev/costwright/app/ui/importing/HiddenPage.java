package dev.costwright.app.ui.importing;

import dev.costwright.model.ledger.HiddenRows;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.ledger.identity.Preference;
import java.util.Optional;
import java.util.Set;

/// The rows of an import that do not count: all of them by reason, and a page of one reason.
///
/// @param preferences what the user lets count of the import in place of the rules
/// @param reason of the rows of the page; empty when every row counts
/// @param skipped how many rows of the reason are before the page
record HiddenPage(
    ImportRecord file,
    HiddenRows rows,
    Set<Preference> preferences,
    Optional<HiddenReason> reason,
    long skipped) {
  HiddenPage {
    preferences = Set.copyOf(preferences);
  }

  /// All rows of the reason; empty when every row counts.
  Optional<HiddenRows.Sum> sum() {
    return rows.sums().stream()
        .filter(sum -> reason.filter(sum.reason()::equals).isPresent())
        .findFirst();
  }

  /// The number of the page's last row among those of the reason, counted from 1.
  long last() {
    return skipped + rows.page().size();
  }

  boolean hasNext() {
    return sum().map(sum -> last() < sum.rows()).orElse(false);
  }
}
