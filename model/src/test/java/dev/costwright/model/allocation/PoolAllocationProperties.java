package dev.costwright.model.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.allocation.Pool.Reach;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever is shared however over whomever, nothing is lost and nothing is made.
class PoolAllocationProperties {
  private static final List<String> NAMES = List.of("Chat", "Data", "Search", "Support", "Voice");

  @Property(tries = 300)
  void partsAndWhatIsKeptAreThePools(@ForAll long seed) {
    Case given = new Case(seed, Reach.MEMBERS_AND_LATER_POOLS);
    List<PoolShare> shares = given.shares(given.order());

    for (PoolShare share : shares) {
      assertThat(sum(share)).isEqualTo(share.own().plus(share.received()));
      assertThat(
              Stream.concat(share.toMembers().values().stream(), share.toPools().values().stream()))
          .allMatch(part -> part.equals(Money.of(part.rounded(2), part.currency())));
    }
    assertThat(
            shares.stream()
                .flatMap(
                    share ->
                        Stream.concat(share.toMembers().values().stream(), Stream.of(share.kept())))
                .reduce(PoolAllocationTest.usd("0"), Money::plus))
        .isEqualTo(
            shares.stream().map(PoolShare::own).reduce(PoolAllocationTest.usd("0"), Money::plus));
  }

  @Property(tries = 200)
  void poolsThatReachMembersOnlyGiveTheSameInAnyOrder(@ForAll long seed) {
    Case given = new Case(seed, Reach.MEMBERS);
    List<Integer> shuffled = new ArrayList<>(given.order());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(given.shares(shuffled))
        .containsExactlyInAnyOrderElementsOf(given.shares(given.order()));
  }

  private static Money sum(PoolShare share) {
    return Stream.concat(share.toMembers().values().stream(), share.toPools().values().stream())
        .reduce(share.kept(), Money::plus);
  }

  /// Pools and members drawn from a seed.
  private static final class Case {
    private final List<Pool> pools = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();
    private final Map<String, Load> members = new HashMap<>();
    private final Random random;

    Case(long seed, Reach reach) {
      random = new Random(seed);
      for (int i = random.nextInt(4); i >= 0; i--) {
        pools.add(
            PoolAllocationTest.pool(
                "pool " + i, basis(), random.nextBoolean() ? reach : Reach.MEMBERS));
        loads.add(load());
      }
      NAMES.stream().limit(random.nextInt(6)).forEach(name -> members.put(name, load()));
    }

    List<Integer> order() {
      return Stream.iterate(0, i -> i < pools.size(), i -> i + 1).toList();
    }

    List<PoolShare> shares(List<Integer> order) {
      return PoolAllocation.of(
          order.stream().map(pools::get).toList(),
          order.stream().map(loads::get).toList(),
          members);
    }

    private Load load() {
      Money spend =
          PoolAllocationTest.usd(
              BigDecimal.valueOf(random.nextLong(-9, 99) * 1_234_567_891L, 9).toPlainString());
      return new Load(spend, random.nextInt(5), random.nextInt(9));
    }

    private Basis basis() {
      return switch (random.nextInt(3)) {
        case 0 -> new Basis.Even();
        case 1 -> new Basis.Proportional(Driver.values()[random.nextInt(3)]);
        default -> {
          Map<String, BigDecimal> weights = new LinkedHashMap<>();
          NAMES.forEach(name -> weights.put(name, BigDecimal.valueOf(random.nextInt(50), 1)));
          weights.put("pool 0", BigDecimal.ONE);
          yield new Basis.Weighted(weights);
        }
      };
    }
  }
}
