package dev.costwright.model.commitment;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Commitment;
import dev.costwright.model.pricing.Commitment.Term;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Gathers the spend of one commitment in one pass over its rows. Not thread-safe.
final class CommitmentRun {
  /// What a period has so far.
  private static final class Sum {
    private Optional<Money> used = Optional.empty();
    private long uncounted;
  }

  private final Discount discount;
  private final Commitment commitment;
  private final FxRates rates;
  private final LocalDate today;
  private final TreeMap<LocalDate, Sum> sums = new TreeMap<>();

  CommitmentRun(Discount discount, FxRates rates, LocalDate today) {
    this.discount = discount;
    this.commitment = discount.commitment().orElseThrow();
    this.rates = rates;
    this.today = today;
  }

  List<CommitmentUse> run(Cube cube) {
    List<Term> terms =
        commitment.terms(discount.effectiveFrom().orElseThrow(), discount.effectiveUntil(), today);
    if (terms.isEmpty()) {
      return List.of();
    }
    terms.forEach(term -> sums.put(term.from(), new Sum()));
    Period period = Period.utc(terms.getFirst().from(), terms.getLast().until());
    cube.forEachRow(new RowQuery(Optional.of(period), LayerChoice.BEST, where()), this::add);
    return terms.stream().map(this::use).toList();
  }

  private Map<Dimension, Set<String>> where() {
    Map<Dimension, Set<String>> where = new EnumMap<>(Dimension.class);
    where.put(Dimension.SELLER, Set.of(discount.seller()));
    if (!discount.account().isEmpty()) {
      where.put(Dimension.ACCOUNT, Set.of(discount.account()));
    }
    if (!discount.isOfEveryModel()) {
      where.put(Dimension.MODEL, Set.of(discount.model()));
    }
    return where;
  }

  private void add(CubeRow row) {
    Sum sum = sums.floorEntry(row.day()).getValue();
    Optional<Money> amount = amount(row);
    amount.ifPresent(
        money -> sum.used = Optional.of(sum.used.map(before -> before.plus(money)).orElse(money)));
    sum.uncounted += amount.isEmpty() ? 1 : 0;
  }

  private Optional<Money> amount(CubeRow row) {
    return row.foreignCost()
        .filter(cost -> cost.currency().equals(commitment.amount().currency()))
        .or(() -> row.cost().flatMap(cost -> converted(cost, row.day())));
  }

  private Optional<Money> converted(Money cost, LocalDate day) {
    return rates
        .find(cost.currency(), commitment.amount().currency(), day)
        .map(quote -> quote.convert(cost));
  }

  private CommitmentUse use(Term term) {
    Sum sum = sums.getOrDefault(term.from(), new Sum());
    return new CommitmentUse(
        discount, term, commitment.amount(), sum.used, sum.uncounted, !term.until().isAfter(today));
  }
}
