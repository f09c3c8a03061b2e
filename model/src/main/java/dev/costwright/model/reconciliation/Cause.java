package dev.costwright.model.reconciliation;

import dev.costwright.model.fx.FxQuote;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One named part of the difference between an invoice line and usage.
///
/// @param amount what the invoice has more than usage for this reason; negative when it has less
public record Cause(CauseType type, Money amount, Evidence evidence) {

  /// Whether usage contradicts the invoice, rather than lacking a word on it.
  public boolean isDisputed() {
    return switch (type) {
      case PRICE_VERSION,
          NOT_INVOICED,
          DUPLICATE,
          TIER,
          BATCH,
          REGION,
          CONTEXT_BAND,
          CACHE_CLASS,
          CACHE_TTL,
          NON_TOKEN_UNIT ->
          true;
      case FX -> needsAttention();
      // Nobody is wrong: the other month's invoice settles it.
      case TIME_ZONE, LATE_USAGE -> false;
      case MISSING_DAYS, UNPRICED_USAGE -> evidence.basis() != Basis.COST_REPORT;
      case ROUNDING, TAX, SUBSCRIPTION, DISCOUNT, CREDIT_PURCHASE, CREDIT_APPLIED -> false;
    };
  }

  /// Whether somebody should look. Usage that counts at each day's rate and an invoice that counts
  /// at its own day's are both right.
  public boolean needsAttention() {
    return type.needsAttention()
        && evidence.exchange().filter(e -> e.rule() == Exchange.Rule.BOOKED).isEmpty();
  }

  /// What the cause was read from.
  ///
  /// @param days the days it is about, in order; empty when it is about the whole line
  /// @param rows rows of usage, or of the seller's cost report where usage is missing
  /// @param charged what the seller's cost report charges for those days, where it says so
  /// @param repricing the two prices, for {@link CauseType#PRICE_VERSION}
  /// @param basis how the amount came about
  /// @param terms what was used and what was billed, where the cause swaps one for the other
  /// @param exchange the two rates, for {@link CauseType#FX}
  public record Evidence(
      List<LocalDate> days,
      long rows,
      Optional<Money> charged,
      Optional<Repricing> repricing,
      Basis basis,
      Optional<Terms> terms,
      Optional<Exchange> exchange) {
    public Evidence {
      days = List.copyOf(days);
    }

    /// Of a cause that swaps nothing.
    public Evidence(
        List<LocalDate> days,
        long rows,
        Optional<Money> charged,
        Optional<Repricing> repricing,
        Basis basis) {
      this(days, rows, charged, repricing, basis, Optional.empty(), Optional.empty());
    }

    Evidence with(Exchange rates) {
      return new Evidence(days, rows, charged, repricing, basis, terms, Optional.of(rates));
    }

    static Evidence of(Basis basis) {
      return new Evidence(List.of(), 0, Optional.empty(), Optional.empty(), basis);
    }
  }

  /// @param used such as `batch`, `cacheRead` or `UTC`
  /// @param billed the same as the invoice has it; empty text when it leaves it out
  public record Terms(String used, String billed) {}

  /// The rate that a seller took, beside the dated one.
  ///
  /// @param date whose dated rate `billed` is; empty unless it is that of one day
  /// @param billed units of the invoice's currency for one of our prices'; of several days their
  /// mean by money. With {@link Rule#BOOKED} the other way round, as `valid`
  /// @param valid the dated rate of the invoice's day, from our prices' currency to the invoice's;
  /// with {@link Rule#BOOKED} the other way round
  public record Exchange(Rule rule, Optional<LocalDate> date, BigDecimal billed, FxQuote valid) {
    /// Where the seller's rate is from.
    public enum Rule {
      /// It is the dated rate of another day.
      OTHER_DAY,
      /// It is the mean of the dated rates of the line's days.
      MEAN,
      /// It is the dated rate of each day of usage.
      EACH_DAY,
      /// It is no dated rate: several lines of the invoice tell it.
      OWN,
      /// The seller took none, usage is in the invoice's currency: it counts at each day's dated
      /// rate, and the invoice at that of its own day.
      BOOKED
    }
  }

  /// How an amount came about.
  public enum Basis {
    /// The invoice line itself says what it is.
    INVOICE_LINE,
    /// The seller's cost report says what the days or the usage cost.
    COST_REPORT,
    /// Usage, priced again row by row.
    USAGE,
    /// What is left of the line's difference, within the bounds that the cause allows.
    REST
  }

  /// Usage priced twice.
  ///
  /// @param model canonical id
  /// @param billedSince first day of the price that the invoice uses; empty when it always held
  /// @param validSince first day of the price that holds; empty when it always held
  /// @param rates the rates that differ
  public record Repricing(
      String model,
      Optional<LocalDate> billedSince,
      Optional<LocalDate> validSince,
      List<Rate> rates) {
    public Repricing {
      rates = List.copyOf(rates);
    }
  }

  /// @param billed per million tokens, or per unit of other measures
  /// @param valid the price that holds, in the same unit
  public record Rate(Measure measure, Money billed, Money valid) {}
}
