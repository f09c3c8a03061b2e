package dev.costwright.model.fx;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What the choice of rate does to a period's money: the FX line of a reconciliation.
///
/// @param atTransaction each amount at the rate of its own day
/// @param atAverage the sum of the amounts at the mean of those rates
/// @param atBooking the sum of the amounts at the rate of the day on which the invoice is booked
public record FxEffect(Money atTransaction, Money atAverage, Money atBooking) {
  /// An amount and the day on which it came about.
  public record Dated(LocalDate day, Money amount) {}

  /// @param amounts of one currency, at least one
  /// @param bookedOn the day of the invoice
  /// @return empty when a rate is missing: a partial sum would be wrong
  /// @throws IllegalArgumentException when the amounts are of several currencies or there are none
  public static Optional<FxEffect> of(
      List<Dated> amounts, Currency to, LocalDate bookedOn, FxRates rates) {
    if (amounts.isEmpty()) {
      throw new IllegalArgumentException("Expected at least one amount, found none");
    }
    List<Optional<FxQuote>> quotes =
        amounts.stream()
            .map(dated -> rates.find(dated.amount().currency(), to, dated.day()))
            .toList();
    Money total = amounts.stream().map(Dated::amount).reduce(Money::plus).orElseThrow();
    Optional<FxQuote> booking = rates.find(total.currency(), to, bookedOn);
    if (booking.isEmpty() || quotes.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<FxQuote> known = quotes.stream().flatMap(Optional::stream).toList();
    return Optional.of(
        new FxEffect(
            each(amounts, known, to),
            Money.of(total.toDecimal().multiply(mean(known)), to),
            booking.get().convert(total)));
  }

  /// What an invoice says more than the usage at its own days' rates: its FX line.
  public Money line() {
    return atBooking.minus(atTransaction);
  }

  private static Money each(List<Dated> amounts, List<FxQuote> quotes, Currency to) {
    Money sum = Money.zero(to);
    for (int i = 0; i < amounts.size(); i++) {
      sum = sum.plus(quotes.get(i).convert(amounts.get(i).amount()));
    }
    return sum;
  }

  /// In 34 digits.
  private static BigDecimal mean(List<FxQuote> quotes) {
    MathContext digits = MathContext.DECIMAL128;
    return quotes.stream()
        .map(quote -> quote.numerator().divide(quote.denominator(), digits))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(quotes.size()), digits);
  }
}
