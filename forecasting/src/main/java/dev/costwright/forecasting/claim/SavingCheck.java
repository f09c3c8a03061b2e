package dev.costwright.forecasting.claim;

import dev.costwright.forecasting.claim.ClaimCheck.Assumption;
import dev.costwright.forecasting.claim.ClaimCheck.Need;
import dev.costwright.forecasting.claim.ClaimCheck.Replayed;
import dev.costwright.forecasting.claim.ClaimCheck.Spread;
import dev.costwright.forecasting.claim.SavingClaim.Promise;
import dev.costwright.forecasting.claim.SavingClaim.Setting;
import dev.costwright.forecasting.lever.Compression;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.lever.Range;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Replay;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.forecasting.seek.GoalSeek;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Replays the levers of a claim as it assumes them, as far as they go, and as they would have to
/// be.
///
/// @param base what shares are taken of
record SavingCheck(Claim claim, SavingClaim saving, Prepared prepared, Money base, Watch watch) {
  private static final String PROMPTS = "prompts";

  static ClaimCheck of(
      Claim claim,
      SavingClaim saving,
      Baseline baseline,
      Supplier<Cube> cube,
      PriceBook prices,
      Watch watch) {
    Scenario scenario = new Scenario(claim.id(), baseline, saving.levers());
    Prepared prepared = scenario.prepare(cube, prices, watch);
    Money base =
        switch (saving.of()) {
          case BILL -> prepared.replay().baseline();
          case INPUT -> prompts(baseline, cube, prices, watch);
        };
    return new SavingCheck(claim, saving, prepared, base, watch).check();
  }

  /// What prompts cost: what is saved when nothing is left of them.
  private static Money prompts(
      Baseline baseline, Supplier<Cube> cube, PriceBook prices, Watch watch) {
    Lever none =
        new Compression(
            new Lever.Scope(PROMPTS, Lever.State.ON, Map.of(), ""),
            Fraction.ZERO,
            Fraction.ZERO,
            Fraction.ONE,
            Optional.empty());
    Replay replay = Replay.read(baseline, List.of(none), cube, prices, watch);
    return replay.baseline().minus(replay.run(List.of(none)).cost());
  }

  private ClaimCheck check() {
    ScenarioResult result = prepared.result(levers(), watch);
    Money known = result.grain().perCall().plus(result.grain().perBucket());
    if (base.signum() <= 0 || known.signum() <= 0) {
      return untold(result);
    }
    Spread spread = spread();
    Ceiling.Place top = new Ceiling(prepared.replay()).best(levers());
    Fraction ceiling = share(top.cost());
    List<Need> needs = needs(spread, ceiling);
    return new ClaimCheck(
        claim,
        outcome(spread, ceiling),
        Optional.of(spread),
        Optional.of(ceiling),
        Optional.of(replayed(result, money(saved(top.cost())))),
        needs,
        assumptions(),
        notes(result, ceiling, top));
  }

  private ClaimCheck untold(ScenarioResult result) {
    List<String> notes = new ArrayList<>(result.warnings());
    notes.add(
        result.isEmpty()
            ? "No usage is in the window and filter."
            : "No usage with known prices is in the scope of the levers.");
    return new ClaimCheck(
        claim,
        Outcome.UNTOLD,
        Optional.empty(),
        Optional.empty(),
        Optional.of(replayed(result, Money.zero(base.currency()))),
        List.of(),
        assumptions(),
        notes);
  }

  private List<Lever> levers() {
    return prepared.scenario().active();
  }

  private Replayed replayed(ScenarioResult result, Money best) {
    return new Replayed(
        result.baseline(), base, result.saving(), best, result.grain(), result.rows());
  }

  private Spread spread() {
    List<Fraction> shares =
        Corners.of(levers()).stream().map(prepared.replay()::cost).map(this::share).toList();
    return new Spread(
        shares.stream().min(Fraction::compareTo).orElseThrow(),
        shares.getFirst(),
        shares.stream().max(Fraction::compareTo).orElseThrow());
  }

  /// The claim holds when the least that its assumptions bring is what it promises at least, and,
  /// where it assumes ranges, the most is what it promises at most.
  private Outcome outcome(Spread spread, Fraction ceiling) {
    Promise promise = saving.promise();
    if (promise.isMetBy(spread.low())
        && (spread.isPoint() || promise.isFullyMetBy(spread.high()))) {
      return Outcome.REPRODUCIBLE;
    }
    return promise.isMetBy(ceiling) || promise.isMetBy(spread.high())
        ? Outcome.ONLY_IF
        : Outcome.IMPOSSIBLE;
  }

  private List<Need> needs(Spread spread, Fraction ceiling) {
    Promise promise = saving.promise();
    Stream<Need> low =
        promise.isMetBy(spread.low()) ? Stream.empty() : needs(promise.low(), ceiling);
    Stream<Need> high =
        promise.isFullyMetBy(spread.high()) || promise.high().isEmpty()
            ? Stream.empty()
            : needs(promise.most(), ceiling);
    return Stream.concat(low, high).toList();
  }

  /// Each open setting by itself; none is sought where nothing reaches so far.
  private Stream<Need> needs(Fraction wanted, Fraction ceiling) {
    if (!Promise.isMet(ceiling, wanted, saving.promise().decimals())) {
      return Stream.empty();
    }
    return saving.open().stream().map(open -> need(open, wanted));
  }

  private Need need(Setting open, Fraction wanted) {
    Lever lever =
        levers().stream()
            .filter(one -> one.scope().name().equals(open.lever()))
            .findFirst()
            .orElseThrow();
    GoalSeek seek = new GoalSeek(prepared, open.lever(), open.id());
    Money bill = prepared.replay().baseline().minus(money(of(wanted)));
    Optional<Fraction> value =
        seek.bill(bill, seek.least(), seek.most()) instanceof GoalSeek.Answer.Found found
            ? Optional.of(found.value())
            : Optional.empty();
    return new Need(wanted, open.lever(), open.id(), value, text(lever, open.id()));
  }

  private BigInteger of(Fraction share) {
    return share.times(Fraction.of(base.picos().toBigInteger())).rounded();
  }

  private BigInteger saved(BigInteger cost) {
    return prepared.replay().baseline().picos().toBigInteger().subtract(cost);
  }

  private Fraction share(BigInteger cost) {
    return new Fraction(saved(cost), base.picos().toBigInteger());
  }

  private Money money(BigInteger picos) {
    return new Money(Int128.of(picos), base.currency());
  }

  /// Whatever the levers say of themselves, numbers and models.
  private List<Assumption> assumptions() {
    return levers().stream()
        .flatMap(
            lever ->
                lever.kind().parameters().stream()
                    .map(Parameter::id)
                    .filter(id -> !lever.settings().text(id).isEmpty())
                    .filter(id -> !isFallback(lever, id))
                    .map(
                        id ->
                            new Assumption(
                                lever.scope().name(), id, text(lever, id), lever.scope().source())))
        .toList();
  }

  /// What a claim does not speak of is not among its assumptions.
  private static boolean isFallback(Lever lever, String id) {
    Parameter parameter = lever.kind().parameter(id).orElseThrow();
    return lever.settings().text(id).equals(parameter.fallback())
        && !lever.kind().knob().equals(parameter);
  }

  private static String text(Lever lever, String id) {
    return Optional.ofNullable(lever.scope().ranges().get(id))
        .map(Range::numbers)
        .map(numbers -> numbers.getFirst() + " to " + numbers.getLast())
        .orElseGet(() -> lever.settings().text(id));
  }

  private List<String> notes(ScenarioResult result, Fraction ceiling, Ceiling.Place top) {
    List<String> notes = new ArrayList<>(result.warnings());
    if (saving.promise().isMetBy(ceiling) && !saving.promise().isFullyMetBy(ceiling)) {
      notes.add("The upper end of the claim is out of reach of these levers.");
    }
    notes.add("The ceiling is met with " + settings(top) + ".");
    return notes;
  }

  private static String settings(Ceiling.Place top) {
    return String.join(
        ", ",
        top.levers().stream()
            .flatMap(
                lever ->
                    Reach.settings(lever).stream()
                        .filter(id -> !lever.settings().text(id).isEmpty())
                        .map(id -> id + " " + lever.settings().text(id)))
            .toList());
  }
}
