package dev.costwright.model.ledger;

import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.money.Money;
import java.util.List;

/// The rows of an import that do not count: all of them summed by reason, and a page of them.
///
/// @param sums in order of reason
/// @param page in order of the file's data sets and lines
public record HiddenRows(List<Sum> sums, List<HiddenRow> page) {
  /// All rows hidden for one reason.
  ///
  /// @param tokens of all classes; 0 where no row counts any
  /// @param charged what the file says they cost, one per currency; empty where it does not say
  public record Sum(HiddenReason reason, long rows, long tokens, List<Money> charged) {
    public Sum {
      charged = List.copyOf(charged);
    }
  }

  public HiddenRows {
    sums = List.copyOf(sums);
    page = List.copyOf(page);
  }

  /// How many rows are hidden, for whatever reason.
  public long count() {
    return sums.stream().mapToLong(Sum::rows).sum();
  }
}
