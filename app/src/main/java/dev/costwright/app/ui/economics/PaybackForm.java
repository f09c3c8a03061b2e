package dev.costwright.app.ui.economics;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.economics.Payback;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What the user typed about a tool, and what follows from it.
///
/// @param spend of a month
/// @param saving in per cent of the spend
/// @param tool what it costs in a month
/// @param currency of both amounts
record PaybackForm(String spend, String saving, String tool, Currency currency) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// One result: what it is, and the figure.
  record Result(String name, String figure) {}

  /// Empty until all three are numbers in range.
  Optional<Payback> payback() {
    Optional<BigDecimal> share =
        number(saving)
            .filter(percent -> percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0)
            .map(percent -> percent.movePointLeft(2));
    Optional<Money> spent = money(spend).filter(amount -> amount.signum() >= 0);
    Optional<Money> cost = money(tool).filter(amount -> amount.signum() > 0);
    return share.flatMap(
        part -> spent.flatMap(from -> cost.map(price -> new Payback(from, part, price))));
  }

  /// The figures, dashes while something is missing.
  List<Result> results() {
    Optional<Payback> payback = payback();
    return List.of(
        result("saving", payback.map(one -> Amounts.exact(one.saving()))),
        result("days30", payback.flatMap(one -> one.days(Payback.THIRTY_DAYS, 4)).map(this::days)),
        result("daysMean", payback.flatMap(one -> one.days(Payback.MEAN_MONTH, 4)).map(this::days)),
        result(
            "threshold",
            payback
                .flatMap(one -> one.smallestSpend(BigDecimal.ONE, Payback.THIRTY_DAYS))
                .map(Amounts::exact)),
        result("net", payback.map(one -> Amounts.exact(one.netOfFirstYear()))),
        result(
            "roi",
            payback.map(
                one ->
                    one.returnOnInvestment(2).toPlainString().replace("-", Amounts.MINUS) + " %")));
  }

  private String days(BigDecimal days) {
    return Messages.text("economics.payback.days", days.toPlainString());
  }

  private static Result result(String key, Optional<String> figure) {
    return new Result(Messages.text("economics.payback." + key), figure.orElse(Amounts.DASH));
  }

  private Optional<Money> money(String text) {
    return number(text)
        .filter(amount -> amount.abs().compareTo(BigDecimal.TEN.pow(12)) < 0)
        .map(amount -> Money.of(amount, currency));
  }

  private static Optional<BigDecimal> number(String text) {
    String plain = text.strip().replace(",", "");
    return plain.matches("-?\\d{1,15}(\\.\\d{1,12})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }
}
