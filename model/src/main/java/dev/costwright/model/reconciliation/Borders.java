package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.reconciliation.Hypothesis.DaysOf;
import dev.costwright.model.reconciliation.Hypothesis.NotYet;
import dev.costwright.model.reconciliation.Hypothesis.StillFromBefore;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Puts usage near the first and the last day of a line on the other side of the border: days of
/// another zone, and usage that the seller counts late. Not thread-safe.
final class Borders {
  /// How many days around a line may be on it, or be missing from its end.
  static final int DAYS = 2;

  private static final int HOURS = 24 * DAYS;
  private static final int FARTHEST_WEST = -12;
  private static final int FARTHEST_EAST = 14;
  private static final int SECONDS_OF_HOUR = 3600;
  private static final int HOURS_OF_DAY = 24;

  /// An hour of usage that a line bills, or may bill.
  ///
  /// @param hour since 1970, UTC
  /// @param isTimed false for usage of whole days, which no zone divides
  private record Hour(LineTally line, LocalDate day, long hour, boolean isTimed) {
    /// How many hours reach from the end of a day back to the beginning of this one.
    long toEndOf(LocalDate last) {
      return last.plusDays(1).toEpochDay() * HOURS_OF_DAY - hour;
    }

    LocalDate dayIn(int hoursAhead) {
      return LocalDate.ofEpochDay(Math.floorDiv(hour + hoursAhead, HOURS_OF_DAY));
    }
  }

  /// What it costs, in the currency of its prices. Not thread-safe.
  private static final class Usage {
    private final Offer offer;
    private Int128 cost = Int128.ZERO;
    private long rows;

    Usage(Offer offer) {
      this.offer = offer;
    }

    void add(Int128 more) {
      cost = cost.plus(more);
      rows += more.signum() == 0 ? 0 : 1;
    }
  }

  private final Claims claims;
  private final PriceBook prices;
  private final Map<Hour, Usage> hours = new LinkedHashMap<>();
  private final Set<LocalDate> near = new HashSet<>();

  Borders(List<LineTally> lines, Claims claims, PriceBook prices) {
    this.claims = claims;
    this.prices = prices;
    for (LineTally line : lines) {
      for (int days = -DAYS; days <= DAYS; days++) {
        near.add(line.scope().from().plusDays(days));
        near.add(line.scope().to().plusDays(days));
      }
    }
  }

  /// @param lines those that are looked into
  void add(UsageRow row, Set<LineTally> lines) {
    LocalDate day = row.day();
    if (near.contains(day)) {
      shares(row, day).forEach(share -> collect(row, share, lines));
      for (int days = -DAYS; days <= DAYS; days++) {
        LocalDate other = day.plusDays(days);
        if (days != 0 && near.contains(other)) {
          shares(row, other).stream()
              .filter(share -> isFrom(share.line().scope(), other, day))
              .forEach(share -> collect(row, share, lines));
        }
      }
    }
  }

  private List<Claims.Share> shares(UsageRow row, LocalDate day) {
    return claims.of(row.party(), row.model(), row.tier(), day);
  }

  /// Whether usage of a day outside a line comes on to it from its day `inside`: the nearest, so
  /// that it comes once.
  private static boolean isFrom(Scope scope, LocalDate inside, LocalDate day) {
    return !scope.contains(day) && (inside.equals(scope.from()) || inside.equals(scope.to()));
  }

  /// Borders are at whole hours, so that usage of one hour crosses them together.
  private void collect(UsageRow row, Claims.Share share, Set<LineTally> lines) {
    LineTally line = share.line();
    if (lines.contains(line)) {
      row.cost(share, prices, line.priceCurrency())
          .ifPresent(
              cost -> {
                long hour = Math.floorDiv(row.row().startSecond(), SECONDS_OF_HOUR);
                boolean isTimed = row.row().start().isPresent();
                hours
                    .computeIfAbsent(
                        new Hour(line, row.day(), hour, isTimed), _ -> new Usage(row.offer()))
                    .add(cost);
              });
    }
  }

  /// Adds what crosses a border to what hypotheses change of each line.
  void addTo(Map<LineTally, Map<Hypothesis, Repriced>> found) {
    hours.forEach(
        (hour, usage) -> {
          Map<Hypothesis, Repriced> ofLine = found.getOrDefault(hour.line(), Map.of());
          if (hour.line().scope().contains(hour.day())) {
            leave(hour, usage, ofLine);
          } else {
            enter(hour, usage, ofLine);
          }
        });
  }

  private static void leave(Hour hour, Usage usage, Map<Hypothesis, Repriced> ofLine) {
    Scope scope = hour.line().scope();
    Int128 less = hour.line().booked(usage.cost).negate();
    late(hour.toEndOf(scope.to()))
        .forEach(hours -> put(ofLine, new NotYet(hours), hour, usage, less));
    zones(hour, scope, false).forEach(h -> put(ofLine, new DaysOf(h), hour, usage, less));
  }

  private static void enter(Hour hour, Usage usage, Map<Hypothesis, Repriced> ofLine) {
    Scope scope = hour.line().scope();
    Int128 more = hour.line().booked(usage.cost);
    if (hour.day().isBefore(scope.from())) {
      late(hour.toEndOf(scope.from().minusDays(1)))
          .forEach(hours -> put(ofLine, new StillFromBefore(hours), hour, usage, more));
    }
    zones(hour, scope, true).forEach(h -> put(ofLine, new DaysOf(h), hour, usage, more));
  }

  private static void put(
      Map<Hypothesis, Repriced> ofLine,
      Hypothesis hypothesis,
      Hour hour,
      Usage usage,
      Int128 more) {
    ofLine
        .computeIfAbsent(hypothesis, h -> new Repriced(h, usage.offer))
        .add(hour.day(), more, usage.rows);
  }

  private static List<Integer> late(long hours) {
    return IntStream.rangeClosed((int) Math.max(1, Math.min(hours, HOURS + 1)), HOURS)
        .boxed()
        .toList();
  }

  /// The zones in whose days the usage is on the line, or is not.
  private static List<Integer> zones(Hour hour, Scope scope, boolean isOnLine) {
    if (!hour.isTimed()) {
      return List.of();
    }
    return IntStream.rangeClosed(FARTHEST_WEST, FARTHEST_EAST)
        .filter(h -> h != 0)
        .filter(h -> scope.contains(hour.dayIn(h)) == isOnLine)
        .boxed()
        .toList();
  }
}
