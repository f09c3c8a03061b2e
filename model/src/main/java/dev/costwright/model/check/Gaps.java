package dev.costwright.model.check;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Days without a row between days with rows, for each seller, account and layer of usage.
///
/// A weekday is expected when at least half of the weeks that have any row have one on it, so the
/// weekends of a series that works from Monday to Friday are no gap; a series of less than four
/// such weeks expects nothing. The money is what the best evidence, such as a bill, says of the
/// days; when nothing does it is unknown.
final class Gaps implements Check {
  private static final int LEAST_WEEKS = 4;

  private record Series(LayerChoice layer, String seller, String account) {}

  @Override
  public List<Finding> run(Look look) {
    List<Finding> findings = new ArrayList<>();
    for (LayerChoice layer : List.of(LayerChoice.METERED, LayerChoice.OBSERVED)) {
      Map<Series, NavigableSet<LocalDate>> series = new LinkedHashMap<>();
      for (Pivot.Row row : pivot(look, layer).rows()) {
        series
            .computeIfAbsent(
                new Series(layer, row.key().getFirst(), row.key().getLast()), _ -> new TreeSet<>())
            .add(row.step());
      }
      series.forEach((of, days) -> gaps(days).forEach(gap -> findings.add(finding(look, of, gap))));
    }
    return findings;
  }

  /// Runs of expected days that are missing; unexpected days neither end a run nor are in it.
  static List<List<LocalDate>> gaps(NavigableSet<LocalDate> days) {
    Set<DayOfWeek> expected = expected(days);
    List<List<LocalDate>> gaps = new ArrayList<>();
    List<LocalDate> gap = new ArrayList<>();
    for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
      if (days.contains(day)) {
        if (!gap.isEmpty()) {
          gaps.add(gap);
          gap = new ArrayList<>();
        }
      } else if (expected.contains(day.getDayOfWeek())) {
        gap.add(day);
      }
    }
    return gaps;
  }

  private static Set<DayOfWeek> expected(Set<LocalDate> days) {
    Set<LocalDate> weeks = new HashSet<>();
    Map<DayOfWeek, Integer> counts = new LinkedHashMap<>();
    for (LocalDate day : days) {
      weeks.add(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
      counts.merge(day.getDayOfWeek(), 1, Integer::sum);
    }
    Set<DayOfWeek> expected = EnumSet.noneOf(DayOfWeek.class);
    if (weeks.size() >= LEAST_WEEKS) {
      counts.forEach(
          (weekday, count) -> {
            if (2 * count >= weeks.size()) {
              expected.add(weekday);
            }
          });
    }
    return expected;
  }

  private static Finding finding(Look look, Series series, List<LocalDate> gap) {
    Optional<Money> known = known(look, series, gap);
    String layer = series.layer().name().toLowerCase(Locale.ROOT);
    String days = Look.days(gap.getFirst(), gap.getLast());
    return new Finding(
        CheckType.GAP,
        "%s/%s/%s/%s".formatted(layer, series.seller(), series.account(), gap.getFirst()),
        known.map(look::severity).orElse(Severity.MEDIUM),
        known,
        "%s, account %s, has no %s usage on %s."
            .formatted(series.seller(), series.account(), layer, days),
        List.of(
            gap.size() == 1 ? "1 day is missing." : gap.size() + " days are missing.",
            known
                .map(_ -> "The money is what other evidence says of these days.")
                .orElse("Nothing else tells of these days: what they cost is unknown.")),
        Optional.empty(),
        new Fix.Open("importing", "Import the export of " + days + "."));
  }

  private static Optional<Money> known(Look look, Series series, List<LocalDate> gap) {
    List<Money> known =
        pivot(look, LayerChoice.BEST).rows().stream()
            .filter(row -> row.key().equals(List.of(series.seller(), series.account())))
            .filter(row -> gap.contains(row.step()))
            .flatMap(row -> row.cell().known().stream())
            .toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(look.sum(known));
  }

  private static Pivot pivot(Look look, LayerChoice layer) {
    return look.pivot(layer, TimeGrain.DAY, Dimension.SELLER, Dimension.ACCOUNT);
  }
}
