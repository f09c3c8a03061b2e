package dev.costwright.forecasting.lever;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a semantic cache does at each similarity threshold, as measured. Between two points it
/// is taken as straight, outside them as the nearest point. Immutable.
///
/// @param points from the lowest threshold to the highest, at least one
public record HitCurve(List<Point> points) {
  /// @param threshold similarity from which a question counts as asked before, 0 to 1
  /// @param hits share of the questions that are answered from the cache
  /// @param accuracy share of *those* answers that are right
  /// @param millis how long such an answer takes, milliseconds; empty where nobody measured it
  public record Point(
      Fraction threshold, Fraction hits, Fraction accuracy, Optional<Fraction> millis) {
    public Point(Fraction threshold, Fraction hits, Fraction accuracy) {
      this(threshold, hits, accuracy, Optional.empty());
    }

    /// Wrong answers as a share of all questions.
    public Fraction wrong() {
      return hits.times(Fraction.ONE.minus(accuracy));
    }

    private Point toward(Point other, Fraction part) {
      return new Point(
          between(threshold, other.threshold, part),
          between(hits, other.hits, part),
          between(accuracy, other.accuracy, part),
          millis.flatMap(here -> other.millis.map(there -> between(here, there, part))));
    }

    private String text() {
      return threshold
          + " "
          + hits
          + " "
          + accuracy
          + millis.map(number -> " " + number).orElse("");
    }

    private static Fraction between(Fraction from, Fraction to, Fraction part) {
      return from.plus(to.minus(from).times(part));
    }
  }

  public HitCurve {
    points = points.stream().sorted(Comparator.comparing(Point::threshold)).toList();
  }

  /// Reads `threshold hits accuracy`, and milliseconds where they are known, points parted by
  /// semicolons; empty when one is no point or a threshold comes twice.
  public static Optional<HitCurve> parse(String text) {
    List<Point> points = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      Optional<Point> point = point(part.strip().split("\\s+", -1));
      if (point.isEmpty()) {
        return Optional.empty();
      }
      points.add(point.get());
    }
    boolean isDistinct = points.stream().map(Point::threshold).distinct().count() == points.size();
    return isDistinct ? Optional.of(new HitCurve(points)) : Optional.empty();
  }

  private static Optional<Point> point(String[] words) {
    List<Fraction> shares = new ArrayList<>();
    Stream.of(words)
        .limit(3)
        .forEach(word -> Fraction.parse(word).filter(Fraction::isShare).ifPresent(shares::add));
    Optional<Fraction> millis =
        words.length == 4
            ? Fraction.parse(words[3]).filter(number -> number.signum() >= 0)
            : Optional.empty();
    return shares.size() == 3 && (words.length == 3 || millis.isPresent())
        ? Optional.of(new Point(shares.get(0), shares.get(1), shares.get(2), millis))
        : Optional.empty();
  }

  /// What happens at a threshold.
  public Point at(Fraction threshold) {
    Point before = points.getFirst();
    if (threshold.compareTo(before.threshold()) <= 0) {
      return before;
    }
    for (Point point : points) {
      if (threshold.compareTo(point.threshold()) <= 0) {
        Fraction width = point.threshold().minus(before.threshold());
        return width.signum() == 0
            ? point
            : before.toward(point, threshold.minus(before.threshold()).dividedBy(width));
      }
      before = point;
    }
    return before;
  }

  /// The text that {@link #parse} reads back.
  @Override
  public String toString() {
    return points.stream().map(Point::text).collect(Collectors.joining("; "));
  }
}
