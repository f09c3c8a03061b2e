package dev.costwright.forecasting.lever;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CurvesTest {
  private static final AgeCurve AGES = AgeCurve.parse("3000 0.8; 600 0.2").orElseThrow();
  private static final HitCurve HITS = HitCurve.parse("0.9 0.1 1 20; 0.8 0.5 0.8 40").orElseThrow();

  @ParameterizedTest
  @CsvSource({"0, 0", "300, 0.1", "600, 0.2", "1800, 0.5", "3000, 0.8", "9999999, 0.8"})
  void repeatsComeInAStraightLineBetweenPoints(long seconds, String share) {
    assertThat(AGES.at(seconds)).isEqualTo(Fraction.parse(share).orElseThrow());
  }

  @Test
  void repeatsAtOnceAreStoredAtOnce() {
    assertThat(AgeCurve.parse("0 0.3; 10 0.4").orElseThrow().at(0).toString()).isEqualTo("0.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "60", "60 2", "60 0.4; 120 0.3", "60 0.4; 60 0.5", "1.5 0.2", "60 0.4 1"})
  void whatIsNoCurveOfAgesIsRefused(String text) {
    assertThat(AgeCurve.parse(text)).isEmpty();
  }

  @Test
  void curvesReadBackWhatTheyWrite() {
    assertThat(AgeCurve.parse(AGES.toString())).contains(AGES);
    assertThat(HitCurve.parse(HITS.toString())).contains(HITS);
  }

  @Test
  void millisecondsAreStraightBetweenPoints() {
    assertThat(HITS.at(Fraction.parse("0.85").orElseThrow()).millis()).contains(Fraction.of(30));
  }

  @Test
  void millisecondsThatOnePointLacksAreNotMadeUp() {
    HitCurve some = HitCurve.parse("0.9 0.1 1; 0.8 0.5 0.8 40").orElseThrow();

    assertThat(some.at(Fraction.parse("0.85").orElseThrow()).millis()).isEmpty();
    assertThat(some.at(Fraction.parse("0.7").orElseThrow()).millis()).contains(Fraction.of(40));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.9 0.1", "0.9 0.1 1.1", "0.9 0.1 1 -2", "0.9 0.1 1 20 3"})
  void whatIsNoCurveOfHitsIsRefused(String text) {
    assertThat(HitCurve.parse(text)).isEmpty();
  }
}
