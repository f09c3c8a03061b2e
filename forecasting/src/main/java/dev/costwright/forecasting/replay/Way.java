package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Batch;
import dev.costwright.forecasting.lever.Commitment;
import dev.costwright.forecasting.lever.Compression;
import dev.costwright.forecasting.lever.ContextLimit;
import dev.costwright.forecasting.lever.Discount;
import dev.costwright.forecasting.lever.ExactCache;
import dev.costwright.forecasting.lever.FineTuned;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Growth;
import dev.costwright.forecasting.lever.Launch;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.OutputCap;
import dev.costwright.forecasting.lever.PriceChange;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.forecasting.lever.PromptLimit;
import dev.costwright.forecasting.lever.PromptParts;
import dev.costwright.forecasting.lever.Routing;
import dev.costwright.forecasting.lever.SelfHosting;
import dev.costwright.forecasting.lever.SemanticCache;
import dev.costwright.forecasting.lever.Terms;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One replay: the slices pass some of the levers, in the order in which a call meets them.
final class Way {
  private final Material material;
  private final Remarks remarks;
  private final Crew crew;
  private final Purse purse;
  private final Desk desk;
  private final Wrong wrong = new Wrong();
  private final List<List<Flow>> flows = new ArrayList<>();
  private Optional<Fraction> answers = Optional.empty();
  private Optional<Step.PrefixHit> hit = Optional.empty();

  /// @param crew who looks at calls one by one
  Way(Material material, Remarks remarks, Crew crew) {
    this.material = material;
    this.remarks = remarks;
    this.crew = crew;
    this.purse = new Purse(material.slices().size());
    this.desk = new Desk(material, remarks, purse, crew);
    material.slices().forEach(slice -> flows.add(List.of(Flow.of(slice))));
  }

  private Way(Way other) {
    this.material = other.material;
    this.remarks = other.remarks;
    this.crew = other.crew;
    this.purse = other.purse.copy();
    this.desk = new Desk(material, remarks, purse, crew);
    this.flows.addAll(other.flows);
    this.wrong.add(other.wrong);
    this.answers = other.answers;
  }

  /// The same calls where they are by now; each goes on by itself.
  Way copy() {
    return new Way(this);
  }

  void pass(Lever lever) {
    if (!lever.kind().isDemand() && answers.isEmpty()) {
      answers = Optional.of(asked());
    }
    if (isBelowFloor(lever)) {
      return;
    }
    List<List<Found>> found =
        lever instanceof PromptCaching caching
            ? new KeepStage(desk).found(caching, flows)
            : List.of();
    Optional<Repeats> repeats =
        lever instanceof ExactCache cache ? Repeats.of(cache, material) : Optional.empty();
    hit = found.isEmpty() ? Optional.empty() : hit(found);
    Fraction hosted = Fraction.ZERO;
    boolean isMet = false;
    for (int place = 0; place < flows.size(); place++) {
      Slice slice = material.slices().get(place);
      if (slice.isIn(lever.scope().where())) {
        isMet = true;
        List<Flow> here = flows.get(place);
        if (lever instanceof SelfHosting hosting) {
          hosted = hosted.plus(new HostStage(desk).tokens(hosting, here));
        }
        List<Flow> after = passed(lever, place, slice, new Seen(found, repeats));
        if (lever.accuracy().isPresent() && !after.equals(here)) {
          wrong.add(lever, slice, here);
        }
        flows.set(place, after);
      }
    }
    if (isMet) {
      finish(lever, hosted);
    }
  }

  /// What the lever that is passing finds of the call that is followed.
  private Optional<Step.PrefixHit> hit(List<List<Found>> found) {
    if (material.traced().isEmpty()) {
      return Optional.empty();
    }
    int place = material.traced().getAsInt();
    Slice slice = material.slices().get(place);
    Fraction tokens = Fraction.ZERO;
    boolean isKnown = false;
    for (int way = 0; way < flows.get(place).size(); way++) {
      Flow flow = flows.get(place).get(way);
      Found here = found.get(place).get(way);
      isKnown |= here.isKnown();
      tokens = tokens.plus(flow.weight().times(here.knownHits(flow.kept().input())));
    }
    return isKnown
        ? Optional.of(new Step.PrefixHit(tokens, slice.count(Measure.FRESH_INPUT) + slice.cached()))
        : Optional.empty();
  }

  /// Whether a lever brings fewer right answers than its floor allows; a remark says so.
  private boolean isBelowFloor(Lever lever) {
    if (lever.scope().floor().isEmpty()) {
      return false;
    }
    Fraction floor = lever.scope().floor().get();
    if (lever.accuracy().isEmpty()) {
      remarks.note(
          lever,
          "it has a floor of %s, and does not say how many of its answers are right; the floor holds nothing back."
              .formatted(floor));
      return false;
    }
    Fraction right = lever.accuracy().get();
    boolean isLow = right.compareTo(floor) < 0;
    if (isLow) {
      remarks.note(
          lever,
          "its accuracy of %s is below its floor of %s; it does nothing.".formatted(right, floor));
    }
    return isLow;
  }

  /// What was seen in all calls before one slice passes.
  private record Seen(List<List<Found>> found, Optional<Repeats> repeats) {}

  private List<Flow> passed(Lever lever, int place, Slice slice, Seen seen) {
    List<Flow> here = flows.get(place);
    return switch (lever) {
      case Growth growth -> new DemandStage(desk).grow(growth, slice, here);
      case Launch launch -> new DemandStage(desk).launch(launch, slice, here);
      case PriceChange change -> new DemandStage(desk).reprice(change, slice, here);
      case ExactCache cache ->
          new StoreStage(desk).exact(cache, place, slice, here, seen.repeats());
      case SemanticCache cache -> new StoreStage(desk).semantic(cache, place, slice, here, wrong);
      case Routing routing -> new RouteStage(desk).route(routing, place, slice, here, wrong);
      case Compression shorter -> new PromptStage(desk).compress(shorter, place, slice, here);
      case PromptParts parts -> new PromptStage(desk).shorten(parts, place, slice, here);
      case PromptLimit limit -> new PromptStage(desk).limit(limit, slice, here);
      case PromptCaching caching ->
          new KeepStage(desk).keep(caching, slice, here, seen.found().get(place));
      case OutputCap cap -> new CutStage(desk, wrong).cap(cap, place, slice, here);
      case ContextLimit limit -> new CutStage(desk, wrong).limit(limit, place, slice, here);
      case Batch batch -> new TermsStage(desk).batch(batch, slice, here);
      case Terms terms -> new TermsStage(desk).move(terms, slice, here);
      case FineTuned tuned -> new RouteStage(desk).tune(tuned, slice, here, wrong);
      case SelfHosting hosting -> new HostStage(desk).leave(hosting, here);
      case Discount discount -> priced(here, discount.share());
      case Commitment promised -> priced(here, promised.discount());
    };
  }

  private static List<Flow> priced(List<Flow> here, Fraction discount) {
    return here.stream().map(flow -> flow.priced(Fraction.ONE.minus(discount))).toList();
  }

  /// What is paid once, not by call.
  private void finish(Lever lever, Fraction hosted) {
    switch (lever) {
      case ExactCache cache -> purse.fix(lever, desk.monthly(cache.monthly()));
      case SemanticCache cache -> purse.fix(lever, desk.monthly(cache.monthly()));
      case FineTuned tuned ->
          purse.fix(lever, Purse.picos(tuned.training()).times(writtenOff(tuned.months())));
      case SelfHosting hosting -> new HostStage(desk).pay(hosting, hosted);
      case Commitment promised -> purse.fix(lever, unused(promised));
      default -> {}
    }
  }

  /// The share of a training that falls on the baseline; no more than all of it.
  private Fraction writtenOff(long months) {
    Fraction share = material.span().months().dividedBy(Fraction.of(Math.max(1, months)));
    return share.compareTo(Fraction.ONE) > 0 ? Fraction.ONE : share;
  }

  /// What is promised and not used, month by month: more in one makes up for no other.
  private Fraction unused(Commitment promised) {
    Fraction[] left =
        material.span().parts().stream()
            .map(part -> Purse.picos(promised.monthly()).times(part))
            .toArray(Fraction[]::new);
    for (int place = 0; place < flows.size(); place++) {
      Slice slice = material.slices().get(place);
      if (slice.isIn(promised.scope().where())) {
        int part = material.span().part(slice.time());
        left[part] = left[part].minus(costOfCalls(place));
      }
    }
    return Arrays.stream(left)
        .filter(missing -> missing.signum() > 0)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private Fraction costOfCalls(int place) {
    Fraction cost = Fraction.ZERO;
    for (Flow flow : flows.get(place)) {
      cost = cost.plus(flow.cost(material.slices().get(place)));
    }
    return cost;
  }

  /// In picos; each slice is rounded once.
  BigInteger cost() {
    BigInteger sum = material.untouched().picos().toBigInteger();
    for (int place = 0; place < flows.size(); place++) {
      sum = sum.add(cost(place));
    }
    for (Fraction fixed : purse.fixed()) {
      sum = sum.add(fixed.rounded());
    }
    return sum;
  }

  /// By month since the first day, in picos; the months sum to {@link #cost()}. What is paid once
  /// falls on all days alike.
  List<BigInteger> costByMonth(Map<Integer, Money> apart) {
    int count = material.span().monthCount();
    BigInteger[] months = new BigInteger[count];
    Arrays.fill(months, BigInteger.ZERO);
    apart.forEach(
        (month, money) -> months[month] = months[month].add(money.picos().toBigInteger()));
    for (int place = 0; place < flows.size(); place++) {
      int month = material.slices().get(place).time().month();
      months[month] = months[month].add(cost(place));
    }
    for (Fraction fixed : purse.fixed()) {
      spread(fixed.rounded(), months);
    }
    return List.of(months);
  }

  private void spread(BigInteger fixed, BigInteger[] months) {
    Fraction all = Fraction.of(material.span().days());
    BigInteger before = BigInteger.ZERO;
    for (int month = 0; month < months.length; month++) {
      Fraction until = Fraction.of(material.span().firstDayOf(month + 1));
      BigInteger now = Fraction.of(fixed).times(until).dividedBy(all).rounded();
      months[month] = months[month].add(now.subtract(before));
      before = now;
    }
  }

  /// Of one slice, with what levers charge beside its calls.
  BigInteger cost(int place) {
    return costOfCalls(place).plus(purse.extra(place)).rounded();
  }

  /// The calls of a slice as they are by now.
  List<Flow> flows(int place) {
    return flows.get(place);
  }

  /// What the last lever found kept of the prompt of the call that is followed; empty where it
  /// keeps none, or the prompt is not known by hash.
  Optional<Step.PrefixHit> hit() {
    return hit;
  }

  /// What a lever costs itself, in picos.
  BigInteger ownCost(Lever lever) {
    return purse.ownCost(lever).rounded();
  }

  /// Calls that are asked of all levers, as far as they are counted: those of the baseline,
  /// after growth and launches.
  Fraction answers() {
    return answers.orElseGet(this::asked);
  }

  private Fraction asked() {
    Fraction sum = Fraction.ZERO;
    for (int place = 0; place < flows.size(); place++) {
      Fraction calls = Fraction.of(material.slices().get(place).calls().orElse(0));
      sum = sum.plus(Desk.weight(flows.get(place)).times(calls));
    }
    return sum;
  }

  /// Answers that are wrong because of levers.
  Fraction wrong() {
    return wrong.answers();
  }
}
