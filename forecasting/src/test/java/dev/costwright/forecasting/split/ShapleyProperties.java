package dev.costwright.forecasting.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Parts and orders of any game, against all orders one by one.
class ShapleyProperties {
  @Property(tries = 200)
  void partsAreTheMeanOverAllOrdersAndSumToTheWhole(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int players) {
    Shapley game = game(seed, players);
    List<List<Integer>> orders = orders(players);

    List<BigInteger> parts = game.parts();

    assertThat(sum(parts)).isEqualTo(game.gains().getLast());
    for (int player = 0; player < players; player++) {
      int one = player;
      BigInteger all = sum(orders.stream().map(order -> game.inOrder(order).get(one)).toList());
      BigInteger times = parts.get(player).multiply(BigInteger.valueOf(orders.size()));
      assertThat(times.subtract(all).abs()).isLessThan(BigInteger.valueOf(orders.size()));
    }
  }

  @Property(tries = 200)
  void bestAndWorstOrderAreThoseOfAllOrders(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int players) {
    Shapley game = game(seed, players);
    Comparator<List<Integer>> soonest = Comparator.comparing(order -> soon(game, order));

    assertThat(soon(game, game.best()))
        .isEqualTo(soon(game, orders(players).stream().max(soonest).orElseThrow()));
    assertThat(soon(game, game.worst()))
        .isEqualTo(soon(game, orders(players).stream().min(soonest).orElseThrow()));
    assertThat(sum(game.inOrder(game.best()))).isEqualTo(game.gains().getLast());
  }

  @Property(tries = 200)
  void noOrderAddsMoreOrLessThanTheStatedOnes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int players) {
    Shapley game = game(seed, players);

    for (int player = 0; player < players; player++) {
      int one = player;
      List<BigInteger> figures =
          orders(players).stream().map(order -> game.inOrder(order).get(one)).sorted().toList();
      assertThat(game.inOrder(game.orderOfLeast(one)).get(one)).isEqualTo(figures.getFirst());
      assertThat(game.inOrder(game.orderOfMost(one)).get(one)).isEqualTo(figures.getLast());
      assertThat(game.orderOfMost(one)).hasSize(players).doesNotHaveDuplicates();
    }
  }

  /// What is gained after each step, added up.
  private static BigInteger soon(Shapley game, List<Integer> order) {
    BigInteger sum = BigInteger.ZERO;
    int set = 0;
    for (int player : order) {
      set |= 1 << player;
      sum = sum.add(game.gains().get(set));
    }
    return sum;
  }

  private static BigInteger sum(List<BigInteger> parts) {
    return parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static Shapley game(long seed, int players) {
    Random random = new Random(seed);
    List<BigInteger> gains = new ArrayList<>(List.of(BigInteger.ZERO));
    IntStream.range(1, 1 << players)
        .forEach(_ -> gains.add(BigInteger.valueOf(random.nextInt(100) - 20)));
    return new Shapley(players, gains);
  }

  private static List<List<Integer>> orders(int players) {
    List<List<Integer>> orders = List.of(List.of());
    for (int player = 0; player < players; player++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> order : orders) {
        for (int at = 0; at <= order.size(); at++) {
          List<Integer> next = new ArrayList<>(order);
          next.add(at, player);
          longer.add(next);
        }
      }
      orders = longer;
    }
    return orders;
  }
}
