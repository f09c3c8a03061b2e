package dev.costwright.model.check;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A key that spends a lot at once: the pattern of a stolen key, of which one was reported to cost
/// $82,314 in 48 hours where $180 a month were usual.
///
/// Of each key the dearest two consecutive days are looked at. They are sudden when they cost at
/// least the set amount and
/// - the key has no day before them, although the ledger has at least {@value #RUN_IN}: so the
///   first days of a ledger are none; or
/// - each of the two days on average costs more than the set times the median of the key's own
///   days among the 28 before. The median is not moved by the days in question nor by single odd
///   ones (Hampel, 1974: breakdown point of one half).
final class SuddenKeys implements Check {
  private static final int RUN_IN = 7;

  @Override
  public List<Finding> run(Look look) {
    Pivot pivot = look.pivot(LayerChoice.BEST, TimeGrain.DAY, Dimension.SELLER, Dimension.API_KEY);
    Map<List<String>, DaySpend> keys = DaySpend.of(pivot, key -> Look.isNamed(key.getLast()));
    return keys.entrySet().stream()
        .flatMap(entry -> finding(look, pivot, entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  private static Optional<Finding> finding(
      Look look, Pivot pivot, List<String> key, DaySpend spend) {
    return spend.days().keySet().stream()
        .filter(day -> isSudden(look, spend, day))
        .max(Comparator.comparing(spend::twoDays))
        .map(day -> finding(pivot, key, spend, day));
  }

  private static boolean isSudden(Look look, DaySpend spend, LocalDate day) {
    Money cost = spend.twoDays(day);
    if (cost.compareTo(look.money(Threshold.SUDDEN)) < 0) {
      return false;
    }
    Collection<Money> before = spend.before(day);
    return spend.days().firstKey().equals(day)
        ? look.cube().firstDay().map(first -> !day.minusDays(RUN_IN).isBefore(first)).orElse(false)
        : !before.isEmpty()
            && Look.exceeds(cost, 2 * look.thresholds().suddenTimes(), Look.median(before));
  }

  private static Finding finding(Pivot pivot, List<String> key, DaySpend spend, LocalDate day) {
    Money cost = spend.twoDays(day);
    boolean isNew = spend.days().firstKey().equals(day);
    LocalDate dearer =
        spend.on(day).compareTo(spend.on(day.plusDays(1))) >= 0 ? day : day.plusDays(1);
    return new Finding(
        CheckType.SUDDEN_KEY,
        String.join("/", key),
        Severity.HIGH,
        Optional.of(cost),
        "Key %s of %s spent %s in 48 hours from %s."
            .formatted(key.getLast(), key.getFirst(), Look.text(cost), day),
        List.of(
            isNew
                ? "It never spent anything before."
                : "A usual day of the four weeks before (median) cost %s."
                    .formatted(Look.text(Look.median(spend.before(day))))),
        Optional.of(new Finding.Behind(pivot.query(), key, dearer)),
        new Fix.Open("explore", "Ask its owner; if nobody knows the calls, revoke the key."));
  }
}
