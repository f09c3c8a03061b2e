package dev.costwright.model.close;

import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.Ledger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A month as it was booked: what it cost, and the state of the ledger that it was closed on.
///
/// The ledger keeps it as a note, which no undo takes back: in the audit chain, in every backup, in
/// the logical dump.
///
/// @param rows what it stands on, of which the month
/// @param booked what it cost; never computed again
/// @param note what the user wrote when closing, or empty text
/// @param reopened empty while it is closed
public record ClosedMonth(
    Cut cut,
    BookedRows rows,
    Figures booked,
    Instant closedAt,
    String note,
    Optional<Reopening> reopened) {
  /// What the ledger calls such notes; each has the name of its month.
  public static final String SUBJECT = "close";

  /// @param reason in the user's words
  public record Reopening(String reason, Instant at) {}

  /// Every month that is or was closed, in order, as it was closed last.
  public static List<ClosedMonth> all(Ledger ledger) {
    TreeMap<String, Edit> latest = new TreeMap<>();
    ledger.edits().stream()
        .filter(edit -> edit.subject().equals(SUBJECT))
        .forEach(edit -> latest.put(edit.name(), edit));
    return latest.values().stream()
        .filter(edit -> !edit.isRemoval())
        .map(edit -> CloseJson.parse(YearMonth.parse(edit.name()), edit.content()))
        .toList();
  }

  public YearMonth month() {
    return rows.month();
  }

  public boolean isClosed() {
    return reopened.isEmpty();
  }

  /// Writes it into a ledger.
  public void saveTo(Ledger ledger) {
    var _ = ledger.note(SUBJECT, month().toString(), CloseJson.write(this));
  }

  /// The same month, open to change; what was booked stays known.
  public ClosedMonth reopened(String reason, Instant at) {
    return new ClosedMonth(
        cut, rows, booked, closedAt, note, Optional.of(new Reopening(reason, at)));
  }
}
