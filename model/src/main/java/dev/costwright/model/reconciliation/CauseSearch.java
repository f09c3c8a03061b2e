package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Finds the one hypothesis, or the two, that make up the difference of an invoice line.
///
/// Any run of days could meet a difference by chance, the fewer there are the less likely. So what
/// changes the whole line comes first, then a price that was changed late or too early, usage
/// beyond the line's borders, and other runs that begin or end with the line; a run in its middle
/// counts only when no other fits. Of two causes that fit equally well the one is named that what
/// the invoice prints does not contradict, else none. Two causes together come last, and only
/// where so few pairs were tried that one fitting by accident is unlikely.
final class CauseSearch {
  /// @param parts the causes, empty when nothing fits
  /// @param rivals those that fit equally well, one of each kind; empty unless that is why nothing
  /// is named
  record Result(List<Part> parts, List<Part> rivals) {
    static final Result NOTHING = new Result(List.of(), List.of());
  }

  /// @param days those that it is about
  /// @param more what it makes dearer on them
  record Part(Repriced repriced, List<LocalDate> days, Int128 more) {
    private Int128 miss(Int128 wanted) {
      Int128 miss = more.minus(wanted);
      return miss.signum() < 0 ? miss.negate() : miss;
    }

    static Part of(Repriced whole) {
      List<LocalDate> days = whole.days();
      return new Part(whole, days, whole.sum(days));
    }

    /// Whether a price was changed late, on the first days on which another one holds, or too
    /// early, on the last ones on which it does not hold yet.
    private boolean isOfAChange() {
      return repriced.hypothesis() instanceof Hypothesis.PricesOf version
          && (version.day().isBefore(days.getFirst()) ? beginsWithLine() : endsWithLine());
    }

    private boolean beginsWithLine() {
      List<LocalDate> all = repriced.days();
      return days.getFirst().equals(all.getFirst());
    }

    private boolean endsWithLine() {
      return days.getLast().equals(repriced.days().getLast());
    }
  }

  private final List<Repriced> all;
  private final Int128 wanted;
  private final Int128 tolerance;
  private final UnaryOperator<List<Part>> allowed;

  /// @param wanted the difference to explain
  /// @param tolerance how far off a cause may be
  /// @param allowed of causes that explain the same those that other evidence leaves
  CauseSearch(
      List<Repriced> all, Int128 wanted, Int128 tolerance, UnaryOperator<List<Part>> allowed) {
    this.all = all;
    this.wanted = wanted;
    this.tolerance = tolerance;
    this.allowed = allowed;
  }

  Result find() {
    List<Part> whole = fitting(all.stream().filter(one -> !one.hypothesis().isOfBorders()));
    List<Part> runs = runs().toList();
    return Stream.of(
            whole,
            runs.stream().filter(Part::isOfAChange).toList(),
            fitting(all.stream().filter(one -> one.hypothesis().isOfBorders())),
            runs.stream().filter(run -> run.beginsWithLine() || run.endsWithLine()).toList(),
            runs.size() == 1 ? runs : List.<Part>of())
        .filter(Predicate.not(List::isEmpty))
        .findFirst()
        .map(this::judge)
        .orElseGet(this::two);
  }

  private Result two() {
    List<Part> wholes =
        all.stream().filter(one -> !one.hypothesis().isOfBorders()).map(Part::of).toList();
    List<Part> others =
        all.stream()
            .flatMap(one -> one.hypothesis().isOfBorders() ? Stream.of(Part.of(one)) : ends(one))
            .toList();
    Pairs pairs = new Pairs(wanted, tolerance);
    return pairs
        .of(wholes, wholes)
        .or(() -> pairs.of(wholes, others))
        .map(parts -> new Result(parts, List.of()))
        .orElse(Result.NOTHING);
  }

  /// The runs of a dated hypothesis that a late or early change makes.
  private static Stream<Part> ends(Repriced one) {
    return one.hypothesis().isDated() ? runs(one).filter(Part::isOfAChange) : Stream.empty();
  }

  private List<Part> fitting(Stream<Repriced> wholes) {
    return wholes.map(Part::of).filter(this::fits).toList();
  }

  private boolean fits(Part part) {
    return part.more().signum() != 0 && Rounding.isWithin(part.more().minus(wanted), tolerance);
  }

  private Result judge(List<Part> parts) {
    List<Part> left = allowed.apply(parts);
    if (families(left) != 1) {
      return new Result(List.of(), rivals(left.isEmpty() ? parts : left));
    }
    return new Result(
        left.stream().min(Comparator.comparing(part -> part.miss(wanted))).stream().toList(),
        List.of());
  }

  private static long families(List<Part> parts) {
    return parts.stream().map(part -> part.repriced().family()).distinct().count();
  }

  /// One of each family, in order of types.
  private static List<Part> rivals(List<Part> parts) {
    Set<Object> seen = new HashSet<>();
    return parts.stream()
        .sorted(Comparator.comparing(part -> part.repriced().hypothesis().type()))
        .filter(part -> seen.add(part.repriced().family()))
        .toList();
  }

  private Stream<Part> runs() {
    return all.stream()
        .filter(one -> one.hypothesis().isDated())
        .flatMap(CauseSearch::runs)
        .filter(this::fits);
  }

  /// Every run of days whose first and last day the price changes.
  private static Stream<Part> runs(Repriced version) {
    List<LocalDate> days = version.days();
    List<Part> runs = new ArrayList<>();
    for (int from = 0; from < days.size(); from++) {
      Int128 sum = Int128.ZERO;
      for (int to = from; to < days.size(); to++) {
        sum = sum.plus(version.on(days.get(to)));
        runs.add(new Part(version, days.subList(from, to + 1), sum));
      }
    }
    return runs.stream();
  }

  /// The causes of differences whose days are known.
  ///
  /// @param gaps by day what the seller's cost report charges more than usage costs
  /// @param tolerances by day how far off a cause may be
  /// @param allowed as in the constructor
  static Result byDay(
      List<Repriced> all,
      Map<LocalDate, Int128> gaps,
      Map<LocalDate, Int128> tolerances,
      UnaryOperator<List<Part>> allowed) {
    Map<LocalDate, Int128> open = new TreeMap<>(gaps);
    List<Part> parts = new ArrayList<>();
    while (!open.isEmpty()) {
      List<Part> best = widest(all, open, tolerances);
      List<Part> left = allowed.apply(best);
      if (families(left) != 1) {
        return new Result(parts, rivals(left.isEmpty() ? best : left));
      }
      parts.add(left.getFirst());
      left.getFirst().days().forEach(open::remove);
    }
    return new Result(parts, List.of());
  }

  /// Those that explain most days; several when they tie over a day.
  private static List<Part> widest(
      List<Repriced> all, Map<LocalDate, Int128> open, Map<LocalDate, Int128> tolerances) {
    List<Part> fitting = new ArrayList<>();
    for (Repriced one : all) {
      List<LocalDate> days =
          open.keySet().stream()
              .filter(day -> one.on(day).signum() != 0)
              .filter(
                  day ->
                      Rounding.isWithin(
                          one.on(day).minus(open.getOrDefault(day, Int128.ZERO)),
                          tolerances.getOrDefault(day, Int128.ZERO)))
              .toList();
      if (!days.isEmpty()) {
        fitting.add(new Part(one, days, one.sum(days)));
      }
    }
    int most = fitting.stream().mapToInt(part -> part.days().size()).max().orElse(0);
    List<Part> widest = fitting.stream().filter(p -> p.days().size() == most).toList();
    return widest.stream()
        .filter(p -> p.days().stream().anyMatch(widest.getFirst().days()::contains))
        .toList();
  }
}
