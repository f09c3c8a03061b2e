package dev.costwright.model.check;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Old features whose prompts have grown a fixed part that most of every prompt now is: a
/// system prompt to which each release added a paragraph.
///
/// Logs hold counts and no words. No call is shorter than what every call sends, so the fixed
/// part of a feature's prompts is read as the 5th percentile of their lengths (nearest rank),
/// of at least 50 logged calls in the feature's first 28 days and in the ledger's last 28. It
/// is a finding when the feature is older than 90 days, the fixed part has at least doubled
/// (as set) and is at least half (as set) of a mean prompt now. The money is what the calls of
/// the last 28 days cost beyond what they would without the growth: tokens beyond the first
/// length, each at the mean cost of the call's tokens, taken from the row's own cost, rounded
/// down. As replies are dearer than prompts and repeated beginnings are often read from a
/// cache, it is an upper bound and is called one.
final class PromptShare implements Check {
  private static final int WINDOW = 28;
  private static final int LEAST_AGE = 90;
  private static final int LEAST_CALLS = 50;
  private static final int PERCENTILE = 5;

  /// The prompts of a feature at its beginning and at the end, and the calls of the end.
  private static final class Prompts {
    private final LocalDate first;
    private final Lengths early = new Lengths();
    private final Lengths late = new Lengths();

    Prompts(LocalDate first) {
      this.first = first;
    }
  }

  /// Lengths of prompts, kept to be sorted.
  private static final class Lengths {
    private long[] values = new long[64];
    private int count;
    private long sum;

    void add(long value) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = value;
      sum += value;
    }

    /// The smallest length that at least 5 % of all do not exceed.
    long fixed() {
      long[] sorted = Arrays.copyOf(values, count);
      Arrays.sort(sorted);
      return sorted[(count * PERCENTILE + 99) / 100 - 1];
    }

    long mean() {
      return sum / count;
    }
  }

  @Override
  public List<Finding> run(Look look) {
    LocalDate last = look.cube().lastDay().orElse(LocalDate.MIN);
    Map<String, Prompts> features = old(look, last);
    if (features.isEmpty()) {
      return List.of();
    }
    look.cube().forEachRow(calls(features), row -> collect(features, last, row));
    return features.entrySet().stream()
        .flatMap(entry -> finding(look, last, entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  private static RowQuery calls(Map<String, Prompts> features) {
    return new RowQuery(
        Optional.empty(), LayerChoice.OBSERVED, Map.of(Dimension.FEATURE, features.keySet()));
  }

  private static Map<String, Prompts> old(Look look, LocalDate last) {
    Map<String, Prompts> features = new TreeMap<>();
    Pivot days = look.pivot(LayerChoice.OBSERVED, TimeGrain.DAY, Dimension.FEATURE);
    for (Pivot.Row row : days.rows()) {
      String feature = row.key().getFirst();
      boolean isOld = ChronoUnit.DAYS.between(row.step(), last) >= LEAST_AGE;
      if (Look.isNamed(feature) && isOld) {
        features.merge(
            feature,
            new Prompts(row.step()),
            (one, other) -> one.first.isAfter(other.first) ? other : one);
      }
    }
    return features;
  }

  private static void collect(Map<String, Prompts> features, LocalDate last, CubeRow row) {
    long prompt = prompt(row);
    if (row.isRemainder() || row.grain() != Grain.CALL || prompt == 0) {
      return;
    }
    row.dimension(Dimension.FEATURE)
        .flatMap(feature -> Optional.ofNullable(features.get(feature)))
        .ifPresent(
            prompts -> {
              if (row.day().isBefore(prompts.first.plusDays(WINDOW))) {
                prompts.early.add(prompt);
              } else if (isLate(row.day(), last)) {
                prompts.late.add(prompt);
              }
            });
  }

  private static boolean isLate(LocalDate day, LocalDate last) {
    return day.isAfter(last.minusDays(WINDOW));
  }

  private static long prompt(CubeRow row) {
    return tokens(row, Measure.tokenClasses())
        - tokens(row, List.of(Measure.OUTPUT, Measure.AUDIO_OUTPUT, Measure.IMAGE_OUTPUT));
  }

  private static long tokens(CubeRow row, List<Measure> classes) {
    long sum = 0;
    for (Measure measure : classes) {
      long count = row.measure(measure);
      sum += count == ABSENT ? 0 : count;
    }
    return sum;
  }

  private static Optional<Finding> finding(
      Look look, LocalDate last, String feature, Prompts prompts) {
    if (prompts.early.count < LEAST_CALLS || prompts.late.count < LEAST_CALLS) {
      return Optional.empty();
    }
    long before = prompts.early.fixed();
    long now = prompts.late.fixed();
    boolean hasGrown = now >= before * look.thresholds().promptTimes();
    boolean isMost = now * 100 >= prompts.late.mean() * look.thresholds().promptShare();
    if (!hasGrown || !isMost) {
      return Optional.empty();
    }
    Money money = grown(look, last, feature, before, now);
    return look.isWorthAFinding(money)
        ? Optional.of(finding(look, last, feature, prompts, money))
        : Optional.empty();
  }

  private static Money grown(Look look, LocalDate last, String feature, long before, long now) {
    Money[] sum = {Money.zero(look.currency())};
    look.cube()
        .forEachRow(
            calls(Map.of(feature, new Prompts(last))),
            row -> {
              long grown = Math.min(prompt(row), now) - before;
              if (isLate(row.day(), last) && row.grain() == Grain.CALL && grown > 0) {
                row.cost()
                    .ifPresent(
                        cost ->
                            sum[0] =
                                sum[0].plus(
                                    part(cost, grown, tokens(row, Measure.tokenClasses()))));
              }
            });
    return sum[0];
  }

  private static Money part(Money cost, long part, long whole) {
    return Money.of(
        cost.toDecimal()
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), 12, RoundingMode.DOWN),
        cost.currency());
  }

  private static Finding finding(
      Look look, LocalDate last, String feature, Prompts prompts, Money money) {
    Pivot pivot = look.pivot(LayerChoice.OBSERVED, TimeGrain.DAY, Dimension.FEATURE);
    long before = prompts.early.fixed();
    long now = prompts.late.fixed();
    return new Finding(
        CheckType.PROMPT_SHARE,
        feature,
        look.severity(money),
        Optional.of(money),
        "The fixed part of %s's prompts grew from %s to %s tokens, %d %% of a mean prompt."
            .formatted(
                feature,
                Look.text(before),
                Look.text(now),
                Math.min(100, now * 100 / prompts.late.mean())),
        List.of(
            "The feature is %d days old: its first 28 days (%s calls) against the last 28 (%s calls)."
                .formatted(
                    ChronoUnit.DAYS.between(prompts.first, last),
                    Look.text(prompts.early.count),
                    Look.text(prompts.late.count)),
            "The fixed part is the 5th percentile of the lengths: logs hold counts and no words.",
            "The money is the most that the growth cost in the last 28 days, at the mean cost of a"
                + " call's tokens; what a cache held cost less."),
        Optional.of(new Finding.Behind(pivot.query(), List.of(feature), lastDay(pivot, feature))),
        new Fix.Open(
            "scenario",
            "Try a shorter system prompt or prompt caching as a lever, and see what it saves."));
  }

  private static LocalDate lastDay(Pivot pivot, String feature) {
    return pivot.rows().stream()
        .filter(row -> row.key().getFirst().equals(feature))
        .map(Pivot.Row::step)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }
}
