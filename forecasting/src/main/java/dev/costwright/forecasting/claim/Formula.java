package dev.costwright.forecasting.claim;

import dev.costwright.forecasting.lever.Fraction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A sum of named numbers: `+ - * / ^` and brackets, such as `1 - (1 - a) * (1 - b)`. Exact, but
/// for powers that are no whole number, which are rounded to nine decimals. Immutable.
///
/// @param text as it was written
/// @param steps the same in the order of working it out: numbers and names, each operator after
/// what it works on (Dijkstra, "Making a translator for ALGOL 60", 1961)
public record Formula(String text, List<String> steps) {
  private static final int LONGEST = 300;
  private static final int MOST_POWER = 400;
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?|[a-z][A-Za-z0-9]*|[-+*/^()])\\s*");

  public Formula {
    steps = List.copyOf(steps);
  }

  /// Empty when the text is no formula.
  static Optional<Formula> parse(String text) {
    return tokens(text).flatMap(Formula::ordered).map(steps -> new Formula(text, steps));
  }

  private static Optional<List<String>> tokens(String text) {
    Matcher matcher = TOKEN.matcher(text);
    List<String> tokens = new ArrayList<>();
    while (matcher.lookingAt() && matcher.end() > matcher.regionStart()) {
      tokens.add(matcher.group(1));
      matcher.region(matcher.end(), text.length());
    }
    boolean isAll = matcher.regionStart() == text.length();
    return isAll && text.length() <= LONGEST ? Optional.of(tokens) : Optional.empty();
  }

  /// Operands and operators must take turns, and brackets must match.
  private static Optional<List<String>> ordered(List<String> tokens) {
    List<String> steps = new ArrayList<>();
    Deque<String> waiting = new ArrayDeque<>();
    boolean wantsOperand = true;
    for (String token : tokens) {
      boolean opens = token.equals("(");
      if (wantsOperand != (opens || isOperand(token))) {
        return Optional.empty();
      }
      if (opens) {
        waiting.push(token);
      } else if (token.equals(")")) {
        if (!closed(waiting, steps)) {
          return Optional.empty();
        }
      } else if (isOperand(token)) {
        steps.add(token);
        wantsOperand = false;
      } else {
        settle(token, waiting, steps);
        wantsOperand = true;
      }
    }
    boolean isOpen = waiting.contains("(");
    steps.addAll(waiting);
    return wantsOperand || isOpen ? Optional.empty() : Optional.of(steps);
  }

  private static boolean closed(Deque<String> waiting, List<String> steps) {
    while (!waiting.isEmpty()) {
      String top = waiting.pop();
      if (top.equals("(")) {
        return true;
      }
      steps.add(top);
    }
    return false;
  }

  /// Operators that bind at least as strongly come first; powers are read from the right.
  private static void settle(String operator, Deque<String> waiting, List<String> steps) {
    int own = strength(operator) + (operator.equals("^") ? 1 : 0);
    while (!waiting.isEmpty() && strength(waiting.peek()) >= own) {
      steps.add(waiting.pop());
    }
    waiting.push(operator);
  }

  private static int strength(String operator) {
    return switch (operator) {
      case "+", "-" -> 1;
      case "*", "/" -> 2;
      case "^" -> 3;
      default -> 0;
    };
  }

  private static boolean isOperand(String token) {
    return Character.isLetterOrDigit(token.charAt(0));
  }

  /// The names in it.
  Set<String> names() {
    return steps.stream()
        .filter(step -> Character.isLetter(step.charAt(0)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What it comes to.
  ///
  /// @param values of all names
  /// @return empty when something is divided by 0, or 0 or less is taken to a broken power
  Optional<Fraction> of(Map<String, Fraction> values) {
    Deque<Fraction> stack = new ArrayDeque<>();
    for (String step : steps) {
      if (isOperand(step)) {
        stack.push(
            Fraction.parse(step).or(() -> Optional.ofNullable(values.get(step))).orElseThrow());
        continue;
      }
      Fraction right = stack.pop();
      Optional<Fraction> result = worked(step, stack.pop(), right);
      if (result.isEmpty()) {
        return Optional.empty();
      }
      stack.push(result.get());
    }
    return Optional.of(stack.pop());
  }

  private static Optional<Fraction> worked(String operator, Fraction left, Fraction right) {
    return switch (operator) {
      case "+" -> Optional.of(left.plus(right));
      case "-" -> Optional.of(left.minus(right));
      case "*" -> Optional.of(left.times(right));
      case "/" -> right.signum() == 0 ? Optional.empty() : Optional.of(left.dividedBy(right));
      default -> power(left, right);
    };
  }

  private static Optional<Fraction> power(Fraction base, Fraction exponent) {
    boolean isWhole = exponent.toDecimal(0).compareTo(exponent.toDecimal(9)) == 0;
    double size = Math.abs(exponent.toDouble());
    if (isWhole && size <= MOST_POWER && (exponent.signum() >= 0 || base.signum() != 0)) {
      Fraction power = Fraction.ONE;
      for (int i = 0; i < (int) size; i++) {
        power = power.times(base);
      }
      return Optional.of(exponent.signum() < 0 ? Fraction.ONE.dividedBy(power) : power);
    }
    double value = Math.pow(base.toDouble(), exponent.toDouble());
    return base.signum() > 0 && Double.isFinite(value) && value < 1e15
        ? Optional.of(Fraction.nearest(value))
        : Optional.empty();
  }
}
