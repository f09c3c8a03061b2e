package dev.costwright.model.ledger;

import dev.costwright.model.ledger.History.Known;
import dev.costwright.model.ledger.Preferences.Name;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.ledger.identity.Preference;
import dev.costwright.model.ledger.text.JsonLine;
import dev.costwright.model.problem.LedgerException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which rows of a ledger do not count, what counts in their place, and the user's word on it.
///
/// A preference is an edit: undo takes it back, backups keep it. It is about a file, whatever
/// number of imports hold it, and never adds: what it lets count takes the place of what counted.
public final class Counting {
  /// What the edits are called that say what counts.
  public static final String SUBJECT = Preferences.SUBJECT;

  private final Books books;
  private final History history;
  private final Segments segments;
  private final Edits edits;

  Counting(Books books, History history, Segments segments, Edits edits) {
    this.books = books;
    this.history = history;
    this.segments = segments;
    this.edits = edits;
  }

  /// The hidden rows of a live import; none for one that is undone, of which nothing counts.
  ///
  /// @param reason of the rows of the page; empty for any
  /// @param skipped how many rows before the page
  /// @param limit how many rows the page has at most
  /// @throws LedgerException when there is no such import
  public HiddenRows hidden(long importId, Optional<HiddenReason> reason, long skipped, int limit) {
    return books
        .database()
        .transaction(
            () -> {
              Map<Long, Known> live = history.live();
              List<SegmentRow> own =
                  live.containsKey(known(importId).id())
                      ? books.database().segments().of(importId)
                      : List.of();
              Twins twins = new Twins(segments, live, history.liveSegments());
              return new HiddenRun(segments, twins).run(own, reason, skipped, limit);
            });
  }

  /// What the user lets count of an import.
  ///
  /// @throws LedgerException when there is no such import
  public Set<Preference> preferences(long importId) {
    return new Preferences(books.database().edits().all()).of(known(importId).file().sha256());
  }

  /// Lets the hidden rows of an import count in place of what hides them. Nothing is written when
  /// they do already.
  public void prefer(long importId, Preference preference) {
    if (!preferences(importId).contains(preference)) {
      write(importId, preference, new JsonLine().put("file", known(importId).file().name()).end());
    }
  }

  /// Lets the rules decide again. Nothing is written when they do already.
  public void reset(long importId, Preference preference) {
    if (preferences(importId).contains(preference)) {
      write(importId, preference, Edit.NOTHING);
    }
  }

  private void write(long importId, Preference preference, String content) {
    Name name = new Name(known(importId).file().sha256(), preference);
    var _ = edits.append(Edit.Kind.WRITTEN, Preferences.SUBJECT, name.text(), content);
  }

  private Known known(long importId) {
    return Optional.ofNullable(history.all().get(importId))
        .filter(known -> known.state() != ImportState.STAGED)
        .orElseThrow(
            () ->
                new LedgerException(
                    "Expected the number of an import, found %d. The history lists them."
                        .formatted(importId)));
  }
}
