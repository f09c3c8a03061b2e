package dev.costwright.app.ui.reconcile;

import dev.costwright.app.report.DayRuns;
import dev.costwright.app.report.ReconciliationText;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.workbench.InvoicePlaces;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Cause;
import dev.costwright.model.reconciliation.CauseType;
import dev.costwright.model.reconciliation.LineState;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Causes in words.
final class Causes {
  /// A label and what it names.
  record Pair(String label, String value) {}

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private Causes() {}

  static String name(CauseType type) {
    return Messages.text("reconcile.cause." + type.id());
  }

  /// The word of a line's badge: the first cause that needs a look, or how the line stands.
  static String badge(StatementLine line) {
    Optional<CauseType> first =
        line.causes().stream()
            .filter(
                cause ->
                    line.state() == LineState.APART
                        ? cause.type() != CauseType.ROUNDING
                        : cause.needsAttention())
            .map(Cause::type)
            .findFirst();
    return switch (line.state()) {
      case MATCHES, OPEN -> state(line.state());
      case NOT_COMPARED -> line.doubt().map(Causes::lack).orElse(state(line.state()));
      case APART, UNCHECKED, DIFFERS -> first.map(Causes::name).orElse(state(line.state()));
    };
  }

  /// Why a line is compared with nothing, in two words.
  private static String lack(StatementLine.Doubt doubt) {
    return Messages.text(
        "reconcile.lack." + doubt.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static String state(LineState state) {
    return Messages.text(
        "reconcile.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static Tone tone(LineState state) {
    return switch (state) {
      case MATCHES -> Tone.POSITIVE;
      case APART, NOT_COMPARED -> Tone.NEUTRAL;
      case UNCHECKED -> Tone.INFO;
      case DIFFERS -> Tone.WARNING;
      case OPEN -> Tone.NEGATIVE;
    };
  }

  static Tone tone(Cause cause) {
    return cause.isDisputed() ? Tone.WARNING : cause.needsAttention() ? Tone.INFO : Tone.NEUTRAL;
  }

  /// What a cause says, in a sentence.
  static String sentence(Cause cause) {
    String basis = cause.evidence().basis() == Cause.Basis.REST ? ".rest" : "";
    return switch (cause.type()) {
      case MISSING_DAYS, UNPRICED_USAGE ->
          Messages.text("reconcile.says." + cause.type().id() + basis);
      case PRICE_VERSION -> priceVersion(cause.evidence().repricing().orElseThrow());
      case DUPLICATE, NON_TOKEN_UNIT -> ofBasis(cause);
      case LATE_USAGE ->
          Messages.text(
              "reconcile.says.late-usage" + (cause.amount().signum() < 0 ? "" : ".before"));
      case FX -> exchange(cause.evidence().exchange().orElseThrow());
      case TIER, BATCH, REGION, CONTEXT_BAND, CACHE_CLASS, CACHE_TTL, TIME_ZONE -> swapped(cause);
      case NOT_INVOICED, ROUNDING, TAX, SUBSCRIPTION, DISCOUNT, CREDIT_PURCHASE, CREDIT_APPLIED ->
          Messages.text("reconcile.says." + cause.type().id());
    };
  }

  private static String ofBasis(Cause cause) {
    return Messages.text(
        "reconcile.says."
            + cause.type().id()
            + (cause.evidence().basis() == Cause.Basis.USAGE ? ".usage" : ""));
  }

  private static String exchange(Cause.Exchange exchange) {
    return Messages.text(
        "reconcile.says.fx." + exchange.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        ReconciliationText.rate(exchange.billed()),
        ReconciliationText.foreign(exchange).getCurrencyCode(),
        ReconciliationText.rate(exchange.valid().rate()),
        Days.day(exchange.valid().date()),
        exchange.date().map(Days::day).orElse(""),
        ReconciliationText.ours(exchange).getCurrencyCode());
  }

  private static String swapped(Cause cause) {
    Cause.Terms terms = cause.evidence().terms().orElseThrow();
    return Messages.text("reconcile.says." + cause.type().id(), terms.used(), terms.billed());
  }

  private static String priceVersion(Cause.Repricing repricing) {
    return Messages.text(
        "reconcile.says.price-version",
        repricing.model(),
        since(repricing.billedSince()),
        since(repricing.validSince()));
  }

  private static String since(Optional<LocalDate> day) {
    return day.map(Days::day).orElse(Messages.text("reconcile.always"));
  }

  /// With its sign; a dash for nothing, and only its size for less than a cent.
  static String change(Money money) {
    boolean isTiny = money.signum() != 0 && money.toDecimal().abs().compareTo(CENT) < 0;
    return isTiny
        ? Amounts.exact(money.signum() < 0 ? money.negate() : money)
        : Amounts.exactChange(money);
  }

  /// Where the invoice line was read that a cause stands on; none for usage on no invoice.
  static Optional<Pair> read(InvoicePlaces places, StatementLine line) {
    return line.invoiceLine()
        .flatMap(
            printed ->
                places
                    .find(printed)
                    .map(
                        place ->
                            pair(
                                "reconcile.evidence.read",
                                Messages.text(
                                    "reconcile.evidence.read.value",
                                    place.file(),
                                    Amounts.count(place.line()),
                                    printed.invoice(),
                                    Amounts.count(printed.number())))));
  }

  /// What a cause rests on.
  static List<Pair> evidence(Cause cause) {
    Cause.Evidence evidence = cause.evidence();
    List<Pair> pairs = new ArrayList<>();
    if (!evidence.days().isEmpty()) {
      pairs.add(pair("reconcile.evidence.days", days(evidence.days())));
    }
    if (evidence.rows() > 0) {
      pairs.add(pair("reconcile.evidence.rows", Amounts.count(evidence.rows())));
    }
    evidence
        .charged()
        .ifPresent(
            charged -> pairs.add(pair("reconcile.evidence.charged", Amounts.exact(charged))));
    evidence
        .repricing()
        .ifPresent(repricing -> repricing.rates().forEach(rate -> pairs.add(rate(rate))));
    return pairs;
  }

  private static Pair rate(Cause.Rate rate) {
    return new Pair(
        Messages.text("reconcile.class." + rate.measure().id()),
        Messages.text(
            rate.measure().kind() == Measure.Kind.TOKEN_CLASS
                ? "reconcile.evidence.rate"
                : "reconcile.evidence.unitRate",
            price(rate.billed()),
            price(rate.valid())));
  }

  private static String price(Money money) {
    int decimals = Math.max(2, money.toDecimal().stripTrailingZeros().scale());
    return Amounts.decimal(money, decimals);
  }

  private static Pair pair(String key, String value) {
    return new Pair(Messages.text(key), value);
  }

  /// Such as `1–12 August, 20 August`; a dash for none.
  static String days(List<LocalDate> days) {
    return days.isEmpty()
        ? Amounts.DASH
        : DayRuns.of(days).stream()
            .map(run -> Days.range(run.first(), run.last()))
            .collect(Collectors.joining(", "));
  }
}
