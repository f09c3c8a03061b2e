package dev.costwright.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.lever.Effort;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.lever.Range;
import dev.costwright.forecasting.replay.Outcome;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Dimension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What every lever has, and how many wrong answers levers bring to a thousand calls of 2,000 and
/// 100 tokens, at one dollar a million.
final class QualityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compression | \"keepInput\": \"0.5\" | 100",
        "promptParts | \"systemShare\": \"0.4\", \"keepSystem\": \"0.5\" | 100",
        "promptLimit | \"items\": 9, \"limit\": 4, \"tokensPerItem\": 100, \"share\": \"0.5\" | 50",
        "outputCap | \"tokens\": 50, \"retry\": \"0.2\" | 80",
        "outputCap | \"tokens\": 100 | 0",
        "contextLimit | \"tokens\": 1000, \"share\": \"0.3\" | 30",
        "contextLimit | \"tokens\": 2000 | 0",
        "selfHosting | \"share\": \"0.4\", \"tokensPerHour\": \"1000\", \"pricePerHour\": \"1\" |"
            + " 40",
        "routing | \"share\": \"0.7\", \"to\": {\"priceRatio\": \"0.5\"} | 70",
        "fineTuned | \"share\": \"0.6\", \"to\": {\"priceRatio\": \"0.5\"} | 60"
      })
  void countsTheAnswersThatALeverChangesForTheWorse(String kind, String settings, long wrong) {
    Outcome outcome = run(lever(kind, settings + ", \"accuracy\": \"0.9\""));

    assertThat(outcome.wrongAnswers()).isEqualTo(Fraction.of(wrong));
    assertThat(outcome.answers()).isEqualTo(Fraction.of(1_000));
    assertThat(run(lever(kind, settings)).wrongAnswers()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void aLeverBelowItsFloorDoesNothing() {
    Outcome outcome =
        run(lever("compression", "\"keepInput\": \"0.5\", \"accuracy\": \"0.9\", \"floor\": 0.95"));

    assertThat(outcome.cost().toPlainString()).isEqualTo("2.10");
    assertThat(outcome.wrongAnswers()).isEqualTo(Fraction.ZERO);
    assertThat(outcome.remarks())
        .containsExactly("x: its accuracy of 0.9 is below its floor of 0.95; it does nothing.");
  }

  @Test
  void aFloorThatCannotBeHeldAgainstAnythingIsSaid() {
    Outcome outcome = run(lever("compression", "\"keepInput\": \"0.5\", \"floor\": 0.95"));

    assertThat(outcome.cost().toPlainString()).isEqualTo("1.10");
    assertThat(outcome.remarks())
        .containsExactly(
            "x: it has a floor of 0.95, and does not say how many of its answers are right; the"
                + " floor holds nothing back.");
  }

  /// Scope, source, floor, and a range for each number, through a file and back.
  @ParameterizedTest
  @EnumSource(LeverKind.class)
  void everyLeverHasScopeSourceFloorAndRanges(LeverKind kind) {
    Lever plain = AnyLever.of(kind, "x", new Random(kind.ordinal()));
    Lever.Scope scope =
        new Lever.Scope(
            "x",
            Lever.State.ON,
            Map.of(Dimension.TEAM, Set.of("search"), Dimension.MODEL, Set.of("gpt-4o")),
            "measured in May",
            ranges(plain),
            Fraction.parse("0.9"),
            Optional.of(new Effort(Fraction.of(12_000), Fraction.parse("99.5").orElseThrow())));
    Lever lever = plain.within(scope);
    Scenario scenario =
        new Scenario(
            "all", Scenario.parse("f", LeverCasesTest.file(CALLS, "")).baseline(), List.of(lever));

    Lever read = Scenario.parse("again", scenario.toJson()).levers().getFirst();

    assertThat(read.scope()).isEqualTo(scope);
    assertThat(read.kind()).isEqualTo(kind);
  }

  private static Map<String, Range> ranges(Lever lever) {
    Map<String, Range> ranges = new HashMap<>();
    for (Parameter parameter : lever.kind().parameters()) {
      boolean isSaid = !lever.settings().text(parameter.id()).isEmpty();
      boolean isOwn = !parameter.id().contains(".") || parameter.id().equals("to.priceRatio");
      if (parameter.type().isNumber() && isSaid && isOwn) {
        String numbers = parameter.type() == Parameter.Type.COUNT ? "1 2 4" : "0.1 0.2 0.4";
        Optional<Range> range = Range.parse("triangular " + numbers);
        range.ifPresent(some -> ranges.put(parameter.id(), some));
      }
    }
    return ranges;
  }

  private static final String CALLS =
      """
      "kind": "conversation", "sessionsPerDay": 1000, "days": 1, "turns": 1, "system": 1000,
      "user": 1000, "reply": 100, "pricesPerMillion": {"fresh": "1", "output": "1"}\
      """;

  private static String lever(String kind, String settings) {
    return "{\"kind\": \"%s\", \"name\": \"x\", %s}".formatted(kind, settings);
  }

  private static Outcome run(String lever) {
    Prepared prepared =
        Scenario.parse("case", LeverCasesTest.file(CALLS, lever))
            .prepare(
                () -> {
                  throw new IllegalStateException("A described workload needs no ledger");
                },
                PriceBook.bundled(),
                Watch.NONE);
    return prepared.replay().run(prepared.scenario().active());
  }
}
