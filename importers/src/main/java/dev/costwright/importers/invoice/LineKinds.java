package dev.costwright.importers.invoice;

import dev.costwright.model.usage.InvoiceLine.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a line charges for, told by its words; the first rule that fits decides.
final class LineKinds {
  private record Rule(Kind kind, Pattern words) {}

  private static final List<Rule> RULES =
      List.of(
          rule(Kind.CREDIT_APPLIED, "applied balance|credit(s)? applied|balance applied"),
          rule(Kind.SUBSCRIPTION, "unused time on|remaining time on"),
          rule(
              Kind.CREDIT_PURCHASE,
              "usage credit|credit purchase|auto[- ]recharge|prepaid|top[- ]up|credits?$"),
          rule(Kind.DISCOUNT, "discount|coupon|promotion"),
          rule(Kind.TAX, "\\b(vat|gst|hst|jct|sales tax|tax)\\b"),
          rule(Kind.SUBSCRIPTION, "\\bplan\\b|subscription|\\bseats?\\b|claude pro|chatgpt"),
          rule(Kind.USAGE, "usage|\\bapi\\b|tokens?\\b|\\bbatch\\b|requests?\\b"));

  private LineKinds() {}

  static Kind of(String description) {
    String words = description.toLowerCase(Locale.ROOT).strip();
    return RULES.stream()
        .filter(rule -> rule.words().matcher(words).find())
        .map(Rule::kind)
        .findFirst()
        .orElse(Kind.OTHER);
  }

  private static Rule rule(Kind kind, String words) {
    return new Rule(kind, Pattern.compile(words));
  }
}
