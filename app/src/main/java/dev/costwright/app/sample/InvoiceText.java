package dev.costwright.app.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An invoice as text, in the order in which a Stripe-hosted PDF yields it.
final class InvoiceText {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);
  private static final List<String> OPENAI =
      List.of(
          "OpenAI OpCo, LLC",
          "1455 3rd Street",
          "San Francisco, California 94158",
          "United States",
          "ar@openai.com");
  private static final List<String> ANTHROPIC =
      List.of(
          "Anthropic, PBC",
          "548 Market Street",
          "PMB 90375",
          "San Francisco, California 94104",
          "United States",
          "support@anthropic.com");
  private static final List<String> CUSTOMER =
      List.of("210 Summit Avenue", "Burlington, Vermont 05401", "United States");

  private InvoiceText() {}

  static String name(Invoice invoice) {
    return "invoices/%s_%s.txt".formatted(invoice.seller().id(), invoice.number());
  }

  static String text(Invoice invoice, Company company) {
    List<String> lines = new ArrayList<>(head(invoice));
    lines.add("Bill to");
    lines.add(company.name());
    lines.addAll(CUSTOMER);
    lines.add("ap@northpeak.example");
    lines.add("%s USD due %s".formatted(money(invoice.due()), DATE.format(due(invoice))));
    lines.add("Pay online");
    lines.add("Description Qty Unit price Amount");
    invoice.lines().forEach(line -> lines.addAll(item(line)));
    lines.addAll(totals(invoice));
    lines.add("Page 1 of 1");
    return String.join("\n", lines) + "\n";
  }

  private static List<String> head(Invoice invoice) {
    List<String> lines = new ArrayList<>();
    lines.add("Invoice");
    lines.add("Invoice number " + invoice.number());
    lines.add("Date of issue " + DATE.format(invoice.issued()));
    lines.add("Date due " + DATE.format(due(invoice)));
    lines.addAll(
        switch (invoice.seller()) {
          case OPENAI -> OPENAI;
          case ANTHROPIC -> ANTHROPIC;
        });
    return lines;
  }

  private static List<String> item(Invoice.Line line) {
    List<String> lines = new ArrayList<>();
    lines.add(line.description());
    Span period = line.period();
    if (!period.from().equals(period.to())) {
      lines.add(DAY.format(period.from()) + "–" + DAY_OF_YEAR.format(period.to()));
    }
    lines.add("1 %s %s".formatted(money(line.amount()), money(line.amount())));
    return lines;
  }

  private static List<String> totals(Invoice invoice) {
    List<String> lines = new ArrayList<>();
    lines.add("Subtotal " + money(invoice.total()));
    lines.add("Total " + money(invoice.total()));
    if (invoice.balance().signum() > 0) {
      lines.add("Applied balance -" + money(invoice.balance()));
    }
    lines.add("Amount due %s USD".formatted(money(invoice.due())));
    return lines;
  }

  static LocalDate due(Invoice invoice) {
    return invoice.issued().plusDays(30);
  }

  private static String money(BigDecimal amount) {
    return String.format(Locale.ENGLISH, "$%,.2f", amount);
  }
}
