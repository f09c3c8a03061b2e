package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.usage.ChargeCategory;
import dev.costwright.model.usage.Dimension;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Decides which source's bill counts where several bill the same: of each seller, account, unit
/// of days and category of charge one does. What only one tells of, such as a tax, counts.
///
/// A pure function of the rows: the order of import changes nothing. Sellers and accounts with one
/// source, the usual case, cost one look at each row.
final class BillContest {
  private record Key(long book, long unit, ChargeCategory category) {}

  private final Tuples tuples;
  private final Categories categories;
  private final Map<Long, DayUnits> contested = new HashMap<>();
  private final Map<Key, Map<String, BillSum>> sums = new HashMap<>();
  private final Map<Key, BillSum> winners = new HashMap<>();

  /// @param bills without purchases
  BillContest(Tuples tuples, Categories categories, List<Bill> bills) {
    this.tuples = tuples;
    this.categories = categories;
    findContested(bills);
    if (!contested.isEmpty()) {
      bills.forEach(this::coverDays);
      bills.forEach(this::sum);
      sums.forEach((key, rivals) -> winners.put(key, BillSum.choose(rivals.values())));
    }
  }

  /// Why a row does not count; empty when it does.
  Optional<Aside.Reason> reason(Bill bill, int row) {
    if (contested.isEmpty() || bill.chunk().cost().get(row) == ABSENT) {
      return Optional.empty();
    }
    return key(bill, row)
        .flatMap(
            key -> Optional.ofNullable(winners.get(key)).map(winner -> lost(bill, key, winner)))
        .filter(reason -> !reason.counting().equals(reason.source()));
  }

  private Aside.Reason lost(Bill bill, Key key, BillSum winner) {
    BillSum own = Objects.requireNonNull(sums.getOrDefault(key, Map.of()).get(bill.source()));
    return new Aside.Reason(
        Coverage.Aside.Kind.OTHER_BILL, bill.source(), winner.source(), own.agreesWith(winner));
  }

  private void findContested(List<Bill> bills) {
    Map<Long, Set<String>> sources = new HashMap<>();
    for (Bill bill : bills) {
      BitSet seen = new BitSet();
      for (int row = 0; row < bill.chunk().size(); row++) {
        int tuple = (int) bill.chunk().tuple().get(row);
        if (!seen.get(tuple)) {
          seen.set(tuple);
          sources.computeIfAbsent(book(tuple), book -> new HashSet<>()).add(bill.source());
        }
      }
    }
    sources.forEach(
        (book, names) -> {
          if (names.size() > 1) {
            contested.put(book, new DayUnits());
          }
        });
  }

  private void coverDays(Bill bill) {
    for (int row = 0; row < bill.chunk().size(); row++) {
      DayUnits units = contested.get(book((int) bill.chunk().tuple().get(row)));
      if (units != null && bill.chunk().cost().get(row) != ABSENT) {
        units.cover(bill.chunk().day().get(row), bill.lastDays()[row]);
      }
    }
  }

  private void sum(Bill bill) {
    for (int row = 0; row < bill.chunk().size(); row++) {
      long cost = bill.chunk().cost().get(row);
      if (cost != ABSENT) {
        key(bill, row)
            .ifPresent(
                key ->
                    sums.computeIfAbsent(key, k -> new HashMap<>())
                        .computeIfAbsent(bill.source(), BillSum::new)
                        .add(bill, cost));
      }
    }
  }

  /// Empty where nobody else bills the seller and account.
  private Optional<Key> key(Bill bill, int row) {
    int tuple = (int) bill.chunk().tuple().get(row);
    long book = book(tuple);
    return Optional.ofNullable(contested.get(book))
        .map(units -> new Key(book, units.of(bill.chunk().day().get(row)), categories.of(tuple)));
  }

  private long book(int tuple) {
    return (long) tuples.id(Dimension.SELLER, tuple) << 32 | tuples.id(Dimension.ACCOUNT, tuple);
  }
}
