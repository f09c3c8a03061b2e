package dev.costwright.model.allocation;

import dev.costwright.model.allocation.Pool.Reach;
import dev.costwright.model.money.Allocation;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Shares pools over members in whole minor units, so that the parts of each sum to it.
///
/// The method is largest remainder; ties go to the member whose name comes first, with given
/// weights to the one that is named first, and to members before pools. Step-down shares a pool
/// over the pools behind it, too, in their order, never backwards (Horngren, Cost Accounting,
/// support-department allocation).
public final class PoolAllocation {
  /// A receiver of a part.
  private record Receiver(String name, int pool) {
    static final int MEMBER = -1;

    boolean isMember() {
      return pool == MEMBER;
    }
  }

  private final List<Pool> pools;
  private final List<Load> loads;
  private final Map<String, Load> members;
  private final Money[] received;

  private PoolAllocation(List<Pool> pools, List<Load> loads, Map<String, Load> members) {
    this.pools = pools;
    this.loads = loads;
    this.members = new TreeMap<>(members);
    this.received =
        loads.stream().map(load -> Money.zero(load.spend().currency())).toArray(Money[]::new);
  }

  /// @param pools of one dimension, in order
  /// @param loads one per pool: what it holds, its fixed amount included in its spend
  /// @param members what each used directly
  public static List<PoolShare> of(List<Pool> pools, List<Load> loads, Map<String, Load> members) {
    PoolAllocation run = new PoolAllocation(pools, loads, members);
    List<PoolShare> shares = new ArrayList<>();
    for (int pool = 0; pool < pools.size(); pool++) {
      shares.add(run.share(pool));
    }
    return List.copyOf(shares);
  }

  private PoolShare share(int index) {
    Money own = loads.get(index).spend();
    Money held = own.plus(received[index]);
    Map<Receiver, BigInteger> weights = weights(index);
    weights.values().removeIf(weight -> weight.signum() <= 0);
    Map<String, Money> toMembers = new LinkedHashMap<>();
    Map<String, Money> toPools = new LinkedHashMap<>();
    Money kept = held;
    List<Money> parts = weights.isEmpty() ? List.of() : inMinorUnits(held, weights.values());
    int next = 0;
    for (Receiver receiver : weights.keySet()) {
      Money part = parts.get(next++);
      kept = kept.minus(part);
      if (receiver.isMember()) {
        toMembers.put(receiver.name(), part);
      } else {
        toPools.put(receiver.name(), part);
        received[receiver.pool()] = received[receiver.pool()].plus(part);
      }
    }
    return new PoolShare(pools.get(index), own, held.minus(own), toMembers, toPools, kept);
  }

  private static List<Money> inMinorUnits(Money whole, Iterable<BigInteger> weights) {
    int decimals = Math.max(0, whole.currency().getDefaultFractionDigits());
    List<BigInteger> all = new ArrayList<>();
    weights.forEach(all::add);
    BigInteger minor = whole.toDecimal().setScale(decimals, RoundingMode.HALF_UP).unscaledValue();
    return Allocation.byLargestRemainder(minor, all).stream()
        .map(part -> Money.of(new BigDecimal(part, decimals), whole.currency()))
        .toList();
  }

  private Map<Receiver, BigInteger> weights(int index) {
    Map<Receiver, BigInteger> weights = new LinkedHashMap<>();
    switch (pools.get(index).basis()) {
      case Basis.Even() ->
          receivers(index).forEach(receiver -> weights.put(receiver, BigInteger.ONE));
      case Basis.Proportional(Driver driver) ->
          receivers(index)
              .forEach(receiver -> weights.put(receiver, driver.weight(load(receiver))));
      case Basis.Weighted given ->
          given.whole().forEach((name, weight) -> weights.put(named(index, name), weight));
    }
    return weights;
  }

  private Stream<Receiver> receivers(int index) {
    return Stream.concat(
        members.keySet().stream().map(name -> new Receiver(name, Receiver.MEMBER)), later(index));
  }

  /// The pools that a pool reaches.
  private Stream<Receiver> later(int index) {
    return pools.get(index).reach() == Reach.MEMBERS
        ? Stream.empty()
        : Stream.iterate(index + 1, pool -> pool < pools.size(), pool -> pool + 1)
            .map(pool -> new Receiver(pools.get(pool).name(), pool));
  }

  /// A weight that names a pool behind means that pool.
  private Receiver named(int index, String name) {
    return later(index)
        .filter(pool -> pool.name().equals(name))
        .findFirst()
        .orElseGet(() -> new Receiver(name, Receiver.MEMBER));
  }

  private Load load(Receiver receiver) {
    return receiver.isMember()
        ? members.getOrDefault(receiver.name(), none())
        : loads.get(receiver.pool());
  }

  private Load none() {
    return new Load(Money.zero(loads.getFirst().spend().currency()), 0, 0);
  }
}
