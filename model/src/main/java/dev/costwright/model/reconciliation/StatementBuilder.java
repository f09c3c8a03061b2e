package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.reconciliation.Cause.Exchange;
import dev.costwright.model.reconciliation.StatementLine.Doubt;
import dev.costwright.model.usage.InvoiceLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Makes the statement of one seller's month from its tallies.
final class StatementBuilder {
  private final Money nothing;
  private final Tallies tallies;
  private final Repricer repricer;
  private final Versions versions;
  private final SellerRates rates;
  private final PriceBook prices;

  /// @param currency of statements
  StatementBuilder(
      Currency currency,
      Tallies tallies,
      Repricer repricer,
      Versions versions,
      SellerRates rates,
      PriceBook prices) {
    this.nothing = Money.zero(currency);
    this.tallies = tallies;
    this.repricer = repricer;
    this.versions = versions;
    this.rates = rates;
    this.prices = prices;
  }

  /// @param month of the first day of the lines
  /// @param ofMonth not empty
  Statement build(Party party, YearMonth month, List<LineTally> ofMonth) {
    List<LineTally> compared = ofMonth.stream().filter(StatementBuilder::isCompared).toList();
    List<Inquiry> inquiries = inquire(compared);
    List<StatementLine> lines =
        ofMonth.stream().map(tally -> line(tally, inquiries)).flatMap(Optional::stream).toList();
    return new Statement(
        party.seller(),
        party.account(),
        month,
        state(ofMonth, compared),
        lines,
        Totals.of(nothing.currency(), lines),
        coverage(party, compared, lines));
  }

  private List<Inquiry> inquire(List<LineTally> compared) {
    List<Inquiry> inquiries = compared.stream().map(tally -> new Inquiry(tally, tallies)).toList();
    Set<List<Object>> seen = new HashSet<>();
    Map<LineTally, Exchange> taken = rates.of(compared);
    inquiries.forEach(
        inquiry ->
            inquiry.begin(
                !seen.add(identity(inquiry.tally())),
                Optional.ofNullable(taken.get(inquiry.tally()))));
    List<Inquiry> open = inquiries.stream().filter(Inquiry::isOpen).toList();
    var found = repricer.of(open.stream().map(Inquiry::tally).toList());
    open.forEach(
        inquiry ->
            inquiry.explain(
                found.getOrDefault(inquiry.tally(), List.of()),
                versions,
                parts -> allowed(inquiry.tally(), parts)));
    inquiries.forEach(Inquiry::end);
    return inquiries;
  }

  private List<CauseSearch.Part> allowed(LineTally tally, List<CauseSearch.Part> parts) {
    return tally
        .printed()
        .allowed(tally.chargedTiers().allowed(parts), tally.line().orElseThrow(), prices);
  }

  private static List<Object> identity(LineTally tally) {
    InvoiceLine line = tally.line().orElseThrow();
    return List.of(line.description(), line.amount(), tally.scope().from(), tally.scope().to());
  }

  private static Optional<StatementLine> line(LineTally tally, List<Inquiry> inquiries) {
    return inquiries.stream()
        .filter(inquiry -> inquiry.tally() == tally)
        .findFirst()
        .map(LineBuilder::billed)
        .or(
            () ->
                tally.line().isPresent()
                    ? Optional.of(
                        tally.billsUsage()
                            ? LineBuilder.notCompared(tally, Doubt.OTHER_CURRENCY)
                            : LineBuilder.apart(tally))
                    : unbilled(tally, !inquiries.isEmpty()));
  }

  /// Nothing for usage that costs nothing.
  private static Optional<StatementLine> unbilled(LineTally tally, boolean isInvoiced) {
    boolean isFree =
        tally.count(DaySums::unpricedRows) == 0
            && tally.sum(DaySums::computed).signum() == 0
            && tally.sum(DaySums::charged).signum() == 0;
    if (isFree) {
      return Optional.empty();
    }
    return Optional.of(
        isInvoiced
            ? LineBuilder.notInvoiced(tally)
            : LineBuilder.notCompared(tally, Doubt.NO_INVOICE));
  }

  private Statement.State state(List<LineTally> ofMonth, List<LineTally> compared) {
    boolean hasUsage = ofMonth.stream().anyMatch(tally -> tally.count(DaySums::rows) > 0);
    if (!compared.isEmpty()) {
      return hasUsage ? Statement.State.COMPARED : Statement.State.NO_USAGE;
    }
    if (ofMonth.stream().anyMatch(LineTally::billsUsage)) {
      return Statement.State.OTHER_CURRENCY;
    }
    boolean hasUnbilled = ofMonth.stream().anyMatch(tally -> tally.line().isEmpty());
    return hasUnbilled ? Statement.State.NO_INVOICE : Statement.State.NO_USAGE_BILLED;
  }

  private static boolean isCompared(LineTally tally) {
    return tally.billsUsage() && tally.billed().isPresent();
  }

  private Coverage coverage(Party party, List<LineTally> compared, List<StatementLine> lines) {
    Money invoiced = nothing;
    Money matched = invoiced;
    Money priced = invoiced;
    for (StatementLine line : lines.stream().filter(StatementBuilder::isUsage).toList()) {
      invoiced = invoiced.plus(line.billed().orElseThrow());
      matched = matched.plus(matched(line));
      priced = priced.plus(priced(line));
    }
    Set<LocalDate> days = new TreeSet<>();
    compared.forEach(tally -> tally.scope().days().forEach(days::add));
    boolean hasReport = days.stream().anyMatch(tallies.chargedDays(party)::contains);
    Set<LocalDate> unused = new TreeSet<>(days);
    unused.removeAll(tallies.usedDays(party));
    return new Coverage(
        invoiced,
        matched,
        priced,
        unused.stream().filter(day -> !hasReport || isCharged(party, day)).toList(),
        unused.stream().filter(day -> hasReport && !isCharged(party, day)).toList());
  }

  private boolean isCharged(Party party, LocalDate day) {
    return tallies.chargedDays(party).contains(day);
  }

  private static boolean isUsage(StatementLine line) {
    return line.variance().isPresent()
        && line.invoiceLine().filter(i -> i.kind() == InvoiceLine.Kind.USAGE).isPresent();
  }

  private Money matched(StatementLine line) {
    Money billed = line.billed().orElseThrow();
    return line.rows() == 0
        ? nothing
        : line.cause(CauseType.MISSING_DAYS).map(c -> billed.minus(c.amount())).orElse(billed);
  }

  private Money priced(StatementLine line) {
    Money matched = matched(line);
    if (line.computed().isEmpty()) {
      return nothing;
    }
    if (line.doubt().equals(Optional.of(Doubt.PARTLY_UNPRICED))) {
      Money computed = line.computed().get();
      return computed.compareTo(matched) < 0 ? computed : matched;
    }
    return line.cause(CauseType.UNPRICED_USAGE)
        .map(cause -> matched.minus(cause.amount()))
        .orElse(matched);
  }
}
