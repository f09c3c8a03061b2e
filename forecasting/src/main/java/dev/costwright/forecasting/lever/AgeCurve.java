package dev.costwright.forecasting.lever;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How soon questions repeat, as measured: the share of all repeats that come at most so many
/// seconds after the answer was stored. Straight between points and from nothing at once; after
/// the last point it stays. Immutable.
///
/// @param points from the shortest time to the longest, at least one; shares never fall
public record AgeCurve(List<Point> points) {
  private static final Point START = new Point(0, Fraction.ZERO);

  /// @param seconds at least 0
  /// @param share of the repeats that come by then, 0 to 1
  public record Point(long seconds, Fraction share) {}

  public AgeCurve {
    points = points.stream().sorted(Comparator.comparingLong(Point::seconds)).toList();
  }

  /// Reads `seconds share`, points parted by semicolons; empty when one is no point, a time comes
  /// twice, or a share falls.
  public static Optional<AgeCurve> parse(String text) {
    List<Point> points = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      String[] words = part.strip().split("\\s+", -1);
      Optional<Fraction> share =
          words.length == 2 && Parameter.isCount(words[0])
              ? Fraction.parse(words[1]).filter(Fraction::isShare)
              : Optional.empty();
      if (share.isEmpty()) {
        return Optional.empty();
      }
      points.add(new Point(Long.parseLong(words[0]), share.get()));
    }
    AgeCurve curve = new AgeCurve(points);
    return curve.isRising() ? Optional.of(curve) : Optional.empty();
  }

  private boolean isRising() {
    for (int i = 1; i < points.size(); i++) {
      Point before = points.get(i - 1);
      Point here = points.get(i);
      if (before.seconds() == here.seconds() || before.share().compareTo(here.share()) > 0) {
        return false;
      }
    }
    return true;
  }

  /// The share of the repeats that a store finds which keeps answers for so long.
  public Fraction at(long seconds) {
    Point before = START;
    for (Point point : points) {
      if (seconds <= point.seconds()) {
        long width = point.seconds() - before.seconds();
        return width == 0 ? point.share() : between(before, point, seconds, width);
      }
      before = point;
    }
    return before.share();
  }

  private static Fraction between(Point before, Point after, long seconds, long width) {
    Fraction part = Fraction.of(seconds - before.seconds()).dividedBy(Fraction.of(width));
    return before.share().plus(after.share().minus(before.share()).times(part));
  }

  /// The text that {@link #parse} reads back.
  @Override
  public String toString() {
    return points.stream()
        .map(point -> point.seconds() + " " + point.share())
        .collect(Collectors.joining("; "));
  }
}
