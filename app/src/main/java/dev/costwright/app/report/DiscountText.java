package dev.costwright.app.report;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.Commitment;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.PriceUnit;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;

/// What discounts give and cost, in words.
public final class DiscountText {
  private DiscountText() {}

  /// Such as `12.5 %`, or `fresh 2.00 USD/1M, output 8.00 USD/1M`.
  public static String given(Discount discount) {
    return switch (discount.terms()) {
      case Discount.PercentOff off -> off.percent().toPlainString() + " %";
      case Discount.Rates rates ->
          rates.prices().entrySet().stream()
                  .map(rate -> rate(rate.getKey(), rate.getValue(), rates.currency()))
                  .collect(Collectors.joining(", "))
              + conditions(rates);
    };
  }

  private static String conditions(Discount.Rates rates) {
    String tier = rates.serviceTier().equals(PriceRow.STANDARD) ? "" : " in " + rates.serviceTier();
    ContextBand context = rates.context();
    if (context.isAll()) {
      return tier;
    }
    String past =
        switch (context.boundary()) {
          case ABOVE -> "above";
          case FROM -> "from";
        };
    return "%s %s %s tokens".formatted(tier, past, TableText.grouped(context.tokens()));
  }

  private static String rate(Measure measure, UnitPrice price, Currency currency) {
    return "%s %s %s/%s"
        .formatted(
            measure.id(),
            amount(measure, price).toPlainString(),
            currency.getCurrencyCode(),
            per(measure));
  }

  /// In the unit of {@link PriceUnit#of}; at most 12 decimals, HALF_UP.
  public static BigDecimal amount(Measure measure, UnitPrice price) {
    BigDecimal amount = PriceUnit.of(measure).amount(price);
    return amount.scale() < 2 ? amount.setScale(2) : amount;
  }

  /// What {@link #amount} is for, such as `1M`.
  public static String per(Measure measure) {
    return PriceUnit.of(measure).id();
  }

  /// Such as `50,000.00 USD a quarter`.
  public static String commitment(Commitment commitment) {
    return "%s a %s"
        .formatted(
            TableText.withCurrency(commitment.amount()),
            commitment.every().name().toLowerCase(Locale.ROOT));
  }
}
