package dev.costwright.forecasting.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A thousand calls of one dollar each.
final class FrontierTest {
  /// A router to half the price that is right nine times in ten.
  private static final String ROUTER =
      """
      {"kind": "routing", "name": "route", "share": "0.5", "to": {"priceRatio": "0.5"},
       "accuracy": "0.9"}\
      """;

  /// At 0.9 a tenth is answered, all right; at 0.8 half is answered, of them four in five right.
  private static final String ALIKE =
      """
      {"kind": "semanticCache", "name": "alike", "threshold": "0.8",
       "curve": [{"threshold": "0.9", "hits": "0.1", "accuracy": "1"},
                 {"threshold": "0.8", "hits": "0.5", "accuracy": "0.8"}]}\
      """;

  @Test
  void aRouterTradesQualityForCostInAStraightLine() {
    Frontier frontier = frontier(4, ROUTER);

    assertThat(frontier.best().stream().map(FrontierTest::text))
        .containsExactly(
            "route 1: 500.00, 0.9",
            "route 0.75: 625.00, 0.925",
            "route 0.5: 750.00, 0.95",
            "route 0.25: 875.00, 0.975",
            "route off: 1000.00, 1");
    assertThat(text(frontier.current())).isEqualTo("route 0.5: 750.00, 0.95");
    assertThat(frontier.current().wrongAnswers()).isEqualTo(Fraction.of(50));
    assertThat(frontier.answers()).isEqualTo(Fraction.of(1_000));
    assertThat(frontier.isCurrentBest()).isTrue();
    assertThat(frontier.asGoodForLess()).isEmpty();
    assertThat(frontier.betterForAsMuch()).isEmpty();
  }

  /// At 0.9 the cache is never wrong: it beats being off, so "off" is no part of the frontier.
  @Test
  void aThresholdIsTurnedOverItsMeasuredCurve() {
    Frontier frontier = frontier(1, ALIKE);

    assertThat(frontier.points()).hasSize(3);
    assertThat(frontier.best().stream().map(FrontierTest::text))
        .containsExactly("alike 0.8: 500.00, 0.9", "alike 0.9: 900.00, 1");
  }

  /// Each way of turning both is one point; the scenario itself is beaten by one of them.
  @Test
  void saysWhatIsAsGoodForLessThanTheScenario() {
    Frontier frontier = frontier(2, ROUTER.replace("\"0.9\"", "\"0.6\""), ALIKE);

    // both as they are: half of the thousand is answered, a tenth of all wrong; half of the rest
    // is routed, four in ten wrong: 100 + 100 of 1,000
    assertThat(text(frontier.current())).isEqualTo("alike 0.8, route 0.5: 375.00, 0.8");
    assertThat(frontier.points()).hasSize(4 * 4);
    assertThat(frontier.points())
        .noneMatch(point -> frontier.best().getFirst().cost().compareTo(point.cost()) > 0);
    assertThat(frontier.best())
        .allSatisfy(
            best -> assertThat(frontier.points()).noneMatch(other -> best.isBeatenBy(other)));
    assertThat(frontier.asGoodForLess().isPresent() || frontier.betterForAsMuch().isPresent())
        .isEqualTo(!frontier.isCurrentBest());
  }

  @Test
  void valuesBelowTheFloorAreLeftOut() {
    Frontier frontier =
        frontier(
            1,
            ALIKE.replace(
                "\"threshold\": \"0.8\",\n", "\"threshold\": \"0.9\", \"floor\": \"0.95\",\n"));

    assertThat(frontier.points().stream().map(FrontierTest::text))
        .containsExactly("alike off: 1000.00, 1", "alike 0.9: 900.00, 1");
  }

  @Test
  void whereNoLeverSaysHowGoodItIsQualityIsUnknownAndNotAll() {
    Frontier frontier = frontier(1, ROUTER.replace(",\n \"accuracy\": \"0.9\"", ""));

    assertThat(frontier.isMeasured()).isFalse();
    assertThat(frontier.notes()).containsExactly(Frontier.UNMEASURED);
    assertThat(frontier.points()).allSatisfy(one -> assertThat(frontier.quality(one)).isEmpty());
    assertThat(frontier.wrongAnswers(frontier.current())).isEmpty();
    assertThat(frontier.best().stream().map(FrontierTest::text))
        .containsExactly("route 1: 500.00, 1");
    assertThat(frontier.asGoodForLess()).isEmpty();
    assertThat(frontier.betterForAsMuch()).isEmpty();
  }

  @Test
  void growthIsInTheAnswersThatQualityIsAShareOf() {
    Frontier frontier =
        frontier(
            1,
            ROUTER,
            "{\"kind\": \"launch\", \"name\": \"more\", \"level\": \"1\", \"from\":"
                + " \"2026-01-01\", \"until\": \"2026-01-02\"}");

    assertThat(frontier.current().quality()).isEqualTo(Fraction.parse("0.95").orElseThrow());
  }

  @Test
  void threadsChangeNothing() {
    assertThat(Frontier.of(prepared(ROUTER, ALIKE), 9, Crew.ONE, Watch.NONE))
        .isEqualTo(Frontier.of(prepared(ROUTER, ALIKE), 9, new Crew(5), Watch.NONE));
  }

  @Test
  void manyLeversTakeFewerSteps() {
    String[] routers = new String[3];
    for (int i = 0; i < routers.length; i++) {
      routers[i] = ROUTER.replace("\"route\"", "\"route " + i + "\"");
    }

    // off, and 0 to 1 in tenths
    assertThat(frontier(20, routers).points()).hasSize(12 * 12 * 12);
  }

  @Test
  void withoutALeverThatChangesAnswersThereIsNoFrontier() {
    assertThatThrownBy(
            () -> frontier(5, "{\"kind\": \"discount\", \"name\": \"less\", \"share\": \"0.1\"}"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Expected a lever that is on and changes answers");
  }

  private static String text(Point point) {
    List<String> settings =
        point.settings().stream()
            .map(one -> one.lever() + " " + one.value().map(Fraction::toString).orElse("off"))
            .toList();
    return "%s: %s, %s"
        .formatted(
            String.join(", ", settings), point.cost().toPlainString(), point.quality().toString());
  }

  private static Frontier frontier(int steps, String... levers) {
    return Frontier.of(prepared(levers), steps, new Crew(2), Watch.NONE);
  }

  private static Prepared prepared(String... levers) {
    String file =
        """
        {"format": "costwright-scenario", "version": 1, "name": "case", "baseline":
         {"kind": "workload", "callsPerDay": 1000, "days": 1, "at": "2026-01-02",
          "tokensPerCall": {"output": 1000}, "pricesPerMillion": {"output": "1000"}},
         "levers": [%s]}\
        """
            .formatted(String.join(",", levers));
    return Scenario.parse("case", file)
        .prepare(
            () -> {
              throw new IllegalStateException("A described workload needs no ledger");
            },
            PriceBook.bundled(),
            Watch.NONE);
  }
}
