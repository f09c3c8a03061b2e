package dev.costwright.model.reconciliation;

import dev.costwright.model.fx.Conversion;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.InvoiceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One line of an invoice beside the usage it bills, or usage that no line bills.
///
/// The causes and what is unexplained sum to the variance, exactly.
///
/// @param invoiceLine empty for usage that no line bills
/// @param description the issuer's own words, or the model and tier of the usage
/// @param from first day compared
/// @param to last day compared
/// @param billed the line's amount; in the currency of our prices where a dated rate says so
/// @param computed usage at our prices; empty without priced usage, or where usage is not what
/// the line charges for
/// @param charged what the seller's cost report charges for the same; empty without one
/// @param variance billed less computed; empty when the two can't be compared: another currency,
/// or a month without an invoice
/// @param causes in order of their finding
/// @param unexplained what is left; empty exactly when the variance is
/// @param rows rows of metered usage behind `computed`, unpriced ones included
/// @param chargeRows rows of the seller's cost report behind `charged`
/// @param usage how the files spell the usage
/// @param doubt what to bear in mind
/// @param candidates causes that would each explain the rest, so that none is named; in order of
/// types
/// @param conversion how `billed` came about; empty for a line in the currency of our prices, and
/// where no dated rate converts it
public record StatementLine(
    Optional<InvoiceLine> invoiceLine,
    String description,
    LocalDate from,
    LocalDate to,
    Optional<Money> billed,
    Optional<Money> computed,
    Optional<Money> charged,
    Optional<Money> variance,
    List<Cause> causes,
    Optional<Money> unexplained,
    long rows,
    long chargeRows,
    Spelling usage,
    Optional<Doubt> doubt,
    List<Cause> candidates,
    Optional<Conversion> conversion) {
  public StatementLine {
    causes = List.copyOf(causes);
    candidates = List.copyOf(candidates);
  }

  /// What to bear in mind with a line.
  public enum Doubt {
    /// The line names no days: those of its invoice, or of the month before, were taken.
    NO_PERIOD,
    /// It is in another currency than the ledger's prices, and there is no dated rate.
    OTHER_CURRENCY,
    /// Part of its usage has no price, and no cost report says what it cost.
    PARTLY_UNPRICED,
    /// The seller's cost report charges for it, but it is on no invoice and in no usage.
    ONLY_IN_COST_REPORT,
    /// No invoice of the month is in the ledger.
    NO_INVOICE
  }

  /// Whether it bills or is spend; prepaid credit is not.
  public boolean isSpend() {
    return causes.stream().noneMatch(cause -> cause.type().isCredit());
  }

  public LineState state() {
    if (variance.isEmpty()) {
      return LineState.NOT_COMPARED;
    }
    if (unexplained.filter(rest -> rest.signum() != 0).isPresent()) {
      return LineState.OPEN;
    }
    if (causes.stream().anyMatch(Cause::needsAttention)) {
      return causes.stream().anyMatch(Cause::isDisputed) ? LineState.DIFFERS : LineState.UNCHECKED;
    }
    return causes.stream().allMatch(cause -> cause.type() == CauseType.ROUNDING)
        ? LineState.MATCHES
        : LineState.APART;
  }

  Optional<Cause> cause(CauseType type) {
    return causes.stream().filter(cause -> cause.type() == type).findFirst();
  }
}
