package dev.costwright.forecasting.split;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
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

  /// An order in which a player adds the most it ever adds: those it adds most to, the player,
  /// the others.
  public List<Integer> orderOfMost(int player) {
    return around(player, true);
  }

  /// An order in which a player adds the least it ever adds.
  public List<Integer> orderOfLeast(int player) {
    return around(player, false);
  }

  private List<Integer> around(int player, boolean isMost) {
    int before = 0;
    for (int set = 0; set < gains.size(); set++) {
      if ((set >> player & 1) == 0) {
        int compared = added(set, player).compareTo(added(before, player));
        before = (isMost ? compared > 0 : compared < 0) ? set : before;
      }
    }
    int first = before;
    List<Integer> order = new ArrayList<>();
    everyone().filter(one -> (first >> one & 1) == 1).forEach(order::add);
    order.add(player);
    everyone().filter(one -> one != player && (first >> one & 1) == 0).forEach(order::add);
    return List.copyOf(order);
  }

  private BigInteger added(int set, int player) {
    return gains.get(set | 1 << player).subtract(gains.get(set));
  }

  private IntStream everyone() {
    return IntStream.range(0, players);
  }

  /// The order that gains most soonest: when one player comes after the other, all a while
  /// apart, the sum of what is gained after each is the largest. Of equal ones the first by
  /// player.
  public List<Integer> best() {
    return whole(true);
  }

  /// The order that gains least soonest.
  public List<Integer> worst() {
    return whole(false);
  }

  /// Over sets, from all players down: the most that players outside a set can still gain.
  private List<Integer> whole(boolean isBest) {
    BigInteger[] ahead = new BigInteger[gains.size()];
    int[] next = new int[gains.size()];
    Arrays.fill(next, -1);
    ahead[gains.size() - 1] = BigInteger.ZERO;
    for (int set = gains.size() - 2; set >= 0; set--) {
      for (int player = players - 1; player >= 0; player--) {
        if ((set >> player & 1) == 0) {
          int more = set | 1 << player;
          BigInteger sum = gains.get(more).add(ahead[more]);
          int compared = next[set] < 0 ? 0 : sum.compareTo(ahead[set]);
          if (isBest ? compared >= 0 : compared <= 0) {
            ahead[set] = sum;
            next[set] = player;
          }
        }
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int set = 0; order.size() < players; set |= 1 << order.getLast()) {
      order.add(next[set]);
    }
    return List.copyOf(order);
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
