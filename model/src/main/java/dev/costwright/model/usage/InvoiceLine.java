package dev.costwright.model.usage;

import dev.costwright.model.money.Money;
import dev.costwright.model.text.Secrets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// One line of an invoice. Invoices cover a month: they are reconciled against, never added to
/// usage or costs.
///
/// @param seller who issued it, such as `openai`
/// @param account the seller's account, or {@link DataSet#DEFAULT_ACCOUNT}
/// @param invoice the invoice's number
/// @param issued the date of issue, in the issuer's zone
/// @param number the line's place on the invoice, counted from 1
/// @param kind what the line charges for
/// @param description the issuer's own words
/// @param from first day that the line covers, where it says so
/// @param to last day that the line covers
/// @param quantity as printed
/// @param unitPrice as printed, in the currency of the amount
/// @param amount before tax; negative for credits
/// @param line the line in the source file, counted from 1
public record InvoiceLine(
    String seller,
    String account,
    String invoice,
    LocalDate issued,
    int number,
    Kind kind,
    String description,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<BigDecimal> quantity,
    Optional<BigDecimal> unitPrice,
    Money amount,
    long line) {

  /// Takes API keys out of its texts.
  public InvoiceLine {
    account = Secrets.masked(account);
    invoice = Secrets.masked(invoice);
    description = Secrets.masked(description);
  }

  /// How many invoices the lines are of.
  public static long invoices(Collection<InvoiceLine> lines) {
    return lines.stream()
        .map(line -> List.of(line.seller(), line.account(), line.invoice()))
        .distinct()
        .count();
  }

  /// The first day that the line covers, or the day of issue when it says none.
  public LocalDate firstDay() {
    return from.orElse(issued);
  }

  /// The last day that the line covers, or the day of issue when it says none.
  public LocalDate lastDay() {
    return to.orElse(issued);
  }

  /// What an invoice line charges for.
  public enum Kind {
    /// Use of models, billed after the fact.
    USAGE,
    /// Prepaid credit bought: money paid, not yet spent.
    CREDIT_PURCHASE,
    /// Prepaid credit or balance set off against this invoice; negative.
    CREDIT_APPLIED,
    /// Seats and plans.
    SUBSCRIPTION,
    TAX,
    DISCOUNT,
    OTHER
  }
}
