package dev.costwright.model.reconciliation;

import dev.costwright.model.fx.Conversion;
import dev.costwright.model.fx.FxQuote;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Cause.Exchange;
import dev.costwright.model.reconciliation.Cause.Exchange.Rule;
import dev.costwright.model.usage.InvoiceLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says at which rate a seller turned prices in our currency into that of an invoice.
///
/// An invoice has one rate. Of the dated rates of the weeks before its issue, their mean and the
/// rates of the days of usage, the one counts that makes up most lines to the smallest unit, if
/// those are more than the dated rate of the invoice's day makes up. A rate that nobody published
/// counts when two lines or more tell the same one and hardly do so by accident, within five
/// percent of the dated rate: further off it is rather a price than a rate.
final class SellerRates {
  private static final int WEEKS_BEFORE = 5;
  private static final BigDecimal FARTHEST = new BigDecimal("0.05");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 12;
  private static final MathContext DIGITS = MathContext.DECIMAL128;

  /// The rate that a line of an invoice has; empty where it can't be told.
  private interface Candidate extends Function<LineTally, Optional<Exchange>> {
    static Candidate of(Exchange exchange) {
      return _ -> Optional.of(exchange);
    }
  }

  /// @param lines those that the rate makes up
  /// @param miss by how much, summed over them
  private record Fit(Candidate rate, int lines, BigDecimal miss) {}

  private record Bill(String invoice, FxQuote quote) {}

  private final Reporting reporting;

  SellerRates(Reporting reporting) {
    this.reporting = reporting;
  }

  private FxRates rates() {
    return reporting.rates();
  }

  /// For lines of invoices whose rate is not the dated one.
  Map<LineTally, Exchange> of(List<LineTally> compared) {
    Map<Bill, List<LineTally>> bills =
        compared.stream()
            .filter(line -> line.conversion().isPresent() && !line.isForeign())
            .collect(Collectors.groupingBy(SellerRates::bill));
    Map<LineTally, Exchange> taken = new HashMap<>();
    bills.forEach(
        (bill, lines) ->
            valid(bill, lines)
                .flatMap(valid -> best(lines, valid))
                .ifPresent(rate -> lines.forEach(line -> put(taken, line, rate))));
    return taken;
  }

  private static void put(Map<LineTally, Exchange> taken, LineTally line, Candidate rate) {
    rate.apply(line).ifPresent(exchange -> taken.put(line, exchange));
  }

  private static Bill bill(LineTally line) {
    return new Bill(
        line.line().map(InvoiceLine::invoice).orElseThrow(),
        line.conversion().orElseThrow().quote());
  }

  private Optional<FxQuote> valid(Bill bill, List<LineTally> lines) {
    LocalDate issued = lines.getFirst().line().orElseThrow().issued();
    return rates().find(reporting.currency(), bill.quote().from(), issued);
  }

  private Optional<Candidate> best(List<LineTally> lines, FxQuote valid) {
    List<LineTally> telling =
        lines.stream().filter(line -> line.hasPrices() && isPriced(line)).toList();
    Exchange right = new Exchange(Rule.OTHER_DAY, Optional.empty(), rate(valid), valid);
    int rightly = fit(Candidate.of(right), telling).lines();
    return dated(telling, valid).stream()
        .map(rate -> fit(rate, telling))
        .filter(fit -> fit.lines() > rightly)
        .max(
            Comparator.comparingInt(Fit::lines).thenComparing(Fit::miss, Comparator.reverseOrder()))
        .map(Fit::rate)
        .or(() -> rightly == 0 ? own(telling, valid) : Optional.empty());
  }

  private static boolean isPriced(LineTally line) {
    return line.count(DaySums::unpricedRows) == 0 && line.sum(DaySums::computed).signum() > 0;
  }

  private List<Candidate> dated(List<LineTally> lines, FxQuote valid) {
    List<Candidate> all = new ArrayList<>();
    LocalDate issued =
        lines.isEmpty() ? valid.date() : lines.getFirst().line().orElseThrow().issued();
    issued
        .minusWeeks(WEEKS_BEFORE)
        .datesUntil(issued)
        .flatMap(day -> rates().find(valid.from(), valid.to(), day).stream())
        .distinct()
        .map(q -> new Exchange(Rule.OTHER_DAY, Optional.of(q.date()), rate(q), valid))
        .map(Candidate::of)
        .forEach(all::add);
    lines.stream()
        .map(line -> line.scope().days().toList())
        .distinct()
        .flatMap(days -> mean(days, valid).stream())
        .map(mean -> new Exchange(Rule.MEAN, Optional.empty(), mean, valid))
        .map(Candidate::of)
        .forEach(all::add);
    all.add(line -> eachDay(line, valid));
    return all;
  }

  private Optional<BigDecimal> mean(List<LocalDate> days, FxQuote valid) {
    List<BigDecimal> known =
        days.stream()
            .flatMap(day -> rates().find(valid.from(), valid.to(), day).stream())
            .map(SellerRates::rate)
            .toList();
    return known.size() < days.size()
        ? Optional.empty()
        : Optional.of(
            known.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(known.size()), DIGITS));
  }

  /// The mean, weighed by a line's usage; empty without usage, or when a day has no rate.
  private Optional<Exchange> eachDay(LineTally line, FxQuote valid) {
    if (!isPriced(line)) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<LocalDate, DaySums> day : line.days().entrySet()) {
      Optional<FxQuote> quote = rates().find(valid.from(), valid.to(), day.getKey());
      if (quote.isEmpty()) {
        return Optional.empty();
      }
      Money usage = new Money(day.getValue().computed(), line.currency());
      sum = sum.add(usage.toDecimal().multiply(rate(quote.get())));
    }
    BigDecimal mean = sum.divide(usage(line), DIGITS);
    return Optional.of(new Exchange(Rule.EACH_DAY, Optional.empty(), mean, valid));
  }

  /// The rate that most lines tell together.
  private static Optional<Candidate> own(List<LineTally> lines, FxQuote valid) {
    return lines.stream()
        .map(line -> amount(line).divide(usage(line), DIGITS))
        .filter(told -> isNear(told, rate(valid)))
        .flatMap(told -> simplest(told, lines, valid).stream())
        .map(told -> new Exchange(Rule.OWN, Optional.empty(), told, valid))
        .filter(exchange -> isNoAccident(exchange, lines))
        .map(exchange -> fit(Candidate.of(exchange), lines))
        .max(Comparator.comparingInt(Fit::lines))
        .map(Fit::rate);
  }

  /// The rate of fewest decimals that makes up all lines that a rate nearly makes up: each line
  /// tells it no more exactly than its own amount is rounded.
  private static Optional<BigDecimal> simplest(
      BigDecimal told, List<LineTally> lines, FxQuote valid) {
    BigDecimal half = Rounding.ofLine(valid.to()).toDecimal();
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = told.multiply(BigDecimal.TWO);
    for (LineTally line : lines) {
      BigDecimal off = amount(line).subtract(usage(line).multiply(told)).abs();
      if (off.compareTo(half.multiply(BigDecimal.TWO)) <= 0) {
        least = least.max(amount(line).subtract(half).divide(usage(line), DIGITS));
        most = most.min(amount(line).add(half).divide(usage(line), DIGITS));
      }
    }
    BigDecimal low = least;
    BigDecimal high = most;
    return IntStream.rangeClosed(0, MOST_DECIMALS)
        .mapToObj(decimals -> low.setScale(decimals, RoundingMode.CEILING))
        .filter(rate -> rate.compareTo(high) <= 0)
        .findFirst();
  }

  /// Whether two lines would hardly tell the same rate by accident. A line tells any rate of an
  /// interval as wide as its rounding; those of the two largest meet somewhere in the range with
  /// a chance of the sum of their widths by the range, in any of the pairs. One in a hundred
  /// (Bonferroni, 1936).
  private static boolean isNoAccident(Exchange exchange, List<LineTally> lines) {
    List<BigDecimal> largest =
        lines.stream()
            .filter(line -> off(line, exchange).isPresent())
            .map(SellerRates::usage)
            .sorted(Comparator.reverseOrder())
            .limit(2)
            .toList();
    BigDecimal unit = Rounding.ofLine(exchange.valid().to()).toDecimal().multiply(BigDecimal.TWO);
    BigDecimal widths =
        largest.stream()
            .map(usage -> unit.divide(usage, DIGITS))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal range = rate(exchange.valid()).multiply(FARTHEST).multiply(BigDecimal.TWO);
    BigDecimal pairs = BigDecimal.valueOf((long) lines.size() * (lines.size() - 1) / 2);
    return largest.size() > 1 && widths.multiply(pairs).multiply(HUNDRED).compareTo(range) <= 0;
  }

  private static boolean isNear(BigDecimal told, BigDecimal dated) {
    return told.subtract(dated).abs().compareTo(dated.multiply(FARTHEST)) <= 0;
  }

  private static Fit fit(Candidate rate, List<LineTally> lines) {
    int fitting = 0;
    BigDecimal miss = BigDecimal.ZERO;
    for (LineTally line : lines) {
      Optional<BigDecimal> off = rate.apply(line).flatMap(exchange -> off(line, exchange));
      fitting += off.isPresent() ? 1 : 0;
      miss = miss.add(off.orElse(BigDecimal.ZERO));
    }
    return new Fit(rate, fitting, miss);
  }

  /// How far a line is off at a rate; empty when too far.
  private static Optional<BigDecimal> off(LineTally line, Exchange exchange) {
    BigDecimal off = amount(line).subtract(usage(line).multiply(exchange.billed())).abs();
    return Optional.of(off)
        .filter(size -> size.compareTo(Rounding.ofLine(exchange.valid().to()).toDecimal()) <= 0);
  }

  private static BigDecimal amount(LineTally line) {
    return line.conversion().orElseThrow().original().toDecimal();
  }

  private static BigDecimal usage(LineTally line) {
    return new Money(line.sum(DaySums::computed), line.currency()).toDecimal();
  }

  private static BigDecimal rate(FxQuote quote) {
    return quote.numerator().divide(quote.denominator(), DIGITS);
  }

  /// An amount of the invoice at the seller's rate, in picos of our currency, HALF_UP.
  static Int128 atTheirs(Money amount, Exchange taken) {
    return Money.of(amount.toDecimal().divide(taken.billed(), DIGITS), taken.valid().from())
        .picos();
  }

  /// Of usage in the invoice's own currency: the mean rate at which it counts, beside that of the
  /// invoice.
  static Exchange booked(LineTally line, Conversion conversion) {
    BigDecimal foreign = new Money(line.foreign(), conversion.original().currency()).toDecimal();
    FxQuote valid = conversion.quote();
    BigDecimal mean = foreign.signum() == 0 ? rate(valid) : usage(line).divide(foreign, DIGITS);
    return new Exchange(Rule.BOOKED, Optional.empty(), mean, valid);
  }
}
