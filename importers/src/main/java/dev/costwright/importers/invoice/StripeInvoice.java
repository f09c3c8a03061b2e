package dev.costwright.importers.invoice;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.invoice.PrintedLines.Item;
import dev.costwright.importers.invoice.PrintedLines.Odd;
import dev.costwright.importers.invoice.PrintedLines.Total;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.InvoiceLine.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One invoice of the Stripe layout, line by line, and whether its own totals agree with them.
final class StripeInvoice {
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
  private static final int LONGEST_DESCRIPTION = 1_000;
  private static final int SHOWN = 200;

  private final String file;
  private final EntrySink sink;
  private final InvoiceHead head;
  private final PrintedLines printed;
  private int number;

  StripeInvoice(String file, String text, EntrySink sink) {
    this.file = file;
    this.sink = sink;
    FlatText flat = FlatText.of(text, Deadline.of(file));
    this.head = InvoiceHead.of(file, flat);
    this.printed = PrintedLines.of(flat);
  }

  void read() {
    if (printed.items().isEmpty()) {
      throw new InputException(
          "Expected lines under \"Description\" in %s, found none. Check that the whole invoice is in the file."
              .formatted(file));
    }
    printed.odd().ifPresent(this::refuse);
    printed.items().forEach(this::requirePlausible);
    items();
    rest().forEach(total -> line(kind(total), total.label(), total.amount(), total.line()));
    check();
  }

  private void refuse(Odd odd) {
    throw new InputException(
        "Expected amounts like $1,234.56 in %s, found %s on line %d, which can be read in two ways. Write the invoice's lines into a list (format %s)."
            .formatted(file, odd.number(), odd.line(), InvoiceTableImporter.ID));
  }

  private void requirePlausible(Item item) {
    Stream.of(item.quantity(), item.unitPrice(), Optional.of(item.amount()))
        .flatMap(Optional::stream)
        .filter(number -> number.abs().compareTo(LARGEST) >= 0)
        .findFirst()
        .ifPresent(
            number -> {
              throw new InputException(
                  "Expected numbers below 10^15 in %s, found %s on line %d. Check that the whole invoice is in the file, and only that."
                      .formatted(file, number.toPlainString(), item.line()));
            });
    if (item.description().length() > LONGEST_DESCRIPTION) {
      doubt(
          new Problem.Location(file, item.line(), "Description"),
          item.description().substring(0, SHOWN) + "…",
          "a description of at most %,d characters".formatted(LONGEST_DESCRIPTION),
          "The description has %,d characters; only its start is kept."
              .formatted(item.description().length()));
    } else if (item.description().indexOf('\ufffd') >= 0) {
      doubt(
          new Problem.Location(file, item.line(), "Description"),
          item.description(),
          "text",
          "The description holds characters that were lost before or while it was read.");
    }
  }

  private static String described(Item item) {
    String words = item.description();
    return words.length() <= LONGEST_DESCRIPTION ? words : words.substring(0, SHOWN) + "…";
  }

  /// Tax that is inside the amounts is taken out of them, by running sum, so that the parts add
  /// up to the tax exactly.
  private void items() {
    BigDecimal tax = inclusiveTax();
    BigDecimal inclusive = sum(printed.items().stream().filter(Item::isInclusive).toList());
    BigDecimal running = BigDecimal.ZERO;
    BigDecimal taken = BigDecimal.ZERO;
    for (Item item : printed.items()) {
      BigDecimal net = item.amount();
      if (item.isInclusive() && inclusive.signum() != 0) {
        running = running.add(item.amount());
        BigDecimal upTo =
            tax.multiply(running).divide(inclusive, tax.scale(), RoundingMode.HALF_UP);
        net = net.subtract(upTo.subtract(taken));
        taken = upTo;
      }
      line(item, net);
    }
  }

  private BigDecimal inclusiveTax() {
    return printed.totals().stream()
        .filter(total -> kind(total) == Kind.TAX && total.label().contains("incl"))
        .map(Total::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void line(Item item, BigDecimal net) {
    sink.invoiceLine(
        new InvoiceLine(
            head.seller(),
            DataSet.DEFAULT_ACCOUNT,
            head.invoice(),
            head.issued(),
            ++number,
            LineKinds.of(item.description()),
            described(item),
            item.period().map(Printed.Period::from),
            item.period().map(Printed.Period::to),
            item.quantity(),
            item.unitPrice(),
            Money.of(net, head.currency()),
            item.line()));
  }

  private void line(Kind kind, String description, BigDecimal amount, long line) {
    sink.invoiceLine(
        new InvoiceLine(
            head.seller(),
            DataSet.DEFAULT_ACCOUNT,
            head.invoice(),
            head.issued(),
            ++number,
            kind,
            description,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Money.of(amount, head.currency()),
            line));
  }

  /// Taxes, discounts and balances between the totals.
  private List<Total> rest() {
    return printed.totals().stream().filter(total -> !isSum(total)).toList();
  }

  private static boolean isSum(Total total) {
    return total.isTotal()
        || total.is("Subtotal")
        || total.is("Total excluding tax")
        || total.is("Amount due")
        || total.is("Amount paid");
  }

  private static Kind kind(Total total) {
    return total.label().contains("%") && !Printed.plain(total.label()).contains("off")
        ? Kind.TAX
        : LineKinds.of(total.label());
  }

  private void check() {
    BigDecimal items = sum(printed.items());
    BigDecimal onTop = onTop(false);
    BigDecimal due = items.add(onTop).add(onTop(true));
    printed.total("Subtotal").ifPresent(total -> tie(total, items));
    printed.totals().stream().filter(Total::isTotal).forEach(total -> tie(total, items.add(onTop)));
    printed
        .total("Amount due")
        .or(() -> printed.total("Amount paid"))
        .ifPresentOrElse(total -> tie(total, due), this::unchecked);
  }

  /// What is added under the lines: without or only with balances that are set off.
  private BigDecimal onTop(boolean credit) {
    return rest().stream()
        .filter(total -> !total.label().contains("incl"))
        .filter(total -> (kind(total) == Kind.CREDIT_APPLIED) == credit)
        .map(Total::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void tie(Total total, BigDecimal expected) {
    if (total.amount().compareTo(expected) != 0) {
      doubt(
          new Problem.Location(file, total.line(), total.label()),
          total.amount().toPlainString(),
          expected.toPlainString() + ", the sum of what was read",
          "The invoice's lines do not add up to what it prints.");
    }
  }

  private void unchecked() {
    doubt(
        Problem.Location.ofFile(file),
        "",
        "the amount due or paid",
        "The invoice does not say what is due, so that its lines cannot be checked.");
  }

  private void doubt(Problem.Location where, String found, String expected, String message) {
    sink.problem(
        new Problem(
            Problem.Severity.DOUBTFUL,
            where,
            found,
            expected,
            message,
            "Compare the lines with the invoice; import the PDF itself if this is its text."));
  }

  private static BigDecimal sum(List<Item> items) {
    return items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
