package dev.costwright.app.report;

import dev.costwright.forecasting.claim.Claim;
import dev.costwright.forecasting.claim.ClaimCheck;
import dev.costwright.forecasting.claim.ClaimCheck.Need;
import dev.costwright.forecasting.claim.ClaimCheck.Spread;
import dev.costwright.forecasting.claim.FigureClaim;
import dev.costwright.forecasting.claim.FigureClaim.Unit;
import dev.costwright.forecasting.claim.SavingClaim;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Claims and what became of them, in words: the same in the window, in files and on terminals.
public final class ClaimText {
  /// Amounts of a claim are the dollars of its source, whatever currency figures of the ledger are
  /// reported in: they are worked out from the claim's own numbers.
  private static final Currency CLAIMED = Currency.getInstance("USD");

  private static final int SHARE = 4;
  private static final int VALUE = 6;

  private ClaimText() {}

  /// What is claimed, such as `50 % to 90 %` or `at most 1 days`.
  public static String claimed(Claim claim) {
    return switch (claim.content()) {
      case SavingClaim saving ->
          saving
              .promise()
              .high()
              .map(high -> said(saving.promise().low()) + " to " + said(high))
              .orElseGet(() -> said(saving.promise().low()));
      case FigureClaim figure -> stated(figure);
    };
  }

  private static String stated(FigureClaim figure) {
    boolean isShare = figure.unit() == Unit.SHARE;
    int decimals = isShare ? 0 : figure.stated().decimals();
    String low = plain(figure.unit(), figure.stated().low(), decimals);
    String high = plain(figure.unit(), figure.stated().high(), decimals);
    return switch (figure.stated().bound()) {
      case EXACTLY -> low.equals(high) ? low : low + " to " + high;
      case AT_MOST -> "at most " + high;
      case AT_LEAST -> "at least " + low;
    };
  }

  /// What the numbers come to; a dash when it cannot be told.
  public static String found(ClaimCheck check) {
    return check.found().map(spread -> found(check.claim(), spread)).orElse("-");
  }

  private static String found(Claim claim, Spread spread) {
    String low = value(claim, spread.low());
    return spread.isPoint() ? low : low + " to " + value(claim, spread.high());
  }

  /// The best that the levers can do; a dash for a figure.
  public static String ceiling(ClaimCheck check) {
    return check.ceiling().map(ClaimText::share).orElse("-");
  }

  /// A share or a figure of a claim.
  public static String value(Claim claim, Fraction value) {
    return switch (claim.content()) {
      case SavingClaim _ -> share(value);
      case FigureClaim figure -> plain(figure.unit(), value, 2);
    };
  }

  /// What would have to be so, one sentence each.
  public static List<String> needs(ClaimCheck check) {
    return check.needs().stream().map(need -> need(check.claim(), need)).toList();
  }

  private static String need(Claim claim, Need need) {
    String setting =
        need.lever().isEmpty() ? need.setting() : need.setting() + " of \"" + need.lever() + "\"";
    return need.value()
        .map(
            value ->
                "%s only if %s is %s (assumed: %s)"
                    .formatted(value(claim, need.wanted()), setting, number(value), need.assumed()))
        .orElseGet(
            () ->
                "%s: no value of %s alone gives it (assumed: %s)"
                    .formatted(value(claim, need.wanted()), setting, need.assumed()));
  }

  /// The whole check, one line each.
  public static List<String> lines(ClaimCheck check) {
    List<String> lines = new ArrayList<>();
    lines.add(check.claim().says() + " (" + check.claim().source() + ")");
    lines.add("  %s".formatted(check.outcome().words().toUpperCase(Locale.ROOT)));
    lines.add("  claimed   " + claimed(check.claim()) + of(check.claim()));
    lines.add("  replayed  " + found(check) + amounts(check));
    if (check.ceiling().isPresent()) {
      lines.add("  ceiling   " + ceiling(check) + best(check));
    }
    needs(check).forEach(need -> lines.add("  " + need));
    if (!check.assumptions().isEmpty()) {
      lines.add("  assumed   " + assumptions(check));
    }
    coverage(check).forEach(line -> lines.add("  " + line));
    check.notes().forEach(note -> lines.add("  note: " + note));
    if (!check.claim().note().isEmpty()) {
      lines.add("  note: " + check.claim().note());
    }
    return lines;
  }

  private static String of(Claim claim) {
    return claim.content() instanceof SavingClaim saving
        ? saving.of() == SavingClaim.Base.INPUT ? " of what prompts cost" : " of the bill"
        : "";
  }

  private static String amounts(ClaimCheck check) {
    return check
        .replayed()
        .filter(_ -> check.found().isPresent())
        .map(
            money ->
                ": %s of %s"
                    .formatted(
                        TableText.withCurrency(money.saving()),
                        TableText.withCurrency(money.base())))
        .orElse("");
  }

  private static String best(ClaimCheck check) {
    return check.replayed().map(money -> ": " + TableText.withCurrency(money.best())).orElse("");
  }

  /// Every assumption with its value, by lever.
  public static String assumptions(ClaimCheck check) {
    Map<String, List<String>> byLever = new LinkedHashMap<>();
    check
        .assumptions()
        .forEach(
            one ->
                byLever
                    .computeIfAbsent(one.lever(), _ -> new ArrayList<>())
                    .add(one.setting() + " " + one.value()));
    return byLever.entrySet().stream()
        .map(
            one ->
                (one.getKey().isEmpty() ? "" : one.getKey() + ": ")
                    + String.join(", ", one.getValue()))
        .collect(Collectors.joining("; "));
  }

  /// The share of the money that was replayed; a dash for a figure.
  public static String covered(ClaimCheck check) {
    return check
        .replayed()
        .map(
            money ->
                CoverageText.share(
                    money.grain().perCall().plus(money.grain().perBucket()), money.baseline()))
        .orElse("-");
  }

  /// Which share of the money was replayed, and what was not.
  public static List<String> coverage(ClaimCheck check) {
    return check
        .replayed()
        .map(
            money -> {
              List<String> lines = new ArrayList<>();
              lines.add(
                  "coverage: %s of %s replayed (%s call by call, %s as buckets), %,d rows"
                      .formatted(
                          covered(check),
                          TableText.withCurrency(money.baseline()),
                          CoverageText.share(money.grain().perCall(), money.baseline()),
                          CoverageText.share(money.grain().perBucket(), money.baseline()),
                          money.rows()));
              if (money.grain().unknown().signum() != 0) {
                lines.add(
                    "without usage behind it, untouched: "
                        + TableText.withCurrency(money.grain().unknown()));
              }
              return lines;
            })
        .orElse(List.of());
  }

  /// Such as `11.90 %`.
  public static String share(Fraction share) {
    return share.toDecimal(SHARE).movePointRight(2).toPlainString() + " %";
  }

  /// As it was said: `60 %`, not `60.00 %`.
  private static String said(Fraction share) {
    return number(share.toDecimal(SHARE).movePointRight(2)) + " %";
  }

  private static String plain(Unit unit, Fraction value, int decimals) {
    return switch (unit) {
      case SHARE -> decimals < 2 ? said(value) : share(value);
      case TIMES -> grouped(value, decimals) + "x";
      case MONEY -> TableText.withCurrency(Money.of(value.toDecimal(2), CLAIMED));
      case DAYS -> number(value.toDecimal(2)) + (value.equals(Fraction.ONE) ? " day" : " days");
      case TOKENS -> grouped(value, 0) + " tokens";
      case NUMBER -> grouped(value, decimals);
    };
  }

  private static String grouped(Fraction value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value.toDecimal(decimals));
  }

  private static String number(Fraction value) {
    return number(value.toDecimal(VALUE));
  }

  private static String number(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
