package dev.costwright.forecasting.split;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The fair split of what a set of players gains together: the mean of what each adds, over all
/// orders in which they could come (Shapley, "A value for n-person games", 1953).
///
/// φᵢ = Σ |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S)) over all S without i. Exact: the parts
/// are fractions of n!, and the whole picos that are left go to the largest remainders, ties to
/// the earlier player. No double is involved.
///
/// @param players how many
/// @param gains what each set gains, by bit mask; the empty set gains nothing
public record Shapley(int players, List<BigInteger> gains) {
  public Shapley {
    gains = List.copyOf(gains);
    if (gains.size() != 1 << players) {
      throw new IllegalArgumentException(
          "Expected %d sets, found %d".formatted(1 << players, gains.size()));
    }
  }

  /// One part per player; they sum to what all gain.
  public List<BigInteger> parts() {
    BigInteger orders = factorial(players);
    List<BigInteger[]> quotients =
        IntStream.range(0, players).mapToObj(player -> floored(weighted(player), orders)).toList();
    List<BigInteger> parts = new ArrayList<>();
    BigInteger left = gains.getLast();
    for (BigInteger[] quotient : quotients) {
      parts.add(quotient[0]);
      left = left.subtract(quotient[0]);
    }
    IntStream.range(0, players)
        .boxed()
        .sorted(Comparator.comparing((Integer player) -> quotients.get(player)[1]).reversed())
        .limit(left.intValueExact())
        .forEach(player -> parts.set(player, parts.get(player).add(BigInteger.ONE)));
    return List.copyOf(parts);
  }

  /// What a player adds to each set without it.
  public List<BigInteger> added(int player) {
    return IntStream.range(0, gains.size())
        .filter(set -> (set >> player & 1) == 0)
        .mapToObj(set -> gains.get(set | 1 << player).subtract(gains.get(set)))
        .toList();
  }

  /// What each adds when they come in an order.
  ///
  /// @param order every player once
  /// @return by player
  public List<BigInteger> inOrder(List<Integer> order) {
    BigInteger[] added = new BigInteger[players];
    int set = 0;
    for (int player : order) {
      added[player] = gains.get(set | 1 << player).subtract(gains.get(set));
      set |= 1 << player;
    }
    return List.of(added);
  }

  private BigInteger weighted(int player) {
    BigInteger sum = BigInteger.ZERO;
    for (int set = 0; set < gains.size(); set++) {
      if ((set >> player & 1) == 0) {
        int size = Integer.bitCount(set);
        BigInteger orders = factorial(size).multiply(factorial(players - size - 1));
        sum = sum.add(orders.multiply(gains.get(set | 1 << player).subtract(gains.get(set))));
      }
    }
    return sum;
  }

  /// Quotient rounded down, and what remains of at least 0.
  private static BigInteger[] floored(BigInteger value, BigInteger by) {
    BigInteger[] quotient = value.divideAndRemainder(by);
    return quotient[1].signum() < 0
        ? new BigInteger[] {quotient[0].subtract(BigInteger.ONE), quotient[1].add(by)}
        : quotient;
  }

  private static BigInteger factorial(int n) {
    return IntStream.rangeClosed(2, n)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }
}
