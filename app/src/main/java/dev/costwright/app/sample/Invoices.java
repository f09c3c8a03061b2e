package dev.costwright.app.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the sellers invoiced: each month that is over in arrears, one line a model, and one
/// purchase of prepaid credit, which the next invoice uses up.
///
/// The OpenAI invoice of August 2026 is wrong on purpose: it bills the first days of the month at
/// the prices before the cut of 30 July.
final class Invoices {
  static final Span OVERCHARGED = new Span(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 12));
  static final LocalDate CREDIT_BOUGHT = LocalDate.of(2026, 2, 12);
  static final BigDecimal CREDIT = new BigDecimal("1500.00");

  private static final Span CREDIT_USED =
      new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));

  private final Metered metered;
  private final SellerPrices prices;

  Invoices(Metered metered, SellerPrices prices) {
    this.metered = metered;
    this.prices = prices;
  }

  List<Invoice> of(Seller seller, Company company) {
    List<Invoice> invoices = new ArrayList<>();
    for (Span month : Span.wholeMonths(company)) {
      if (seller == Seller.ANTHROPIC && month.contains(CREDIT_BOUGHT)) {
        invoices.add(creditPurchase(invoices.size() + 1));
      }
      invoices.add(usage(seller, month, invoices.size() + 1));
    }
    return invoices;
  }

  private Invoice usage(Seller seller, Span month, int sequence) {
    Map<String, Long> picos = new TreeMap<>();
    for (UsageRow row : metered.of(seller, month).rows()) {
      String item = (row.batch() ? "Batch API usage - " : "API usage - ") + row.model();
      prices
          .charges(row, priceDay(row))
          .forEach(charge -> picos.merge(item, charge.picos(), Math::addExact));
    }
    List<Invoice.Line> lines = new ArrayList<>();
    picos.forEach((item, sum) -> lines.add(new Invoice.Line(item, month, cents(sum))));
    boolean prepaid = seller == Seller.ANTHROPIC && month.equals(CREDIT_USED);
    return new Invoice(
        seller,
        number(seller, sequence),
        month.to().plusDays(1),
        lines,
        prepaid ? CREDIT : BigDecimal.ZERO.setScale(2));
  }

  private static Invoice creditPurchase(int sequence) {
    return new Invoice(
        Seller.ANTHROPIC,
        number(Seller.ANTHROPIC, sequence),
        CREDIT_BOUGHT,
        List.of(
            new Invoice.Line(
                "One-time credit purchase", new Span(CREDIT_BOUGHT, CREDIT_BOUGHT), CREDIT)),
        BigDecimal.ZERO.setScale(2));
  }

  /// What the wrong invoice bills above the right price.
  BigDecimal overcharge() {
    long picos = 0;
    for (UsageRow row : metered.of(Seller.OPENAI, OVERCHARGED).rows()) {
      picos +=
          SellerPrices.sum(prices.charges(row, priceDay(row)))
              - SellerPrices.sum(prices.charges(row));
    }
    return cents(picos);
  }

  private static LocalDate priceDay(UsageRow row) {
    boolean wrong = row.key().seller() == Seller.OPENAI && OVERCHARGED.contains(row.day());
    return wrong && row.model().startsWith("gpt-5.6") ? SellerPrices.beforeCut() : row.day();
  }

  private static BigDecimal cents(long picos) {
    return BigDecimal.valueOf(picos, 12).setScale(2, RoundingMode.HALF_UP);
  }

  private static String number(Seller seller, int sequence) {
    String prefix = seller == Seller.OPENAI ? "N0RTHP3K" : "NPK7QM2A";
    return "%s-%04d".formatted(prefix, sequence);
  }
}
