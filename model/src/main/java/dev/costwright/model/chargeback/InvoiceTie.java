package dev.costwright.model.chargeback;

import dev.costwright.model.chargeback.Statements.TieOut;
import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.CauseType;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.Totals;
import dev.costwright.model.usage.Layer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The way from the statements of a month to its invoices: every difference a line of its own, in
/// full. Statements and steps are the invoices, to the picodollar.
///
/// @param statements sum of all statements, what nobody is charged included
/// @param steps without those of nothing, in the order of the way
/// @param invoices all invoice lines of the month at their amounts, tax and credit included; those
/// of other currencies at the dated rate
/// @param notConverted invoice lines that no dated rate converts, by currency; in no figure
public record InvoiceTie(
    Money statements, List<Step> steps, Money invoices, List<Money> notConverted) {
  public InvoiceTie {
    steps = List.copyOf(steps);
    notConverted = List.copyOf(notConverted);
  }

  /// One named difference.
  ///
  /// @param about the seller, for {@link Kind#EVIDENCE}; else empty text
  /// @param cause for {@link Kind#CAUSE}
  /// @param amount what invoices have more for this reason; negative when they have less
  public record Step(Kind kind, String about, Optional<CauseType> cause, Money amount) {}

  /// Why invoices say something else than statements.
  public enum Kind {
    /// Statements are in whole cents.
    CENTS,
    /// Fixed amounts of pools, which the ledger does not hold.
    FIXED_AMOUNTS,
    /// Days of another zone, or another layer, than bills have.
    VIEW,
    /// A closed month is charged as booked.
    RESTATED,
    /// What counts of a seller is its cost report, or logs, and not metered usage at our prices,
    /// which invoices are compared with.
    EVIDENCE,
    /// Invoice lines whose days are not those of the month, and lines of one class of tokens whose
    /// price is known where another class of the same row has none.
    OTHER_DAYS,
    /// Usage that no invoice of the month is compared with.
    NO_INVOICE,
    /// A cause of the reconciliation.
    CAUSE,
    UNEXPLAINED,
    CREDIT_PURCHASED,
    CREDIT_APPLIED
  }

  /// What is left between statements and steps and the invoices: nothing, or a step is wrong.
  public Money difference() {
    return steps.stream()
        .map(Step::amount)
        .reduce(statements, Money::plus)
        .minus(invoices)
        .negate();
  }

  public boolean isTied() {
    return difference().signum() == 0;
  }

  /// Empty for a month without an invoice line that can be counted.
  ///
  /// @param tie of the statements
  /// @param booked what layers say in the cube of the statements
  /// @param now the same of the cube of the reconciliation
  /// @param reconciled the statements of all sellers of the month
  public static Optional<InvoiceTie> of(
      YearMonth month,
      TieOut tie,
      List<LayerMonth> booked,
      List<LayerMonth> now,
      List<Statement> reconciled) {
    List<Money> lines =
        reconciled.stream()
            .flatMap(of -> of.lines().stream())
            .filter(line -> line.invoiceLine().isPresent())
            .flatMap(line -> line.billed().stream())
            .toList();
    Money nothing = Money.zero(tie.ledger().currency());
    if (lines.stream().noneMatch(line -> line.currency().equals(nothing.currency()))) {
      return Optional.empty();
    }
    Totals totals = Totals.ofAll(reconciled);
    Way way = new Way(tie.statements().plus(tie.remainder()));
    way.go(Kind.CENTS, tie.ledger().plus(tie.fees()).minus(way.reached));
    way.go(Kind.FIXED_AMOUNTS, tie.fees().negate());
    way.go(Kind.VIEW, counted(booked, month, nothing).minus(tie.ledger()));
    way.go(Kind.RESTATED, counted(now, month, nothing).minus(counted(booked, month, nothing)));
    metered(now, month, nothing).forEach((seller, more) -> way.go(Kind.EVIDENCE, seller, more));
    way.go(Kind.OTHER_DAYS, totals.computed().orElse(nothing).minus(way.reached));
    way.go(Kind.NO_INVOICE, totals.notCompared().orElse(nothing).negate());
    totals.causes().forEach(way::go);
    way.go(Kind.UNEXPLAINED, totals.unexplained().orElse(nothing));
    way.go(Kind.CREDIT_PURCHASED, totals.creditPurchased().orElse(nothing));
    way.go(Kind.CREDIT_APPLIED, totals.creditApplied().orElse(nothing));
    return Optional.of(
        new InvoiceTie(
            tie.statements().plus(tie.remainder()),
            way.steps,
            lines.stream()
                .filter(line -> line.currency().equals(nothing.currency()))
                .reduce(nothing, Money::plus),
            totals.otherCurrencies()));
  }

  /// Steps, and where they have led. Not thread-safe.
  private static final class Way {
    private final List<Step> steps = new ArrayList<>();
    private Money reached;

    Way(Money from) {
      reached = from;
    }

    void go(Kind kind, Money more) {
      go(new Step(kind, "", Optional.empty(), more));
    }

    void go(Kind kind, String about, Money more) {
      go(new Step(kind, about, Optional.empty(), more));
    }

    void go(CauseType cause, Money more) {
      go(new Step(Kind.CAUSE, "", Optional.of(cause), more));
    }

    private void go(Step step) {
      reached = reached.plus(step.amount());
      if (step.amount().signum() != 0) {
        steps.add(step);
      }
    }
  }

  private static Money counted(List<LayerMonth> months, YearMonth month, Money nothing) {
    return months.stream()
        .filter(of -> of.month().equals(month))
        .map(LayerMonth::counted)
        .reduce(nothing, Money::plus);
  }

  /// By seller what metered usage costs more than what counts.
  private static Map<String, Money> metered(
      List<LayerMonth> months, YearMonth month, Money nothing) {
    Map<String, Money> more = new TreeMap<>();
    for (LayerMonth of : months) {
      if (of.month().equals(month)) {
        Money metered =
            Optional.ofNullable(of.layers().get(Layer.METERED))
                .map(LayerMonth.Said::cost)
                .orElse(nothing);
        more.merge(of.seller(), metered.minus(of.counted()), Money::plus);
      }
    }
    return more;
  }
}
