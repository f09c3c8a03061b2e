package dev.costwright.model.ledger;

import dev.costwright.model.money.Money;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Layer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One import in the ledger's history.
///
/// @param id counted up from 1, never used twice
/// @param rows as of now: later imports may hide rows of this one
/// @param layers the evidence layers of its facts, billed for invoices; empty for metrics
/// @param from first UTC day of its facts and first day that its invoices cover (their day of
/// issue when they say none); empty when it holds neither
/// @param to last UTC day
/// @param charged what the file itself says it costs, one per currency: charges, and invoice
/// lines with tax and less credit, as the amount due; empty when it says nothing
public record ImportRecord(
    long id,
    SourceDescription source,
    ImportState state,
    Instant importedAt,
    RowCounts rows,
    Set<Layer> layers,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<Money> charged,
    List<Problem> problems) {
  /// Days on which other imports group by other columns and do not agree, in words; none when
  /// all agree.
  public List<String> regrouped() {
    return problems.stream()
        .filter(problem -> problem.expected().startsWith(Records.SAME_TOTALS))
        .map(problem -> problem.value() + ": " + problem.message())
        .toList();
  }
}
