package dev.costwright.importers.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The table of an invoice and the totals under it, as printed.
///
/// @param items in order
/// @param totals in order: label and amount
/// @param odd the first number behind a currency's sign that is no amount
record PrintedLines(List<Item> items, List<Total> totals, Optional<Odd> odd) {
  record Odd(String number, long line) {}

  /// @param isInclusive whether the amount holds tax
  record Item(
      String description,
      Optional<Printed.Period> period,
      Optional<BigDecimal> quantity,
      Optional<BigDecimal> unitPrice,
      BigDecimal amount,
      boolean isInclusive,
      long line) {}

  record Total(String label, BigDecimal amount, long line) {
    boolean is(String start) {
      return label.startsWith(start);
    }

    /// Not `Subtotal`, nor `Total excluding tax`.
    boolean isTotal() {
      return label.equals("Total");
    }
  }

  private static final String TAX = "(?:(\\d{1,2}(?:\\.\\d+)?% ?(?:incl\\.?)?) )?(?:\\[?\\d\\]? )?";

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:(?<= )(-?\\d[\\d,]{0,20}(?:\\.\\d{1,12})?) (%1$s) %2$s(%1$s))|(?:(?<=[)\\d] )(%1$s))"
              .formatted(Printed.AMOUNT, TAX));

  private static final Pattern HEADER =
      Pattern.compile("Description(?: Qty)?(?: Unit price)?(?: Tax)?(?: Amount)?\\b");

  private static final Pattern END =
      Pattern.compile(
          "\\b(?:Subtotal|Total excluding tax|Total|Amount due|Amount paid) (?="
              + Printed.AMOUNT
              + ")");

  private static final Pattern PAGE = Pattern.compile("^\\[?\\d?\\]? ?Page \\d+ of \\d+.*");
  private static final Pattern AMOUNT = Pattern.compile(Printed.AMOUNT);

  /// Whatever digits, points and commas stand behind a currency's sign.
  private static final Pattern NUMBER = Pattern.compile("[$€£¥₹]-?\\d(?:[\\d.,]{0,80}\\d)?");

  static PrintedLines of(FlatText flat) {
    Matcher header = flat.matcher(HEADER);
    int start = header.find() ? header.end() : flat.text().length();
    Matcher end = flat.matcher(END);
    int stop = end.find(start) ? end.start() : flat.text().length();
    return new PrintedLines(items(flat, start, stop), totals(flat, stop), odd(flat, start));
  }

  private static Optional<Odd> odd(FlatText flat, int start) {
    Matcher number = flat.matcher(NUMBER);
    for (int from = start; number.find(from); from = number.end()) {
      if (!AMOUNT.matcher(number.group()).matches()) {
        return Optional.of(new Odd(number.group(), flat.lineAt(number.start() + 1)));
      }
    }
    return Optional.empty();
  }

  private static List<Item> items(FlatText flat, int start, int stop) {
    List<Item> items = new ArrayList<>();
    Matcher tail = flat.matcher(TAIL);
    tail.region(start, stop).useTransparentBounds(true);
    int from = start;
    while (tail.find()) {
      items.add(item(flat, from, tail));
      from = tail.end();
    }
    return List.copyOf(items);
  }

  private static Item item(FlatText flat, int from, Matcher tail) {
    int begin = behindHeader(flat, from, tail.start());
    String words = flat.text().substring(begin, tail.start()).strip();
    Matcher period = Printed.PERIOD.matcher(words);
    boolean hasPeriod = period.find();
    boolean isWhole = tail.group(1) != null;
    return new Item(
        (hasPeriod ? words.substring(0, period.start()) : words).strip(),
        hasPeriod ? Printed.period(period) : Optional.empty(),
        isWhole ? Optional.of(Printed.amount(tail.group(1))) : Optional.empty(),
        isWhole ? Optional.of(Printed.amount(tail.group(2))) : Optional.empty(),
        Printed.amount(isWhole ? tail.group(4) : tail.group(5)),
        isWhole && tail.group(3) != null && tail.group(3).contains("incl"),
        flat.lineAt(Math.min(begin + 1, tail.start())));
  }

  /// A page break repeats the header; what stands before it belongs to the page.
  private static int behindHeader(FlatText flat, int from, int to) {
    Matcher header = flat.matcher(HEADER);
    header.region(from, to);
    boolean isBreak = PAGE.matcher(flat.text().substring(from, to).strip()).matches();
    return isBreak && header.find() ? header.end() : from;
  }

  /// Up to what is due or was paid; the base of a tax is part of its label.
  private static List<Total> totals(FlatText flat, int stop) {
    List<Total> totals = new ArrayList<>();
    Matcher amount = flat.matcher(AMOUNT);
    amount.region(stop, flat.text().length());
    int from = stop;
    boolean isOver = false;
    while (!isOver && amount.find()) {
      String label = flat.text().substring(from, amount.start()).strip();
      if (!label.endsWith("on")) {
        totals.add(new Total(clean(label), Printed.amount(amount.group()), flat.lineAt(from + 1)));
        isOver = label.endsWith("Amount due") || label.endsWith("Amount paid");
        from = amount.end();
      }
    }
    return List.copyOf(totals);
  }

  /// Without footnote marks and what is left of a code.
  private static String clean(String label) {
    return label
        .replaceAll("^(?:[)\\]\\[]|\\[\\d\\]|\\d|(?:USD|EUR|GBP|JPY|CAD|AUD|INR)\\b)\\s*", "")
        .strip();
  }

  Optional<Total> total(String start) {
    return totals.stream().filter(total -> total.is(start)).findFirst();
  }
}
