package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A baseline, read once for some levers and replayed with any of them turned any way.
/// Immutable once read; replays may run at the same time.
///
/// A call meets the levers in the order of {@link dev.costwright.forecasting.lever.LeverKind};
/// levers of one kind act in list order. Each is replayed on sums of calls that all levers
/// treat alike, which is exact for levers that multiply, and call by call where they do not.
/// Costs are exact fractions and rounded once for each such sum.
public final class Replay {
  private final Material material;

  private Replay(Material material) {
    this.material = material;
  }

  /// Reads what levers need of a baseline.
  ///
  /// @param levers that may be replayed; later ones may differ in how far they are turned, not
  /// in scope, models, tiers or days
  /// @param cube the ledger's facts; not asked for by a described workload
  /// @param prices of every model, on the day of each call
  /// @throws dev.costwright.model.problem.InputException when a described workload has no price
  public static Replay read(
      Baseline baseline, List<Lever> levers, Supplier<Cube> cube, PriceBook prices, Watch watch) {
    Needs needs = new Needs(levers, false);
    return new Replay(material(baseline, needs, cube, prices, watch, Optional.empty()));
  }

  /// As {@link #read}, with months told apart whatever the levers ask for; sums of calls are
  /// smaller then, so that the total may differ by their rounding.
  public static Replay readByMonth(
      Baseline baseline, List<Lever> levers, Supplier<Cube> cube, PriceBook prices, Watch watch) {
    Needs needs = new Needs(levers, true);
    return new Replay(material(baseline, needs, cube, prices, watch, Optional.empty()));
  }

  private static Material material(
      Baseline baseline,
      Needs needs,
      Supplier<Cube> cube,
      PriceBook prices,
      Watch watch,
      Optional<Followed> followed) {
    return switch (baseline) {
      case Baseline.Window window -> {
        Cube facts = cube.get();
        yield new LedgerMaterial(window, needs, prices, facts.reporting(), watch, followed)
            .read(facts);
      }
      case Baseline.Workload workload -> DescribedMaterial.of(workload, needs, prices);
      case Baseline.Conversation talk -> DescribedMaterial.of(talk, needs, prices);
    };
  }

  /// Follows one row of the ledger through levers; empty when no lever of the list acts on it,
  /// or it is not in the baseline.
  public static List<Step> trace(
      Baseline.Window window, List<Lever> levers, Cube cube, PriceBook prices, Followed followed) {
    Material material =
        material(
            window,
            new Needs(levers, false),
            () -> cube,
            prices,
            Watch.NONE,
            Optional.of(followed));
    if (material.traced().isEmpty()) {
      return List.of();
    }
    int place = material.traced().getAsInt();
    Way way = new Way(material, new Remarks(), Crew.ONE);
    List<Step> steps = new ArrayList<>();
    steps.add(step("", way, place, material));
    for (Lever lever : inOrder(levers)) {
      way.pass(lever);
      steps.add(step(lever.scope().name(), way, place, material));
    }
    return List.copyOf(steps);
  }

  private static Step step(String lever, Way way, int place, Material material) {
    return new Step(
        lever,
        new Money(Int128.of(way.cost(place)), material.baseline().currency()),
        way.flows(place).stream()
            .filter(flow -> flow.weight().signum() != 0)
            .map(flow -> new Step.Way(flow.model(), flow.weight(), flow.amounts()))
            .toList(),
        way.hit());
  }

  /// In the order in which a call meets them.
  public static List<Lever> inOrder(List<Lever> levers) {
    return levers.stream().sorted(Comparator.comparing(Lever::kind)).toList();
  }

  public Money baseline() {
    return material.baseline();
  }

  public Grains grains() {
    return material.grains();
  }

  /// Rows of the ledger that the baseline stands on; calls of a described workload.
  public long rows() {
    return material.rows();
  }

  /// Calls that levers act on, as far as they are counted.
  public Fraction calls() {
    return Fraction.of(
        material.slices().stream().mapToLong(slice -> slice.calls().orElse(0)).sum());
  }

  /// How many months the baseline is, parts included.
  public Fraction months() {
    return material.span().months();
  }

  /// Whether months are told apart.
  public boolean isByMonth() {
    return material.apart().isPresent();
  }

  /// The first day of each month of the baseline; months without a date are empty. The last may be
  /// a part.
  public List<Optional<LocalDate>> monthStarts() {
    Span span = material.span();
    return IntStream.range(0, span.monthCount())
        .mapToObj(month -> span.first().map(first -> first.plusMonths(month)))
        .toList();
  }

  /// What each month of the baseline costs with these levers on, in picos; the months sum to
  /// {@link #cost}.
  ///
  /// @param crew who looks at calls one by one
  /// @throws IllegalStateException when months are not told apart
  public List<BigInteger> costByMonth(List<Lever> levers, Crew crew) {
    Way way = new Way(material, new Remarks(), crew);
    inOrder(levers).forEach(way::pass);
    return way.costByMonth(apart());
  }

  /// What reading the baseline brought up, one sentence each.
  public List<String> notes() {
    return material.notes();
  }

  /// Replays with these levers on.
  public Outcome run(List<Lever> levers) {
    Remarks remarks = new Remarks();
    Way way = passed(levers, remarks);
    return new Outcome(
        money(way.cost()),
        levers.stream().map(lever -> money(way.ownCost(lever))).toList(),
        way.answers(),
        way.wrong(),
        remarks.sentences());
  }

  private Way passed(List<Lever> levers, Remarks remarks) {
    Way way = new Way(material, remarks, Crew.all());
    inOrder(levers).forEach(way::pass);
    return way;
  }

  /// What the baseline costs with these levers on, in picos.
  public BigInteger cost(List<Lever> levers) {
    return passed(levers, new Remarks()).cost();
  }

  /// What the baseline costs with every set of some levers on, in picos, by bit mask.
  ///
  /// @param levers in the order in which a call meets them
  /// @param crew who replays; each set costs the same whoever does
  public List<BigInteger> costs(List<Lever> levers, Crew crew, Watch watch) {
    if (!inOrder(levers).equals(levers)) {
      throw new IllegalArgumentException("Expected levers in the order in which a call meets them");
    }
    return new Subsets(material, levers).costs(crew, watch);
  }

  /// What sets of levers cost, and all of them by month.
  ///
  /// @param sets in picos, by bit mask
  /// @param months of the largest set, in picos; they sum to its cost
  public record Costs(List<BigInteger> sets, List<BigInteger> months) {}

  /// As {@link #costs} and {@link #costByMonth}, on the same way.
  ///
  /// @throws IllegalStateException when months are not told apart
  public Costs costsByMonth(List<Lever> levers, Crew crew) {
    AtomicReference<List<BigInteger>> months = new AtomicReference<>(List.of());
    List<BigInteger> sets =
        new Subsets(material, levers)
            .costs(
                crew,
                Watch.NONE,
                way -> {
                  months.set(way.costByMonth(apart()));
                  return months.get().stream().reduce(BigInteger.ZERO, BigInteger::add);
                });
    return new Costs(sets, months.get());
  }

  private Map<Integer, Money> apart() {
    return material
        .apart()
        .orElseThrow(() -> new IllegalStateException("Expected months to be told apart"));
  }

  private Money money(BigInteger picos) {
    return new Money(Int128.of(picos), material.baseline().currency());
  }
}
