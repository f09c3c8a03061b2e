package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Names the two prices behind a run of days that was billed at another price.
final class Versions {
  private final PriceBook prices;
  private final Wording wording;

  Versions(PriceBook prices, Wording wording) {
    this.prices = prices;
    this.wording = wording;
  }

  Cause.Evidence of(VersionSearch.Run run, LineTally tally) {
    List<LocalDate> days = run.days();
    return new Cause.Evidence(
        days,
        days.stream().mapToLong(day -> tally.on(day).rows()).sum(),
        Optional.of(new Money(charged(tally, days), tally.line().orElseThrow().amount().currency()))
            .filter(charged -> tally.hasCharges()),
        Optional.of(repricing(run, days.getFirst())),
        Cause.Basis.USAGE);
  }

  private static Int128 charged(LineTally tally, List<LocalDate> days) {
    return days.stream().map(day -> tally.on(day).charged()).reduce(Int128.ZERO, Int128::plus);
  }

  private Cause.Repricing repricing(VersionSearch.Run run, LocalDate day) {
    Repricer.Version version = run.version();
    RateCard billed = prices.find(version.offer(), version.version()).orElseThrow();
    RateCard valid = prices.find(version.offer(), day).orElseThrow();
    List<Cause.Rate> rates = new ArrayList<>();
    for (Measure measure : Measure.priced()) {
      billed
          .rate(measure)
          .filter(row -> !price(valid, measure).equals(Optional.of(row.price())))
          .flatMap(row -> valid.rate(measure).map(now -> rate(measure, row, now)))
          .ifPresent(rates::add);
    }
    return new Cause.Repricing(
        wording.canonical(version.offer().seller(), version.offer().model()),
        since(billed, rates),
        since(valid, rates),
        rates);
  }

  private static Optional<UnitPrice> price(RateCard card, Measure measure) {
    return card.rate(measure).map(PriceRow::price);
  }

  private static Cause.Rate rate(Measure measure, PriceRow billed, PriceRow valid) {
    Function<PriceRow, Money> shown =
        row ->
            measure.kind() == Measure.Kind.TOKEN_CLASS
                ? Money.of(row.price().perMillion(), row.currency())
                : Money.ofPicos(row.price().cost(1), row.currency());
    return new Cause.Rate(measure, shown.apply(billed), shown.apply(valid));
  }

  private static Optional<LocalDate> since(RateCard card, List<Cause.Rate> rates) {
    return rates.stream()
        .flatMap(rate -> card.rate(rate.measure()).stream())
        .flatMap(row -> row.effectiveFrom().stream())
        .max(Comparator.naturalOrder());
  }
}
