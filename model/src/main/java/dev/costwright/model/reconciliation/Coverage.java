package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.List;

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
}
