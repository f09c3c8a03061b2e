package dev.costwright.model.check;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Days that cost far more than the days before, and the cause of each: one tenant, a deploy (a
/// prompt version or a model), more users, one feature or one key; else everything grew.
///
/// A day is a spike when it exceeds the median of the 28 days before (at least 14 with rows) by
/// the set amount, is more than the set times that median, and lies more than 9 median absolute
/// deviations above it, which is 6 standard deviations of normal data (Hampel, 1974). A value
/// explains it when it brings at least 60 % of what exceeds its own median, and the day would
/// be no spike without it: in a company with one large tenant not every spike is that tenant's.
///
/// With `U` users and cost `C` on the day, `U₀` and `C₀` the medians before, more users bring
/// `L(C, C₀)·ln(U/U₀)` of the excess, where `L(a, b) = (a − b)/ln(a/b)` (log-mean Divisia
/// index; Ang, 2005); from 60 % on they are the cause.
final class Spikes implements Check {
  private static final int LEAST_DAYS = 14;
  private static final int DEVIATIONS = 9;
  private static final int EXPLAINS = 60;
  private static final int MOST = 5;

  /// In the order of causes: a deploy is a prompt version, or a model that is new.
  private static final List<Dimension> FIRST = List.of(Dimension.TENANT, Dimension.PROMPT_VERSION);

  private static final List<Dimension> THEN =
      List.of(Dimension.FEATURE, Dimension.API_KEY, Dimension.MODEL);

  /// What brought a day.
  ///
  /// @param words such as `tenant acme`
  /// @param detail how much it brings
  private record Cause(String words, String detail) {}

  private record Share(Dimension dimension, String value, DaySpend spend, Money excess) {}

  @Override
  public List<Finding> run(Look look) {
    DaySpend all = total(look);
    return all.days().keySet().stream()
        .filter(day -> isSpike(look, all, day))
        .sorted(Comparator.comparing((LocalDate day) -> excess(all, day)).reversed())
        .limit(MOST)
        .map(day -> finding(look, all, day))
        .toList();
  }

  private static DaySpend total(Look look) {
    return DaySpend.of(look.pivot(LayerChoice.BEST, TimeGrain.DAY), _ -> true)
        .getOrDefault(List.of(), new DaySpend(Money.zero(look.currency()), new TreeMap<>()));
  }

  private static boolean isSpike(Look look, DaySpend all, LocalDate day) {
    Collection<Money> before = all.before(day);
    if (before.size() < LEAST_DAYS) {
      return false;
    }
    Money median = Look.median(before);
    List<Money> deviations = before.stream().map(cost -> distance(cost, median)).toList();
    Money excess = all.on(day).minus(median);
    return excess.compareTo(look.money(Threshold.SPIKE)) >= 0
        && Look.exceeds(all.on(day), look.thresholds().spikeTimes(), median)
        && Look.exceeds(excess, DEVIATIONS, Look.median(deviations));
  }

  private static Money distance(Money one, Money other) {
    Money difference = one.minus(other);
    return difference.signum() < 0 ? difference.negate() : difference;
  }

  private static Money excess(DaySpend spend, LocalDate day) {
    Collection<Money> before = spend.before(day);
    return before.isEmpty() ? spend.on(day) : spend.on(day).minus(Look.median(before));
  }

  private static Finding finding(Look look, DaySpend all, LocalDate day) {
    Money excess = excess(all, day);
    Optional<Cause> cause = cause(look, all, day);
    List<String> details = new ArrayList<>();
    details.add(
        "A usual day of the four weeks before (median) cost %s, this one %s."
            .formatted(Look.text(all.on(day).minus(excess)), Look.text(all.on(day))));
    details.add(
        cause
            .map(Cause::detail)
            .orElse(
                "No single tenant, deploy, feature or key brings 60 % of it, nor do more users:"
                    + " all grew."));
    Audience.of(look, day).ifPresent(audience -> details.add(audience.words()));
    Pivot pivot = look.pivot(LayerChoice.BEST, TimeGrain.DAY);
    return new Finding(
        CheckType.SPIKE,
        day.toString(),
        look.severity(excess),
        Optional.of(excess),
        "%s cost %s more than usual%s."
            .formatted(day, Look.text(excess), cause.map(one -> ", by " + one.words()).orElse("")),
        details,
        Optional.of(new Finding.Behind(pivot.query(), List.of(), day)),
        new Fix.Open("explore", "Look at the day by what brought it."));
  }

  /// The first that explains the day.
  private static Optional<Cause> cause(Look look, DaySpend all, LocalDate day) {
    return share(look, all, FIRST, day)
        .or(() -> newModel(look, all, day))
        .or(() -> users(look, all, day))
        .or(() -> share(look, all, THEN, day));
  }

  private static Optional<Cause> share(
      Look look, DaySpend all, List<Dimension> dimensions, LocalDate day) {
    return dimensions.stream()
        .flatMap(dimension -> largest(look, dimension, day).stream())
        .filter(share -> explains(look, all, share, day))
        .findFirst()
        .map(share -> cause(share, day));
  }

  private static Optional<Cause> newModel(Look look, DaySpend all, LocalDate day) {
    return largest(look, Dimension.MODEL, day)
        .filter(share -> isNew(share, day) && explains(look, all, share, day))
        .map(share -> cause(share, day));
  }

  /// A value that always brings all of the spend explains nothing.
  private static boolean explains(Look look, DaySpend all, Share share, LocalDate day) {
    Money usual = all.on(day).minus(excess(all, day));
    Money usualShare = share.spend().on(day).minus(share.excess());
    return isMost(share.excess(), excess(all, day))
        && usualShare.compareTo(usual) < 0
        && !isSpike(look, all.without(share.spend()), day);
  }

  private static boolean isNew(Share share, LocalDate day) {
    return share.spend().before(day).isEmpty();
  }

  private static Cause cause(Share share, LocalDate day) {
    boolean isDeployed =
        share.dimension() == Dimension.PROMPT_VERSION || share.dimension() == Dimension.MODEL;
    boolean isNew = isNew(share, day);
    String words =
        "%s%s %s"
            .formatted(
                isDeployed && isNew ? "a deploy of " : "", share.dimension().id(), share.value());
    return new Cause(
        words,
        "%s brings %s of what is above%s."
            .formatted(
                share.dimension().id() + " " + share.value(),
                Look.text(share.excess()),
                isNew ? "; it cost nothing in the four weeks before" : ""));
  }

  private static Optional<Cause> users(Look look, DaySpend all, LocalDate day) {
    double cost = all.on(day).toDecimal().doubleValue();
    double usual = Look.median(all.before(day)).toDecimal().doubleValue();
    return Audience.of(look, day)
        .filter(audience -> audience.effect(cost, usual) * 100 >= EXPLAINS * (cost - usual))
        .map(
            audience ->
                new Cause(
                    "more users",
                    "%s users against %s on a usual day bring most of it."
                        .formatted(Look.text(audience.users()), Look.text(audience.usual()))));
  }

  private static boolean isMost(Money part, Money whole) {
    return part.toDecimal()
            .movePointRight(2)
            .compareTo(whole.toDecimal().multiply(BigDecimal.valueOf(EXPLAINS)))
        >= 0;
  }

  private static Optional<Share> largest(Look look, Dimension dimension, LocalDate day) {
    Map<List<String>, DaySpend> values =
        DaySpend.of(
            look.pivot(LayerChoice.BEST, TimeGrain.DAY, dimension),
            key -> Look.isNamed(key.getFirst()));
    return values.entrySet().stream()
        .map(
            entry ->
                new Share(
                    dimension,
                    entry.getKey().getFirst(),
                    entry.getValue(),
                    excess(entry.getValue(), day)))
        .max(Comparator.comparing(Share::excess));
  }
}
