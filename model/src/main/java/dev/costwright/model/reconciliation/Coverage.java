package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// How much of the invoiced usage rests on usage in the ledger, in money, with the rest named.
///
/// @param invoiced invoice lines that charge for usage, in the currency of our prices
/// @param matched of it, what has usage: lines without any, and missing days, left out
/// @param priced of that, what has a price
/// @param missingDays days of the invoices without any usage of the account, though the seller
/// may have charged for them
/// @param emptyDays days without usage on which the seller's cost report has nothing either,
/// though it covers others: really empty
public record Coverage(
    Money invoiced,
    Money matched,
    Money priced,
    List<LocalDate> missingDays,
    List<LocalDate> emptyDays) {
  public Coverage {
    missingDays = List.copyOf(missingDays);
    emptyDays = List.copyOf(emptyDays);
  }

  /// Of several statements together; a day counts once.
  ///
  /// @throws IllegalArgumentException when there are none
  public static Coverage of(List<Statement> statements) {
    return statements.stream()
        .map(Statement::coverage)
        .reduce(Coverage::plus)
        .orElseThrow(() -> new IllegalArgumentException("Expected a statement, found none"));
  }

  private Coverage plus(Coverage other) {
    return new Coverage(
        invoiced.plus(other.invoiced),
        matched.plus(other.matched),
        priced.plus(other.priced),
        union(missingDays, other.missingDays),
        union(emptyDays, other.emptyDays));
  }

  private static List<LocalDate> union(List<LocalDate> one, List<LocalDate> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
  }
}
