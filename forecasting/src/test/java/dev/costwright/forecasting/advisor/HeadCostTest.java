package dev.costwright.forecasting.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.advisor.CacheAdvice.Advice;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lifetime;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// E-12 and G7: a head of ten thousand tokens at 3 dollars a million; read at a tenth, written
/// at 1.25 or 2.
final class HeadCostTest {
  private static final Map<Measure, Fraction> RATES =
      Map.of(
          Measure.FRESH_INPUT, Fraction.of(3_000_000),
          Measure.CACHE_READ, Fraction.of(300_000),
          Measure.CACHE_WRITE_5M, Fraction.of(3_750_000),
          Measure.CACHE_WRITE_1H, Fraction.of(6_000_000));

  @ParameterizedTest
  @CsvSource({
    "0 3 10 14 40 55 120, 0.2100, 0.1935, 0.1350, ONE_HOUR",
    "0 1 2 3 4, 0.1500, 0.0495, 0.0720, FIVE_MINUTES",
    "0 90 180 270 360, 0.1500, 0.1875, 0.3000, DO_NOT_CACHE"
  })
  void weighsWritesAgainstReads(
      String minutes, String uncached, String five, String hour, Advice advice) {
    HeadCost cost = new HeadCost(at(minutes), 10_000, RATES);

    assertThat(dollars(cost.uncached())).isEqualByComparingTo(uncached);
    assertThat(dollars(cost.kept(Lifetime.FIVE_MINUTES))).isEqualByComparingTo(five);
    assertThat(cost.oneHour().map(HeadCostTest::dollars).orElseThrow()).isEqualByComparingTo(hour);
    assertThat(cost.cheapest()).isEqualTo(advice);
  }

  @Test
  void aGapOfTheWholeLifetimeIsAHit() {
    assertThat(at("0 5").reads(300)).isOne();
    assertThat(new Reuse(new long[] {0, 301}).reads(300)).isZero();
  }

  @Test
  void theSurvivalCurveFallsFromAllGapsToNone() {
    Reuse reuse = at("0 3 10 14 40 55 120");

    assertThat(
            LongStream.of(60, 300, 1_800, 3_600, 7_200)
                .mapToObj(reuse::longerThan)
                .map(share -> Math.round(share * 6)))
        .containsExactly(6L, 4L, 1L, 1L, 0L);
  }

  @Test
  void aSellerWithoutAWritePriceWritesAsFreshInput() {
    HeadCost cost =
        new HeadCost(
            at("0 1"),
            1_000_000,
            Map.of(
                Measure.FRESH_INPUT, Fraction.of(2_500_000),
                Measure.CACHE_READ, Fraction.of(1_250_000)));

    assertThat(dollars(cost.kept(Lifetime.FIVE_MINUTES))).isEqualByComparingTo("3.75");
    assertThat(cost.oneHour()).isEmpty();
  }

  /// Claude's prices: 1.25 and 2 times fresh input for a write, a tenth for a read. Five minutes
  /// pay from 0.25 ÷ 1.15 of the calls on, an hour from 1 ÷ 1.9.
  @Test
  void breaksEvenWhereWritesAreEarnedBack() {
    HeadCost cost =
        new HeadCost(
            at("0 1"),
            1_000,
            Map.of(
                Measure.FRESH_INPUT, Fraction.of(100),
                Measure.CACHE_WRITE_5M, Fraction.of(125),
                Measure.CACHE_WRITE_1H, Fraction.of(200),
                Measure.CACHE_READ, Fraction.of(10)));

    assertThat(cost.breakEven(Lifetime.FIVE_MINUTES))
        .contains(Fraction.parse("5/23").orElseThrow());
    assertThat(cost.breakEven(Lifetime.ONE_HOUR)).contains(Fraction.parse("10/19").orElseThrow());
  }

  @Test
  void keepingPaysFromTheFirstHitOnWhereWritesCostNothingMore() {
    Map<Measure, Fraction> rates =
        Map.of(Measure.FRESH_INPUT, Fraction.of(10), Measure.CACHE_READ, Fraction.of(1));
    HeadCost cost = new HeadCost(at("0 1"), 1_000, rates);

    assertThat(cost.breakEven(Lifetime.FIVE_MINUTES)).contains(Fraction.ZERO);
    assertThat(cost.breakEven(Lifetime.ONE_HOUR)).isEmpty();
  }

  private static BigDecimal dollars(BigInteger picos) {
    return new BigDecimal(picos).movePointLeft(12);
  }

  private static Reuse at(String minutes) {
    return new Reuse(
        Stream.of(minutes.split(" ")).mapToLong(minute -> Long.parseLong(minute) * 60).toArray());
  }
}
