package dev.costwright.model.commitment;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Commitment.Term;
import dev.costwright.model.pricing.Discount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One period of a commitment: what was promised, what was spent, and what of the promise stayed
/// unused. The unused part is owed to the seller and stands here alone: it is in no cost of usage.
///
/// @param discount for which the promise was made
/// @param term the period
/// @param committed what was promised for it
/// @param used spend that counts, of the discount's seller, account and model, in the promise's
/// currency; empty when the ledger has none of it in the period, which says nothing about its use
/// @param uncounted rows that are not in `used`: without a price, or without a rate into the
/// promise's currency
/// @param isOver whether the period ended before today
public record CommitmentUse(
    Discount discount,
    Term term,
    Money committed,
    Optional<Money> used,
    long uncounted,
    boolean isOver) {
  /// Every period that began by today, of every discount with a commitment, oldest first.
  ///
  /// @param rates bring spend into the promise's currency, at the rate of its day
  public static List<CommitmentUse> of(
      Cube cube, FxRates rates, List<Discount> discounts, LocalDate today) {
    return discounts.stream()
        .filter(discount -> discount.commitment().isPresent())
        .flatMap(discount -> new CommitmentRun(discount, rates, today).run(cube).stream())
        .toList();
  }

  /// What a period that is over left unused, at least 0; empty while it runs, and when its use is
  /// not known.
  public Optional<Money> unused() {
    return rest().filter(_ -> isOver);
  }

  /// What a period that still runs has yet to use, at least 0.
  public Optional<Money> open() {
    return rest().filter(_ -> !isOver);
  }

  private Optional<Money> rest() {
    return used.map(committed::minus)
        .map(rest -> rest.signum() < 0 ? Money.zero(rest.currency()) : rest);
  }
}
