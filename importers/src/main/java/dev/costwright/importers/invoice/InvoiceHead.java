package dev.costwright.importers.invoice;

import dev.costwright.model.problem.InputException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who issued an invoice, its number, its day and its currency.
record InvoiceHead(String seller, String invoice, LocalDate issued, Currency currency) {
  /// The hyphen is a glyph that some extractors drop or write as something else.
  private static final Pattern NUMBER =
      Pattern.compile(
          "Invoice number\\b.{0,120}?\\b([A-Z0-9]{8})[ \\p{Pd}\\ufffd]{0,5}(\\d{4})\\b");

  private static final Pattern ISSUED =
      Pattern.compile("(?:Date of issue|Date paid)\\b.{0,120}?" + Printed.DATE);

  private static final Pattern CODE =
      Pattern.compile(
          "(?:"
              + Printed.AMOUNT
              + ") ([A-Z]{3}) due|Amount due (?:"
              + Printed.AMOUNT
              + ") ([A-Z]{3})\\b");

  private static final Pattern AMOUNT = Pattern.compile(Printed.AMOUNT);
  private static final Pattern SENDER =
      Pattern.compile("@(?:[\\w-]+\\.)*?([\\w-]+)\\.\\w{2,10}\\b");

  static InvoiceHead of(String file, FlatText flat) {
    return new InvoiceHead(
        seller(flat.text()).orElseThrow(() -> lacking(file, "the name of who issued it")),
        number(flat).orElseThrow(() -> lacking(file, "an invoice number")),
        issued(flat).orElseThrow(() -> lacking(file, "a date of issue or of payment")),
        currency(flat).orElseThrow(() -> lacking(file, "an amount with a known currency")));
  }

  private static InputException lacking(String file, String what) {
    return new InputException(
        "Expected %s in %s, found none. Check that the file is a whole invoice or receipt."
            .formatted(what, file));
  }

  private static Optional<String> number(FlatText flat) {
    Matcher match = flat.matcher(NUMBER);
    return match.find() ? Optional.of(match.group(1) + "-" + match.group(2)) : Optional.empty();
  }

  private static Optional<LocalDate> issued(FlatText flat) {
    Matcher match = flat.matcher(ISSUED);
    return match.find() ? Printed.date(match, 1) : Optional.empty();
  }

  /// The code beside the amount due; a symbol alone is the last resort.
  private static Optional<Currency> currency(FlatText flat) {
    Matcher code = flat.matcher(CODE);
    if (code.find()) {
      String found = code.group(1) == null ? code.group(2) : code.group(1);
      return Currency.getAvailableCurrencies().stream()
          .filter(known -> known.getCurrencyCode().equals(found))
          .findFirst();
    }
    Matcher amount = flat.matcher(AMOUNT);
    return amount.find()
        ? Printed.currency(amount.group()).map(Currency::getInstance)
        : Optional.empty();
  }

  /// The issuer stands before the customer; names in the customer's block do not count.
  private static Optional<String> seller(String text) {
    int end = text.indexOf("Bill to");
    String issuer = end < 0 ? text : text.substring(0, end);
    if (issuer.contains("Anthropic")) {
      return Optional.of("anthropic");
    }
    if (issuer.contains("OpenAI")) {
      return Optional.of("openai");
    }
    Matcher sender = SENDER.matcher(issuer);
    return sender.find() ? Optional.of(sender.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }
}
