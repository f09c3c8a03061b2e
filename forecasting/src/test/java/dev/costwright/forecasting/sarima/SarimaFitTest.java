package dev.costwright.forecasting.sarima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.sarima.Outlier.Kind;
import dev.costwright.forecasting.sarima.SarimaFit.Disturbances;
import dev.costwright.forecasting.sarima.SarimaForm.Constant;
import dev.costwright.forecasting.sarima.SarimaForm.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SarimaFitTest {
  /// Thousands of airline passengers, months of 1949 to 1960: series G of Box and Jenkins,
  /// *Time Series Analysis*, 1976.
  private static final double[] PASSENGERS = {
    112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118,
    115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140,
    145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166,
    171, 180, 193, 181, 183, 218, 230, 242, 209, 191, 172, 194,
    196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201,
    204, 188, 235, 227, 234, 264, 302, 293, 259, 229, 203, 229,
    242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278,
    284, 277, 317, 313, 318, 374, 413, 405, 355, 306, 271, 306,
    315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336,
    340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337,
    360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405,
    417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432
  };

  private static final SarimaForm AIRLINE = SarimaForm.airline(12, Scale.LOG);

  /// Of the logarithms R's arima has θ = −0.4018, Θ = −0.5569 and a log likelihood of 244.70,
  /// which makes an AICc of −483.21.
  @Test
  void findsTheGreatestLikelihoodOfTheAirlineModel() {
    double[] logs = Arrays.stream(PASSENGERS).map(Math::log).toArray();
    SarimaFit fit = fit(SarimaForm.airline(12, Scale.LEVEL), logs);
    assertThat(fit.aicc()).isCloseTo(-483.21, within(0.01));
  }

  /// R's predictions of the logarithms of 1961, raised.
  @Test
  void continuesTheAirlineModelAsRDoes() {
    double[] expected = {
      6.110186, 6.053775, 6.171715, 6.199300, 6.232556, 6.368779,
      6.507294, 6.502906, 6.324698, 6.209008, 6.063487, 6.168025
    };
    double[] ahead = fit(AIRLINE, PASSENGERS).ahead(12).orElseThrow();
    assertThat(Arrays.stream(ahead).map(Math::log).toArray())
        .containsExactly(expected, within(5e-4));
  }

  @Test
  void theChangeOfScaleIsReckonedIn() {
    double level = fit(AIRLINE.with(Scale.LEVEL), PASSENGERS).aicc();
    double log = fit(AIRLINE, PASSENGERS).aicc();
    assertThat(log).isLessThan(level - 20);
  }

  @Test
  void monthsOfTheAirlineAreFoundToBeTheAirlineModel() {
    SarimaForm found = CalendarSearch.months(PASSENGERS).orElseThrow();
    assertThat(List.of(found.regular(), found.seasonal(), found.scale()))
        .containsExactly(AIRLINE.regular(), AIRLINE.seasonal(), Scale.LOG);
  }

  @Test
  void findsALevelShiftAndASpikeWhereTheyAre() {
    double[] values = noise(120);
    IntStream.range(80, 120).forEach(t -> values[t] += 30);
    values[40] += 40;
    List<Outlier> found = searched(steady(Constant.ESTIMATED), values).outliers();
    assertThat(found)
        .extracting(Outlier::step, Outlier::kind)
        .containsExactlyInAnyOrder(tuple(80, Kind.LEVEL_SHIFT), tuple(40, Kind.SPIKE));
    assertThat(found).allSatisfy(outlier -> assertThat(outlier.certainty()).isGreaterThan(10));
  }

  @Test
  void aLevelShiftIsTheLevelOfTheForecast() {
    double[] values = noise(120);
    IntStream.range(80, 120).forEach(t -> values[t] += 30);
    assertThat(searched(steady(Constant.ESTIMATED), values).ahead(3).orElseThrow())
        .containsExactly(new double[] {130, 130, 130}, within(1.5));
  }

  /// y = 3 x + noise, x known ahead.
  @Test
  void aDriverExplainsAndCarriesOn() {
    double[] noise = noise(100);
    Random random = new Random(7);
    double[] driver = IntStream.range(0, 103).mapToDouble(t -> random.nextDouble() * 20).toArray();
    double[] values = IntStream.range(0, 100).mapToDouble(t -> noise[t] + 3 * driver[t]).toArray();
    SarimaFit fit =
        SarimaFit.of(
                steady(Constant.ESTIMATED),
                values,
                List.of(Arrays.copyOf(driver, 100)),
                Disturbances.IGNORED)
            .orElseThrow();
    assertThat(fit.effect(0)).isCloseTo(3, within(0.1));
    assertThat(fit.ahead(List.of(Arrays.copyOfRange(driver, 100, 103)), 3).orElseThrow())
        .containsExactly(
            new double[] {100 + 3 * driver[100], 100 + 3 * driver[101], 100 + 3 * driver[102]},
            within(2.0));
    assertThatThrownBy(() -> fit.ahead(3)).hasMessageContaining("Expected 1 drivers");
  }

  @Test
  void nothingIsEstimatedFromValuesThatNeverChange() {
    double[] same = new double[40];
    Arrays.fill(same, 5);
    assertThat(SarimaFit.of(AIRLINE, same, Disturbances.SEARCHED)).isEmpty();
  }

  @Test
  void aFormOfLogarithmsIsUsedOnZerosAsOneOfLevels() {
    double[] values = noise(40);
    values[3] = 0;
    assertThat(fit(SarimaForm.airline(7, Scale.LOG), values).form())
        .isEqualTo(SarimaForm.airline(7, Scale.LEVEL));
  }

  @Test
  void saysItsOrders() {
    assertThat(AIRLINE).hasToString("(0,1,1)(0,1,1)12 of logarithms");
    assertThat(steady(Constant.ESTIMATED)).hasToString("(0,0,0), with a constant");
  }

  private static SarimaForm steady(Constant constant) {
    return new SarimaForm(new Order(0, 0, 0), new Order(0, 0, 0), 1, Scale.LEVEL, constant);
  }

  private static double[] noise(int count) {
    Random random = new Random(42);
    return IntStream.range(0, count).mapToDouble(t -> 100 + random.nextGaussian()).toArray();
  }

  private static SarimaFit fit(SarimaForm form, double[] values) {
    return SarimaFit.of(form, values, Disturbances.IGNORED).orElseThrow();
  }

  private static SarimaFit searched(SarimaForm form, double[] values) {
    return SarimaFit.of(form, values, Disturbances.SEARCHED).orElseThrow();
  }
}
