package dev.costwright.model.reconciliation;

import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Sums of statement lines in the reporting currency. Causes and what is unexplained sum to
/// the variance, exactly.
///
/// Prepaid credit is not spend: buying it and setting it off are kept apart, and neither is part
/// of `billed`.
///
/// @param currency of all sums but `otherCurrencies`
/// @param billed spend on invoices; empty when nothing is invoiced
/// @param computed usage at our prices; empty without any
/// @param notCompared the part of `computed` that has no invoice to compare it with; empty when
/// everything has one. Billed less the rest of `computed` is the variance
/// @param charged what the sellers' cost reports charge for the same; empty without any
/// @param variance billed less computed; empty when no line can be compared
/// @param causes sums by type, credit left out; in order of types
/// @param unexplained empty exactly when the variance is
/// @param creditPurchased prepaid credit bought; empty when none was
/// @param creditApplied prepaid credit set off, negative; empty when none was
/// @param otherCurrencies invoiced money that can't be compared, by currency
public record Totals(
    Currency currency,
    Optional<Money> billed,
    Optional<Money> computed,
    Optional<Money> notCompared,
    Optional<Money> charged,
    Optional<Money> variance,
    Map<CauseType, Money> causes,
    Optional<Money> unexplained,
    Optional<Money> creditPurchased,
    Optional<Money> creditApplied,
    List<Money> otherCurrencies) {
  public Totals {
    causes = Collections.unmodifiableMap(new TreeMap<>(causes));
    otherCurrencies = List.copyOf(otherCurrencies);
  }

  /// Of the lines of one or several statements.
  ///
  /// @param currency in which they are reported
  public static Totals of(Currency currency, List<StatementLine> lines) {
    List<StatementLine> ours = lines.stream().filter(line -> isIn(currency, line)).toList();
    List<StatementLine> spend = ours.stream().filter(StatementLine::isSpend).toList();
    return new Totals(
        currency,
        sum(spend, StatementLine::billed),
        sum(lines, StatementLine::computed),
        sum(
            lines.stream().filter(line -> line.variance().isEmpty()).toList(),
            StatementLine::computed),
        sum(spend, StatementLine::charged),
        sum(spend, StatementLine::variance),
        causes(spend),
        sum(spend, StatementLine::unexplained),
        sumOf(ours, CauseType.CREDIT_PURCHASE),
        sumOf(ours, CauseType.CREDIT_APPLIED),
        otherCurrencies(currency, lines));
  }

  /// Of all lines of several statements.
  public static Totals ofAll(List<Statement> statements) {
    Currency currency =
        statements.isEmpty() ? Reporting.USUAL : statements.getFirst().totals().currency();
    return of(
        currency, statements.stream().flatMap(statement -> statement.lines().stream()).toList());
  }

  /// What the causes name of the variance; empty when the variance is.
  public Optional<Money> explained() {
    return variance.flatMap(all -> unexplained.map(all::minus));
  }

  private static boolean isIn(Currency currency, StatementLine line) {
    return line.billed().map(Money::currency).map(currency::equals).orElse(true);
  }

  private static Map<CauseType, Money> causes(List<StatementLine> spend) {
    Map<CauseType, Money> sums = new EnumMap<>(CauseType.class);
    spend.stream()
        .flatMap(line -> line.causes().stream())
        .forEach(cause -> sums.merge(cause.type(), cause.amount(), Money::plus));
    return sums;
  }

  private static Optional<Money> sumOf(List<StatementLine> lines, CauseType type) {
    return lines.stream()
        .flatMap(line -> line.cause(type).stream())
        .map(Cause::amount)
        .reduce(Money::plus);
  }

  private static Optional<Money> sum(
      List<StatementLine> lines, Function<StatementLine, Optional<Money>> figure) {
    return lines.stream().map(figure).flatMap(Optional::stream).reduce(Money::plus);
  }

  private static List<Money> otherCurrencies(Currency currency, List<StatementLine> lines) {
    Map<String, Money> sums = new TreeMap<>();
    lines.stream()
        .filter(line -> !isIn(currency, line))
        .flatMap(line -> line.billed().stream())
        .forEach(amount -> sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
    return new ArrayList<>(sums.values());
  }
}
