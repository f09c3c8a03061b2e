package dev.costwright.model.cube;

import dev.costwright.model.usage.ChargeCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
  List<Bill> spent(Categories categories, List<Aside> aside) {
    List<Bill> spent = split(bills, bill -> purchase(bill, categories), aside);
    BillContest contest = new BillContest(tuples, categories, spent);
    return split(spent, bill -> row -> contest.reason(bill, row), aside);
  }

  private interface Judge {
    IntFunction<Optional<Aside.Reason>> of(Bill bill);
  }

  private static List<Bill> split(List<Bill> bills, Judge judge, List<Aside> aside) {
    List<Bill> kept = new ArrayList<>();
    for (Bill bill : bills) {
      IntFunction<Optional<Aside.Reason>> reason = judge.of(bill);
      if (rows(bill).allMatch(row -> reason.apply(row).isEmpty())) {
        kept.add(bill);
      } else {
        split(bill, reason, kept, aside);
      }
    }
    return kept;
  }

  private static void split(
      Bill bill, IntFunction<Optional<Aside.Reason>> reason, List<Bill> kept, List<Aside> aside) {
    Map<Optional<Aside.Reason>, List<Integer>> places =
        rows(bill).boxed().collect(Collectors.groupingBy(reason::apply));
    places.forEach(
        (why, rows) -> {
          int[] picked = rows.stream().mapToInt(Integer::intValue).toArray();
          why.ifPresentOrElse(
              known -> aside.add(new Aside(known, bill.chunk().rows(picked))),
              () -> kept.add(bill.rows(picked)));
        });
  }

  private static IntStream rows(Bill bill) {
    return IntStream.range(0, bill.chunk().size());
  }

  private static IntFunction<Optional<Aside.Reason>> purchase(Bill bill, Categories categories) {
    Optional<Aside.Reason> bought =
        Optional.of(
            new Aside.Reason(Coverage.Aside.Kind.PURCHASE, bill.source(), bill.source(), true));
    return row ->
        categories.of((int) bill.chunk().tuple().get(row)) == ChargeCategory.PURCHASE
            ? bought
            : Optional.empty();
  }
}
