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

/// Days that cost far more than the days before, and the factor that explains each: one tenant, one
/// prompt version, one feature, one key or one model; else everything grew.
///
/// A day is a spike when it exceeds the median of the 28 days before (at least 14 with rows) by
/// the set amount, is more than the set times that median, and lies more than 9 median absolute
/// deviations above it, which is 6 standard deviations of normal data (Hampel, 1974). A value
/// explains it when it brings at least 60 % of what exceeds its own median.
final class Spikes implements Check {
  private static final int LEAST_DAYS = 14;
  private static final int DEVIATIONS = 9;
  private static final int EXPLAINS = 60;
  private static final int MOST = 5;
  private static final List<Dimension> FACTORS =
      List.of(
          Dimension.TENANT,
          Dimension.PROMPT_VERSION,
          Dimension.FEATURE,
          Dimension.API_KEY,
          Dimension.MODEL);

  private record Share(Dimension dimension, String value, Money excess) {}

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
        .getOrDefault(List.of(), new DaySpend(new TreeMap<>()));
  }

  private static boolean isSpike(Look look, DaySpend all, LocalDate day) {
    Collection<Money> before = all.before(day);
    if (before.size() < LEAST_DAYS) {
      return false;
    }
    Money median = Look.median(before);
    List<Money> deviations = before.stream().map(cost -> distance(cost, median)).toList();
    Money excess = all.on(day).minus(median);
    return excess.compareTo(look.thresholds().spike()) >= 0
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
    Optional<Share> share = explains(look, excess, day);
    List<String> details = new ArrayList<>();
    details.add(
        "A usual day of the four weeks before (median) cost %s, this one %s."
            .formatted(Look.text(all.on(day).minus(excess)), Look.text(all.on(day))));
    details.add(
        share
            .map(
                s ->
                    "%s %s brings %s of what is above."
                        .formatted(s.dimension().id(), s.value(), Look.text(s.excess())))
            .orElse(
                "No single tenant, prompt version, feature, key or model brings 60 % of it: all"
                    + " grew."));
    Pivot pivot = look.pivot(LayerChoice.BEST, TimeGrain.DAY);
    return new Finding(
        CheckType.SPIKE,
        day.toString(),
        look.severity(excess),
        Optional.of(excess),
        "%s cost %s more than usual%s."
            .formatted(
                day,
                Look.text(excess),
                share.map(s -> ", by %s %s".formatted(s.dimension().id(), s.value())).orElse("")),
        details,
        Optional.of(new Finding.Behind(pivot.query(), List.of(), day)),
        new Fix.Open("explore", "Look at the day by what brought it."));
  }

  /// The first dimension, in the order of causes, of which one value explains the day.
  private static Optional<Share> explains(Look look, Money excess, LocalDate day) {
    return FACTORS.stream()
        .flatMap(dimension -> largest(look, dimension, day).stream())
        .filter(share -> isMost(share.excess(), excess))
        .findFirst();
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
            entry -> new Share(dimension, entry.getKey().getFirst(), excess(entry.getValue(), day)))
        .max(Comparator.comparing(Share::excess));
  }
}
