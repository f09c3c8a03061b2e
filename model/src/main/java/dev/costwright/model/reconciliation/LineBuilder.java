package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.StatementLine.Doubt;
import dev.costwright.model.usage.InvoiceLine;
import java.util.List;
import java.util.Optional;

/// Makes statement lines of what was found.
final class LineBuilder {
  private LineBuilder() {}

  /// A line that bills usage, with the causes of its difference.
  static StatementLine billed(Inquiry inquiry) {
    Optional<Doubt> doubt =
        isPartlyUnpriced(inquiry)
            ? Optional.of(Doubt.PARTLY_UNPRICED)
            : inquiry.tally().hasOwnPeriod() ? Optional.empty() : Optional.of(Doubt.NO_PERIOD);
    return line(
        inquiry.tally(),
        new Outcome(
            Optional.of(new Money(inquiry.variance(), inquiry.tally().currency())),
            inquiry.causes(),
            Optional.of(new Money(inquiry.rest(), inquiry.tally().currency())),
            doubt,
            inquiry.candidates()));
  }

  /// Tax, seats, credit: a cause of its own. What is of no kind is unexplained.
  static StatementLine apart(LineTally tally) {
    InvoiceLine line = tally.line().orElseThrow();
    Money amount = tally.billed().orElse(line.amount());
    Optional<CauseType> type = cause(line.kind());
    List<Cause> causes =
        type.map(t -> new Cause(t, amount, Cause.Evidence.of(Cause.Basis.INVOICE_LINE)))
            .map(List::of)
            .orElse(List.of());
    Money rest = type.isPresent() ? Money.zero(amount.currency()) : amount;
    return line(tally, Outcome.of(amount, causes, rest));
  }

  /// Usage on no line of a month's invoices.
  static StatementLine notInvoiced(LineTally tally) {
    if (!tally.hasPrices()) {
      return notCompared(
          tally,
          tally.count(DaySums::rows) == 0 ? Doubt.ONLY_IN_COST_REPORT : Doubt.PARTLY_UNPRICED);
    }
    Money less = computed(tally).orElseThrow().negate();
    Cause cause =
        new Cause(
            CauseType.NOT_INVOICED,
            less,
            new Cause.Evidence(
                tally.daysWith(day -> day.rows() > 0),
                tally.count(DaySums::rows),
                charged(tally),
                Optional.empty(),
                Cause.Basis.USAGE));
    return line(
        tally,
        Outcome.of(
            less, less.signum() == 0 ? List.of() : List.of(cause), Money.zero(tally.currency())));
  }

  static StatementLine notCompared(LineTally tally, Doubt doubt) {
    return line(
        tally,
        new Outcome(Optional.empty(), List.of(), Optional.empty(), Optional.of(doubt), List.of()));
  }

  private record Outcome(
      Optional<Money> variance,
      List<Cause> causes,
      Optional<Money> unexplained,
      Optional<Doubt> doubt,
      List<Cause> candidates) {
    /// Without a doubt.
    static Outcome of(Money variance, List<Cause> causes, Money unexplained) {
      return new Outcome(
          Optional.of(variance), causes, Optional.of(unexplained), Optional.empty(), List.of());
    }
  }

  private static StatementLine line(LineTally tally, Outcome outcome) {
    return new StatementLine(
        tally.line(),
        description(tally),
        tally.scope().from(),
        tally.scope().to(),
        tally.billed().or(() -> tally.line().map(InvoiceLine::amount)),
        computed(tally),
        charged(tally),
        outcome.variance(),
        outcome.causes(),
        outcome.unexplained(),
        tally.count(DaySums::rows),
        tally.count(DaySums::chargeRows),
        tally.spelling(),
        outcome.doubt(),
        outcome.candidates(),
        tally.conversion());
  }

  private static boolean isPartlyUnpriced(Inquiry inquiry) {
    return inquiry.tally().count(DaySums::unpricedRows) > 0
        && inquiry.causes().stream().noneMatch(c -> c.type() == CauseType.UNPRICED_USAGE);
  }

  private static String description(LineTally tally) {
    return tally
        .line()
        .map(InvoiceLine::description)
        .orElseGet(
            () ->
                tally.scope().model().orElse("")
                    + tally.scope().tier().map(tier -> " · " + tier).orElse(""));
  }

  private static Optional<Money> computed(LineTally tally) {
    return tally.hasPrices()
        ? Optional.of(new Money(tally.sum(DaySums::computed), tally.currency()))
        : Optional.empty();
  }

  private static Optional<Money> charged(LineTally tally) {
    return tally.hasCharges()
        ? Optional.of(new Money(tally.sum(DaySums::charged), tally.currency()))
        : Optional.empty();
  }

  private static Optional<CauseType> cause(InvoiceLine.Kind kind) {
    return switch (kind) {
      case TAX -> Optional.of(CauseType.TAX);
      case SUBSCRIPTION -> Optional.of(CauseType.SUBSCRIPTION);
      case DISCOUNT -> Optional.of(CauseType.DISCOUNT);
      case CREDIT_PURCHASE -> Optional.of(CauseType.CREDIT_PURCHASE);
      case CREDIT_APPLIED -> Optional.of(CauseType.CREDIT_APPLIED);
      case USAGE, OTHER -> Optional.empty();
    };
  }
}
