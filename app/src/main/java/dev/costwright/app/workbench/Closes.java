package dev.costwright.app.workbench;

import dev.costwright.model.close.BookedRows;
import dev.costwright.model.close.BookedRows.Reach;
import dev.costwright.model.close.ClosedMonth;
import dev.costwright.model.close.Cut;
import dev.costwright.model.close.Figures;
import dev.costwright.model.close.Restatement;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.signoff.Review;
import dev.costwright.model.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Months locked as booked, and what has moved since.
public final class Closes {
  private final Ledger ledger;
  private final OwnEdits edits;
  private final CubeCache cubes;
  private final Supplier<Review> reviews;

  Closes(Ledger ledger, OwnEdits edits, CubeCache cubes, Supplier<Review> reviews) {
    this.ledger = ledger;
    this.edits = edits;
    this.cubes = cubes;
    this.reviews = reviews;
  }

  /// Every month that is or was closed, in order.
  public List<ClosedMonth> all() {
    return ClosedMonth.all(ledger);
  }

  /// Those that are closed now.
  public List<YearMonth> closed() {
    return all().stream().filter(ClosedMonth::isClosed).map(ClosedMonth::month).toList();
  }

  /// Which versions the figures of a period are made from, closed months as they were booked.
  ///
  /// @param period empty for all time
  public Basis basis(Optional<Period> period) {
    return Basis.of(
        edits.terms(),
        all().stream().filter(ClosedMonth::isClosed).map(this::booked).toList(),
        period);
  }

  /// As {@link #basis}, of figures that take closed months as they are now.
  public Basis restatedBasis() {
    return Basis.restated(edits.terms());
  }

  private Basis.Booked booked(ClosedMonth close) {
    return new Basis.Booked(
        close.month(),
        close.cut().knownOn(),
        Basis.Versions.of(edits.at(close.cut()).reportedAs(edits.terms())),
        close.cut().auditHead());
  }

  /// What a user should look at before a month is closed; none of it stands in the way.
  public List<OpenItem> openItems(YearMonth month) {
    return OpenItems.of(cubes.restated(), reviews.get(), month);
  }

  /// Locks a month as it is now.
  ///
  /// @param note why or by whom, or empty text
  /// @throws UsageException when it is closed already, not over yet, or without any fact
  public ClosedMonth close(YearMonth month, String note, Instant now) {
    return edits.written(
        () -> {
          requireClosable(month, LocalDate.ofInstant(now, ZoneOffset.UTC));
          Figures booked = Figures.of(cubes.restated(), month);
          if (booked.amounts().isEmpty()) {
            throw new UsageException(
                "Expected a month with usage or charges, found none in %s. Import its files first."
                    .formatted(month));
          }
          ClosedMonth close =
              new ClosedMonth(cut(now), rows(month, booked), booked, now, note, Optional.empty());
          close.saveTo(ledger);
          return close;
        });
  }

  /// Opens a closed month to change. What was booked stays known.
  ///
  /// @throws UsageException when it is not closed, or when no reason is given
  public ClosedMonth reopen(YearMonth month, String reason, Instant now) {
    if (reason.isBlank()) {
      throw new UsageException(
          "Expected a reason for reopening %s, found none: it stays in the log.".formatted(month));
    }
    return edits.written(
        () -> {
          ClosedMonth reopened =
              find(month)
                  .filter(ClosedMonth::isClosed)
                  .orElseThrow(() -> notClosed(month))
                  .reopened(reason.strip(), now);
          reopened.saveTo(ledger);
          return reopened;
        });
  }

  /// What a month costs now beside what was booked when it was closed last.
  ///
  /// @throws UsageException when it was never closed
  public Restatement restate(YearMonth month) {
    return restatement(find(month).orElseThrow(() -> notClosed(month)));
  }

  /// As {@link #restate}, of every month that is or was closed, in order.
  public List<Restatement> restatements() {
    return all().stream().map(this::restatement).toList();
  }

  private Restatement restatement(ClosedMonth close) {
    return new Restating(ledger, edits, cubes).of(close);
  }

  private Optional<ClosedMonth> find(YearMonth month) {
    return all().stream().filter(close -> close.month().equals(month)).findFirst();
  }

  private void requireClosable(YearMonth month, LocalDate today) {
    if (find(month).filter(ClosedMonth::isClosed).isPresent()) {
      throw new UsageException(
          "Expected an open month, found %s, which is closed. 'costwright close list' lists closed months."
              .formatted(month));
    }
    if (!month.atEndOfMonth().isBefore(today)) {
      throw new UsageException(
          "Expected a month that is over, found %s: today is %s (UTC).".formatted(month, today));
    }
  }

  private Cut cut(Instant now) {
    return new Cut(
        ledger.imports().stream().mapToLong(ImportRecord::id).max().orElse(0),
        ledger.edits().stream().mapToLong(Edit::id).max().orElse(0),
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        PriceBook.bundled().version(),
        ledger.version());
  }

  /// Blocks that touch the month, when they give what the whole ledger gives.
  private BookedRows rows(YearMonth month, Figures booked) {
    BookedRows near = BookedRows.of(ledger, month, Reach.MONTH);
    Cube alone = cubes.booked(near, edits.terms());
    return Figures.of(alone, month).equals(booked) ? near : BookedRows.of(ledger, month, Reach.ALL);
  }

  private static UsageException notClosed(YearMonth month) {
    return new UsageException(
        "Expected a closed month, found %s. 'costwright close list' lists closed months."
            .formatted(month));
  }
}
