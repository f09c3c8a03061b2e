package dev.costwright.forecasting.lever;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a setting may turn out to be. Immutable; the numbers are exact, drawing from them is
/// not.
public sealed interface Range {
  /// The value that stands for the range where one value is asked for.
  Fraction central();

  /// The numbers that describe it, in the order of {@link #parse}.
  List<Fraction> numbers();

  /// The kind's name in files, such as `triangular`.
  default String id() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /// From `low` to `high`, densest at `mode`, falling in straight lines.
  record Triangular(Fraction low, Fraction mode, Fraction high) implements Range {
    public Triangular {
      inOrder(low, mode, high);
    }

    @Override
    public Fraction central() {
      return mode;
    }

    @Override
    public List<Fraction> numbers() {
      return List.of(low, mode, high);
    }
  }

  /// As {@link Triangular}, smooth: a beta distribution with mean (low + 4 mode + high) / 6
  /// (Malcolm, Roseboom, Clark and Fazar, "Application of a technique for research and
  /// development program evaluation", 1959).
  record Pert(Fraction low, Fraction mode, Fraction high) implements Range {
    public Pert {
      inOrder(low, mode, high);
    }

    @Override
    public Fraction central() {
      return mode;
    }

    @Override
    public List<Fraction> numbers() {
      return List.of(low, mode, high);
    }
  }

  /// Log-normal; one value in twenty lies below `low`, one above `high`.
  record LogNormal(Fraction low, Fraction high) implements Range {
    public LogNormal {
      inOrder(low, high);
      if (low.signum() <= 0) {
        throw new IllegalArgumentException("Expected a positive low, found " + low);
      }
    }

    /// The geometric mean of both, to six decimals: the median.
    @Override
    public Fraction central() {
      double median = Math.sqrt(low.toDecimal(12).doubleValue() * high.toDecimal(12).doubleValue());
      return Fraction.nearest(median);
    }

    @Override
    public List<Fraction> numbers() {
      return List.of(low, high);
    }
  }

  /// One of the values that were observed, each as likely as the others.
  record Empirical(List<Fraction> values) implements Range {
    public Empirical {
      values = values.stream().sorted().toList();
      if (values.isEmpty()) {
        throw new IllegalArgumentException("Expected at least one value, found none");
      }
    }

    /// The middle one; of two the lower.
    @Override
    public Fraction central() {
      return values.get((values.size() - 1) / 2);
    }

    @Override
    public List<Fraction> numbers() {
      return values;
    }
  }

  /// Reads a kind and its numbers; empty when they are no range.
  static Optional<Range> of(String id, List<Fraction> numbers) {
    try {
      return switch (id) {
        case "triangular" -> three(numbers).map(n -> new Triangular(n.get(0), n.get(1), n.get(2)));
        case "pert" -> three(numbers).map(n -> new Pert(n.get(0), n.get(1), n.get(2)));
        case "lognormal" ->
            numbers.size() == 2
                ? Optional.of(new LogNormal(numbers.get(0), numbers.get(1)))
                : Optional.empty();
        case "empirical" -> Optional.of(new Empirical(numbers));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException notInOrder) {
      return Optional.empty();
    }
  }

  /// Reads a text such as `triangular 0.3 0.4 0.5`; empty when it is no range.
  static Optional<Range> parse(String text) {
    String[] words = text.strip().split("\\s+", -1);
    List<Fraction> numbers = new ArrayList<>();
    Stream.of(words).skip(1).forEach(word -> Fraction.parse(word).ifPresent(numbers::add));
    return numbers.size() == words.length - 1 ? of(words[0], numbers) : Optional.empty();
  }

  /// The text that {@link #parse} reads back.
  default String text() {
    return id() + numbers().stream().map(n -> " " + n).collect(Collectors.joining());
  }

  private static Optional<List<Fraction>> three(List<Fraction> numbers) {
    return numbers.size() == 3 ? Optional.of(numbers) : Optional.empty();
  }

  private static void inOrder(Fraction... numbers) {
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i - 1].compareTo(numbers[i]) > 0) {
        throw new IllegalArgumentException(
            "Expected numbers in order, found %s before %s".formatted(numbers[i - 1], numbers[i]));
      }
    }
  }
}
