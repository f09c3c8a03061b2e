package dev.costwright.forecasting.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.regression.Alias;
import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.Column;
import dev.costwright.forecasting.regression.LinearModel;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StudyTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final int DAYS = 70;

  @Test
  void fitsTheStepsOfTheLedger() {
    Study study = study("tokens", "trend", "requests");

    Regression byHand =
        Regression.fit(
            LinearModel.of(
                Column.of("tokens", days(i -> tokens(i))),
                List.of(
                    Column.of("trend", days(i -> i)), Column.of("requests", days(i -> calls(i))))));
    assertThat(study.coefficients()).isEqualTo(byHand.coefficients());
    assertThat(study.observations().getFirst().step()).isEqualTo(FIRST);
    assertThat(study.observations().get(3).observed()).isEqualTo(tokens(3));
    assertThat(study.observations()).hasSize(DAYS);
  }

  @Test
  void namesWhatOthersSayAndWhatHasNoValue() {
    Study study = study("spend", "fresh", "tokens", "mau");

    assertThat(study.regression().aliased()).containsExactly(new Alias("tokens", List.of("fresh")));
    assertThat(study.missing()).containsExactly("mau");
    assertThat(study.reading())
        .contains("tokens is left out: it is already said by fresh.")
        .contains("Left out, no value on any step: mau.");
  }

  @Test
  void takesLagsLogarithmsAndProducts() {
    Study study = study("tokens", "log(requests@7)", "requests*trend");

    assertThat(study.coefficients())
        .extracting(Coefficient::name)
        .containsExactly("(intercept)", "log(requests@7)", "requests*trend");
    assertThat(study.leftOut()).isEqualTo(7);
    assertThat(study.query().text()).isEqualTo("tokens ~ log(requests@7) + requests*trend");
  }

  @Test
  void holdsUsersThroughTheirMonthAndLeavesOtherStepsOut() {
    List<Metric> users =
        List.of(mau(YearMonth.of(2026, 3), 1000), mau(YearMonth.of(2026, 4), 1500));
    Study study =
        Study.of(cube(), users, query("tokens", Scale.LEVEL, "mau", "requests")).orElseThrow();

    // 2 March to 30 April are 60 days, May has no count
    assertThat(study.observations()).hasSize(60);
    assertThat(study.leftOut()).isEqualTo(DAYS - 60);
  }

  @Test
  void weighsStepsByACountAndLeavesOutThoseWithoutIt() {
    Cube cube = cube(i -> i == 4 ? 0 : calls(i), StudyTest::tokens);
    StudyQuery plain = query("tokens", Scale.LEVEL, "trend", "weekdays");
    StudyQuery byCalls =
        new StudyQuery(
            plain.measure(),
            plain.terms(),
            plain.scale(),
            plain.grain(),
            plain.period(),
            plain.layer(),
            plain.where(),
            Optional.of(Quantity.parse("requests")));
    Study study = Study.of(cube, List.of(), byCalls).orElseThrow();

    assertThat(study.query().text()).isEqualTo("tokens ~ trend + weekdays, weighted by requests");
    assertThat(study.leftOut()).isEqualTo(1);
    double weighted =
        IntStream.range(0, DAYS)
            .filter(i -> i != 4)
            .mapToDouble(i -> calls(i) * study.observations().get(i < 4 ? i : i - 1).residual())
            .sum();
    assertThat(weighted).isCloseTo(0, within(1e-6));
    assertThat(study.regression().exact().agreement(study.coefficients())).isGreaterThan(11);
    assertThat(study.reading()).anyMatch(line -> line.contains("weighted by requests"));
  }

  @Test
  void refusesToWeighByADayOfTheWeek() {
    assertThatThrownBy(
            () ->
                new StudyQuery(
                    Quantity.parse("tokens"),
                    List.of(Term.parse("trend")),
                    Scale.LEVEL,
                    TimeGrain.DAY,
                    Optional.empty(),
                    LayerChoice.BEST,
                    Map.of(),
                    Optional.of(Quantity.Calendar.WEEKDAYS)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("found weekdays");
  }

  @Test
  void addsDaysUpToWholeWeeks() {
    Study study =
        Study.of(
                cube(),
                List.of(),
                new StudyQuery(
                    Quantity.parse("tokens"),
                    List.of(Term.parse("trend"), Term.parse("workdays")),
                    Scale.LEVEL,
                    TimeGrain.WEEK))
            .orElseThrow();

    assertThat(study.observations()).hasSize(10);
    assertThat(study.observations().getFirst().observed())
        .isEqualTo(IntStream.range(0, 7).mapToDouble(StudyTest::tokens).sum());
    assertThat(study.regression().aliased())
        .containsExactly(new Alias("workdays", List.of(LinearModel.INTERCEPT)));
  }

  @Test
  void findsThatALogarithmWouldDo() {
    Cube cube = cube(i -> 10, i -> Math.round(2000 * Math.exp(0.03 * i) * (1 + wave(i) / 20)));
    Study study =
        Study.of(cube, List.of(), query("tokens", Scale.BOX_COX, "trend", "weekdays"))
            .orElseThrow();

    Transformation.Range likely = study.transformation().likely().orElseThrow();
    assertThat(likely.low()).isLessThan(0);
    assertThat(likely.high()).isBetween(0.0, 0.5);
    assertThat(study.reading()).anyMatch(line -> line.endsWith("the logarithm would do."));
  }

  @Test
  void comparesScalesByTheMeasureItself() {
    Cube cube = cube(i -> 10, i -> Math.round(2000 * Math.exp(0.03 * i) * (1 + wave(i) / 20)));
    double level = aicc(cube, Scale.LEVEL);

    assertThat(aicc(cube, Scale.LOG)).isLessThan(level);
    assertThat(aicc(cube, Scale.BOX_COX)).isLessThanOrEqualTo(aicc(cube, Scale.LOG) + 1e-6);
  }

  @Test
  void sharesTheEffectOfWhatCanHardlyBeToldApart() {
    Cube cube = cube(i -> calls(i), i -> 50 * calls(i) + i % 2);
    Study study =
        Study.of(cube, List.of(), query("spend", Scale.LEVEL, "requests", "fresh")).orElseThrow();

    assertThat(study.ridge()).isPresent();
    assertThat(study.effects().get(1).shrunk().orElseThrow()).isPositive();
  }

  @Test
  void goesByErrorsThatTheResidualsAllow() {
    Cube cube = cube(i -> calls(i), i -> 1000 + 50 * calls(i) + (i / 10 % 2 == 0 ? 400 : -400));
    Study study = Study.of(cube, List.of(), query("tokens", Scale.LEVEL, "requests")).orElseThrow();

    assertThat(study.goBy()).isEqualTo(Study.Errors.HAC);
    Effect requests = study.effects().get(1);
    assertThat(requests.judged().error()).isEqualTo(requests.hac());
    assertThat(requests.judged().t().orElseThrow())
        .isCloseTo(requests.usual().estimate() / requests.hac().orElseThrow(), within(1e-12));
  }

  @Test
  void refusesWhatCannotBeAnswered() {
    Cube idle = cube(i -> i % 5, i -> 100L * (i % 5));

    assertThatThrownBy(() -> Study.of(idle, List.of(), query("tokens", Scale.LOG, "trend")))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Expected tokens above 0 for this scale, found 0.0 on 2026-03-02. Take it as it is, or"
                + " other steps.");
    assertThatThrownBy(() -> study("tokens", "mau"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("(no value at all: mau)");
    assertThatThrownBy(() -> Quantity.parse("moon"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Expected one of spend, tokens, mau, trend")
        .hasMessageEndingWith("found \"moon\".");
    assertThatThrownBy(() -> study("tokens", "tokens"))
        .isInstanceOf(UsageException.class)
        .hasMessage("Expected other drivers than what is explained, found tokens on both sides.");
  }

  @Test
  void hasNothingToSayOfAnEmptyLedger() {
    assertThat(Study.of(TestLedger.ofCalls(List.of()), List.of(), StudyQuery.usual())).isEmpty();
  }

  private static double aicc(Cube cube, Scale scale) {
    return Study.of(cube, List.of(), query("tokens", scale, "trend", "weekdays"))
        .orElseThrow()
        .aicc()
        .orElseThrow();
  }

  private static Study study(String measure, String... terms) {
    return Study.of(cube(), List.of(), query(measure, Scale.LEVEL, terms)).orElseThrow();
  }

  private static StudyQuery query(String measure, Scale scale, String... terms) {
    return new StudyQuery(
        Quantity.parse(measure),
        Arrays.stream(terms).map(Term::parse).toList(),
        scale,
        TimeGrain.DAY);
  }

  private static Metric mau(YearMonth month, int users) {
    return new Metric(month, "", "", "", Metric.MAU, BigDecimal.valueOf(users), "", 1);
  }

  private static double[] days(IntToLongFunction value) {
    return IntStream.range(0, DAYS).mapToDouble(i -> value.applyAsLong(i)).toArray();
  }

  private static long calls(int day) {
    return 20 + day % 7 + day * day % 11;
  }

  private static long tokens(int day) {
    return 1000 + 50 * calls(day) + 10L * day + Math.round(40 * wave(day));
  }

  /// Between −1 and 1, without a pattern that days of the week or a trend would explain.
  private static double wave(int day) {
    return Math.sin(day * day * 1.7);
  }

  private static Cube cube() {
    return cube(StudyTest::calls, StudyTest::tokens);
  }

  private static Cube cube(IntToLongFunction calls, IntToLongFunction tokens) {
    List<Fact> facts = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      long start = FIRST.plusDays(day).atTime(10, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
      facts.add(
          Fact.builder()
              .time(start, start + 500)
              .key("call-" + day)
              .line(day + 1L)
              .dimension(Dimension.FEATURE, "chat")
              .dimension(Dimension.MODEL, "claude-haiku-4-5")
              .measure(Measure.REQUESTS, calls.applyAsLong(day))
              .measure(Measure.FRESH_INPUT, tokens.applyAsLong(day))
              .build());
    }
    return TestLedger.ofCalls(facts);
  }
}
