package dev.costwright.model.cube;

import dev.costwright.model.usage.ChargeCategory;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/// All billed rows, told apart: money spent, which counts, and rows that stand aside, which are
/// purchases in advance and what another source bills in their place.
final class Bills {
  private final Tuples tuples;
  private final List<Bill> bills = new ArrayList<>();

  Bills(Tuples tuples) {
    this.tuples = tuples;
  }

  void add(Bill bill) {
    bills.add(bill);
  }

  /// Splits all rows. A bill whose rows all count stays as it is.
  ///
  /// @param aside filled with the rows that do not count
  /// @return the bills that count
  List<Bill> spent(List<Aside> aside) {
    List<Bill> spent = split(bills, this::purchase, aside);
    BillContest contest = new BillContest(tuples, spent);
    return split(spent, bill -> row -> contest.reason(bill, row), aside);
  }

  private interface Judge {
    IntFunction<Optional<Aside.Reason>> of(Bill bill);
  }

  private static List<Bill> split(List<Bill> bills, Judge judge, List<Aside> aside) {
    List<Bill> kept = new ArrayList<>();
    for (Bill bill : bills) {
      Map<Optional<Aside.Reason>, List<Integer>> rows = new LinkedHashMap<>();
      IntFunction<Optional<Aside.Reason>> reason = judge.of(bill);
      for (int row = 0; row < bill.chunk().size(); row++) {
        rows.computeIfAbsent(reason.apply(row), r -> new ArrayList<>()).add(row);
      }
      rows.forEach(
          (why, places) -> {
            int[] picked = places.stream().mapToInt(Integer::intValue).toArray();
            why.ifPresentOrElse(
                known -> aside.add(new Aside(known, bill.chunk().rows(picked))),
                () -> kept.add(rows.size() == 1 ? bill : bill.rows(picked)));
          });
    }
    return kept;
  }

  private IntFunction<Optional<Aside.Reason>> purchase(Bill bill) {
    Aside.Reason bought =
        new Aside.Reason(Coverage.Aside.Kind.PURCHASE, bill.source(), bill.source(), true);
    return row -> {
      int tuple = (int) bill.chunk().tuple().get(row);
      String kind = tuples.value(Dimension.CHARGE_KIND, tuple);
      return ChargeCategory.of(kind) == ChargeCategory.PURCHASE
          ? Optional.of(bought)
          : Optional.empty();
    };
  }
}
