package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.Int128;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RateCardProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
  private static final List<ListPrice> LINES = PriceBook.bundled().prices(DAY);

  @Property
  void costsTheSumOfItsPartsAndNothingWhenOneIsUnknown(
      @ForAll("offers") Offer offer, @ForAll("counts") long[] counts, @ForAll Grain grain) {
    RateCard card = PriceBook.bundled().find(offer, DAY).orElseThrow();
    PricedUsage usage = card.explain(counts, grain);

    long sum =
        usage.components().stream()
            .map(part -> part.amount().picos())
            .reduce(Int128.ZERO, Int128::plus)
            .toBigInteger()
            .longValueExact();
    assertThat(usage.amount().picos()).isEqualTo(Int128.of(sum));
    boolean isKnown =
        usage.unpriced().isEmpty()
            && Measure.priced().stream()
                .anyMatch(measure -> counts[measure.ordinal()] != Fact.ABSENT);
    assertThat(card.cost(counts, grain)).isEqualTo(isKnown ? sum : Fact.ABSENT);
  }

  @Property
  void accountsForEveryPositiveCountOnce(
      @ForAll("offers") Offer offer, @ForAll("counts") long[] counts, @ForAll Grain grain) {
    PricedUsage usage = PriceBook.bundled().find(offer, DAY).orElseThrow().explain(counts, grain);

    for (Measure measure : Measure.priced()) {
      long parts =
          usage.components().stream().filter(part -> part.measure() == measure).count()
              + usage.unpriced().stream().filter(unpriced -> unpriced == measure).count();
      assertThat(parts).isEqualTo(counts[measure.ordinal()] > 0 ? 1 : 0);
    }
  }

  @Property
  void roundsEveryPartOnceHalfUp(
      @ForAll("offers") Offer offer, @ForAll("counts") long[] counts, @ForAll Grain grain) {
    PricedUsage usage = PriceBook.bundled().find(offer, DAY).orElseThrow().explain(counts, grain);

    assertThat(usage.components())
        .allSatisfy(
            part ->
                assertThat(part.amount().toDecimal())
                    .isEqualTo(
                        new BigDecimal(part.row().price().numerator())
                            .multiply(BigDecimal.valueOf(part.count()))
                            .divide(
                                BigDecimal.valueOf(part.row().price().denominator()),
                                0,
                                RoundingMode.HALF_UP)
                            .movePointLeft(12)));
  }

  @Provide
  Arbitrary<Offer> offers() {
    return Arbitraries.of(LINES)
        .map(
            line ->
                new Offer(
                    line.model().seller(),
                    line.model().id(),
                    line.serviceTier(),
                    line.region(),
                    "",
                    ""));
  }

  @Provide
  Arbitrary<long[]> counts() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, Arbitraries.just(Fact.ABSENT)),
            net.jqwik.api.Tuple.of(1, Arbitraries.just(0L)),
            net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(0, 400_000)))
        .array(long[].class)
        .ofSize(Measure.values().length);
  }
}
