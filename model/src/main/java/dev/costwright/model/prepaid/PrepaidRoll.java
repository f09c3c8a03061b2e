package dev.costwright.model.prepaid;

import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.reconciliation.Reconciliation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Prepaid credit of every seller and account, month by month without gaps.
///
/// Credit is bought on invoices. It is used by what invoices set off. Where no invoice ever bills
/// usage, the seller takes the spend itself off the balance. A month of which the ledger says
/// nothing makes the balance unknown until the user states one. Immutable.
///
/// @param months in order of seller, account, currency and month
public record PrepaidRoll(List<PrepaidMonth> months) {
  public PrepaidRoll {
    months = List.copyOf(months);
  }

  /// The currencies of all balances, by code.
  public static List<Currency> currencies(
      Reconciliation reconciliation, List<PrepaidEntry> entries) {
    return new Flows(reconciliation, List.of(), entries)
        .balances().stream()
            .map(Balance::currency)
            .distinct()
            .sorted(Comparator.comparing(Currency::getCurrencyCode))
            .toList();
  }

  /// @param reconciliation whose invoice lines buy credit and set it off
  /// @param spend what counts of each seller, account and month, in the currency of each balance
  /// @param entries what the user says; of several of a kind and month the last stands
  public static PrepaidRoll of(
      Reconciliation reconciliation, List<LayerMonth> spend, List<PrepaidEntry> entries) {
    Flows flows = new Flows(reconciliation, spend, entries);
    List<PrepaidMonth> months = new ArrayList<>();
    for (Balance balance : flows.balances()) {
      Optional<PrepaidMonth> before = Optional.empty();
      for (var month = flows.first(balance);
          !month.isAfter(flows.last(balance));
          month = month.plusMonths(1)) {
        PrepaidMonth next = flows.month(balance, month, before.flatMap(PrepaidMonth::closing));
        months.add(next);
        before = Optional.of(next);
      }
    }
    return new PrepaidRoll(months);
  }

  /// Those of one seller, or all.
  public List<PrepaidMonth> of(Optional<String> seller) {
    return months.stream()
        .filter(month -> seller.map(month.seller()::equals).orElse(true))
        .toList();
  }
}
