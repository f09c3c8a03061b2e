package dev.costwright.model.usage;

import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.text.Secrets;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/// What the business did in a month: active users, revenue, units of value.
///
/// @param month the month, in the company's own calendar
/// @param feature empty when the metric covers the whole product
/// @param plan the user tier; empty when it covers all
/// @param tenant empty when it covers all
/// @param name `mau`, `revenue`, or the unit of value's own name, such as `resolved tickets`
/// @param value a count; for revenue the decimal amount in `currency`
/// @param currency ISO code; empty for counts
/// @param line the line in the source file, counted from 1
public record Metric(
    YearMonth month,
    String feature,
    String plan,
    String tenant,
    String name,
    BigDecimal value,
    String currency,
    long line) {
  public static final String MAU = "mau";
  public static final String REVENUE = "revenue";

  /// Takes API keys out of its texts.
  public Metric {
    feature = Secrets.masked(feature);
    plan = Secrets.masked(plan);
    tenant = Secrets.masked(tenant);
    name = Secrets.masked(name);
  }

  /// The same as it is reported: money of another currency at the rate of the month's last day, on
  /// which its books close. What no rate converts stays as it is.
  public Metric in(Reporting reporting) {
    return money()
        .filter(money -> !money.currency().equals(reporting.currency()))
        .flatMap(
            money ->
                reporting
                    .find(money.currency(), month.atEndOfMonth())
                    .map(rate -> rate.convert(money)))
        .map(
            money ->
                new Metric(
                    month,
                    feature,
                    plan,
                    tenant,
                    name,
                    money.toDecimal(),
                    money.currency().getCurrencyCode(),
                    line))
        .orElse(this);
  }

  /// The value as money, when it is money.
  public Optional<Money> money() {
    return currency.isEmpty()
        ? Optional.empty()
        : Optional.of(Money.of(value, java.util.Currency.getInstance(currency)));
  }
}
