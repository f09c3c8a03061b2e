package dev.costwright.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.app.ui.whatif.LeverDraft;
import dev.costwright.app.ui.whatif.LeverField;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.Range;
import dev.costwright.forecasting.lever.Routing;
import dev.costwright.forecasting.lever.SideCall;
import dev.costwright.forecasting.lever.Target;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LeverDraftTest {
  private static final Routing ROUTING =
      new Routing(
          new Lever.Scope("Route", Lever.State.ON, Map.of(), "a guess"),
          Fraction.parse("1/3").orElseThrow(),
          new Target.Model("openrouter", "meta/llama-9"),
          Optional.of(new SideCall("openai", "gpt-5.6-luna", 545, 10)));

  @ParameterizedTest
  @MethodSource("levers")
  void readsBackWhatItWrote(Lever lever) {
    LeverDraft draft = LeverDraft.of(lever);

    assertThat(draft.read(_ -> false)).isEqualTo(new LeverDraft.Read.Good(lever));
    assertThat(LeverField.of(lever.kind()).stream().map(LeverField::name))
        .containsExactlyInAnyOrderElementsOf(draft.texts().keySet());
  }

  private static Stream<Lever> levers() {
    return Stream.concat(
        Starter.of(LocalDate.of(2026, 11, 21)).levers().stream(),
        Stream.concat(
            Stream.of(LeverKind.values())
                .map(kind -> Starter.lever(kind, LocalDate.of(2026, 10, 1))),
            Stream.of("c003-01-35000", "cache-contracts", "chat-small-model", "october-together")
                .map(name -> Path.of("../samples/scenarios/" + name + ".json"))
                .flatMap(file -> Scenarios.read(file).levers().stream())));
  }

  @Test
  void keepsExactSharesAndModelsWithSlashes() {
    assertThat(LeverDraft.of(ROUTING).texts())
        .containsEntry("share", "1/3")
        .containsEntry("to", "openrouter/meta/llama-9");
    assertThat(LeverDraft.of(ROUTING).read(_ -> false))
        .isEqualTo(new LeverDraft.Read.Good(ROUTING));
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', 'Name: expected a name that no other lever has, found \"\".'",
    "name, Other, 'Name: expected a name that no other lever has, found \"Other\".'",
    "share, 101, 'Calls routed: expected a share from 0 to 100 % such as 30 or 1/6, found"
        + " \"101\".'",
    "classifier.input, many, 'Input tokens of asking: expected a whole number from 0 to"
        + " 10,000,000, found \"many\".'",
    "classifier.output, 99999999, 'Output tokens of asking: expected a whole number from 0 to"
        + " 10,000,000, found \"99999999\".'",
    "rampFrom, soon, 'Ramp from: expected a day such as \"2026-10-01\", found \"soon\".'"
  })
  void saysWhichFieldIsWrongAndWhatWasExpected(String field, String text, String message) {
    assertThat(with(ROUTING, field, text).read(Set.of("Other")::contains))
        .isEqualTo(new LeverDraft.Read.Bad(field, message));
  }

  @Test
  void takesAPriceAboveTodaysButNoneBelowZero() {
    LeverDraft ratio = with(ROUTING, "to", "");
    Map<String, String> texts = new HashMap<>(ratio.texts());
    texts.put("to.priceRatio", "120 %");

    assertThat(ratio.with(texts).read(_ -> false))
        .isEqualTo(
            new LeverDraft.Read.Good(
                new Routing(
                    ROUTING.scope(),
                    ROUTING.share(),
                    new Target.Ratio(Fraction.parse("1.2").orElseThrow()),
                    ROUTING.classifier())));

    texts.put("to.priceRatio", "-5");
    assertThat(ratio.with(texts).read(_ -> false))
        .isInstanceOfSatisfying(
            LeverDraft.Read.Bad.class, bad -> assertThat(bad.field()).isEqualTo("to.priceRatio"));
  }

  @Test
  void asksNoModelWhenNoneIsChosen() {
    assertThat(with(ROUTING, "classifier", "").read(_ -> false))
        .isEqualTo(
            new LeverDraft.Read.Good(
                new Routing(ROUTING.scope(), ROUTING.share(), ROUTING.target(), Optional.empty())));
  }

  @Test
  void everyKindAndEveryFieldHasALabel() {
    assertThat(LeverKind.values())
        .allSatisfy(
            kind -> {
              assertThat(Knob.title(kind)).isNotBlank();
              assertThat(Knob.kind(Starter.lever(kind, LocalDate.of(2026, 10, 1)))).isNotBlank();
              assertThat(LeverField.of(kind))
                  .allSatisfy(field -> assertThat(field.label()).isNotBlank());
            });
  }

  @Test
  void takesARangeWhereANumberIsExpected() {
    LeverDraft.Read read = with(ROUTING, "share", "triangular 30 % 40 % 50 %").read(_ -> false);

    assertThat(read)
        .isInstanceOfSatisfying(
            LeverDraft.Read.Good.class,
            good -> {
              assertThat(good.lever().scope().ranges().get("share"))
                  .isEqualTo(Range.parse("triangular 0.3 0.4 0.5").orElseThrow());
              assertThat(LeverDraft.of(good.lever()).read(_ -> false)).isEqualTo(read);
            });
  }

  private static LeverDraft with(Lever lever, String field, String text) {
    LeverDraft draft = LeverDraft.of(lever);
    Map<String, String> texts = new HashMap<>(draft.texts());
    texts.put(field, text);
    return draft.with(texts);
  }
}
