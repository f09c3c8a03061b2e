package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.reconciliation.Hypothesis.DaysOf;
import dev.costwright.model.reconciliation.Hypothesis.NotYet;
import dev.costwright.model.reconciliation.Hypothesis.StillFromBefore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Claims claims;
  private final PriceBook prices;
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

  void add(UsageRow row, Map<LineTally, Map<Hypothesis, Repriced>> found) {
    LocalDate day = row.row().day();
    if (near.contains(day)) {
      for (Claims.Share share : shares(row, day)) {
        leave(row, share, found);
      }
      for (int days = -DAYS; days <= DAYS; days++) {
        LocalDate other = day.plusDays(days);
        if (days != 0 && near.contains(other)) {
          shares(row, other).forEach(share -> enter(row, share, other, found));
        }
      }
    }
  }

  private List<Claims.Share> shares(UsageRow row, LocalDate day) {
    return claims.of(row.party(), row.model(), row.tier(), day);
  }

  private void leave(
      UsageRow row, Claims.Share share, Map<LineTally, Map<Hypothesis, Repriced>> found) {
    Map<Hypothesis, Repriced> ofLine = found.get(share.line());
    if (ofLine != null) {
      Scope scope = share.line().scope();
      cost(row, share)
          .map(Int128::negate)
          .ifPresent(
              less -> {
                late(hoursToEnd(row, scope.to()))
                    .forEach(hours -> put(ofLine, new NotYet(hours), row, less));
                zones(row, scope, false).forEach(h -> put(ofLine, new DaysOf(h), row, less));
              });
    }
  }

  /// Usage of a day outside the line; once, from the day of the line that is nearest.
  private void enter(
      UsageRow row,
      Claims.Share share,
      LocalDate inside,
      Map<LineTally, Map<Hypothesis, Repriced>> found) {
    Map<Hypothesis, Repriced> ofLine = found.get(share.line());
    Scope scope = share.line().scope();
    boolean isNearest = inside.equals(scope.from()) || inside.equals(scope.to());
    if (ofLine != null && isNearest && !scope.contains(row.row().day())) {
      cost(row, share)
          .ifPresent(
              more -> {
                if (row.row().day().isBefore(scope.from())) {
                  late(hoursToEnd(row, scope.from().minusDays(1)))
                      .forEach(hours -> put(ofLine, new StillFromBefore(hours), row, more));
                }
                zones(row, scope, true).forEach(h -> put(ofLine, new DaysOf(h), row, more));
              });
    }
  }

  private Optional<Int128> cost(UsageRow row, Claims.Share share) {
    LineTally line = share.line();
    return row.cost(share, prices, line.priceCurrency()).map(line::booked);
  }

  private static void put(
      Map<Hypothesis, Repriced> ofLine, Hypothesis hypothesis, UsageRow row, Int128 more) {
    ofLine
        .computeIfAbsent(hypothesis, h -> new Repriced(h, row.offer()))
        .add(row.row().day(), more);
  }

  /// The whole hours that reach from the end of a day back to the row's first second.
  private static long hoursToEnd(UsageRow row, LocalDate last) {
    long end = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    return Math.ceilDiv(end - row.row().startSecond(), SECONDS_OF_HOUR);
  }

  private static List<Integer> late(long hours) {
    return IntStream.rangeClosed((int) Math.max(1, Math.min(hours, HOURS + 1)), HOURS)
        .boxed()
        .toList();
  }

  /// The zones in whose days the row is on the line, or is not.
  private static List<Integer> zones(UsageRow row, Scope scope, boolean isOnLine) {
    if (row.row().start().isEmpty()) {
      return List.of();
    }
    Instant start = row.row().start().get();
    return IntStream.rangeClosed(FARTHEST_WEST, FARTHEST_EAST)
        .filter(h -> h != 0)
        .filter(
            h -> scope.contains(start.atOffset(ZoneOffset.ofHours(h)).toLocalDate()) == isOnLine)
        .boxed()
        .toList();
  }
}
