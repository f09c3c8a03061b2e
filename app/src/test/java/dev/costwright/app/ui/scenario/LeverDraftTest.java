package dev.costwright.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.scenario.Fraction;
import dev.costwright.forecasting.scenario.Lever;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LeverDraftTest {
  private static final Lever.Routing ROUTING =
      new Lever.Routing(
          new Lever.Scope("Route", Lever.State.ON, Map.of(), "a guess"),
          Fraction.parse("1/3").orElseThrow(),
          new Lever.Target.Model("openrouter", "meta/llama-9"),
          Optional.of(new Lever.SideCall("openai", "gpt-5.6-luna", 545, 10)));

  @ParameterizedTest
  @MethodSource("levers")
  void readsBackWhatItWrote(Lever lever) {
    LeverDraft draft = LeverDraft.of(lever);

    assertThat(draft.read(_ -> false)).isEqualTo(new LeverDraft.Read.Good(lever));
    assertThat(LeverField.of(lever.kind()))
        .containsExactlyInAnyOrderElementsOf(draft.texts().keySet());
  }

  private static Stream<Lever> levers() {
    return Stream.concat(
        Starter.of(LocalDate.of(2026, 11, 21)).levers().stream(),
        Stream.of("c003-01-35000", "cache-contracts", "chat-small-model", "october-together")
            .map(name -> Path.of("../samples/scenarios/" + name + ".json"))
            .flatMap(file -> Scenarios.read(file).levers().stream()));
  }

  @Test
  void keepsExactSharesAndModelsWithSlashes() {
    assertThat(LeverDraft.of(ROUTING).texts())
        .containsEntry(LeverField.SHARE, "1/3")
        .containsEntry(LeverField.TARGET, "openrouter/meta/llama-9");
    assertThat(LeverDraft.of(ROUTING).read(_ -> false))
        .isEqualTo(new LeverDraft.Read.Good(ROUTING));
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, '', 'Name: expected a name that no other lever has, found \"\".'",
    "NAME, Other, 'Name: expected a name that no other lever has, found \"Other\".'",
    "SHARE, 101, 'Share of the calls: expected a share from 0 to 100 % such as 30 or 1/6, found"
        + " \"101\".'",
    "ASKED_INPUT, '', 'Input tokens of asking: expected a whole number up to 10,000,000, found"
        + " \"\".'",
    "ASKED_OUTPUT, 99999999, 'Output tokens of asking: expected a whole number up to 10,000,000,"
        + " found \"99999999\".'"
  })
  void saysWhichFieldIsWrongAndWhatWasExpected(LeverField field, String text, String message) {
    assertThat(with(ROUTING, field, text).read(Set.of("Other")::contains))
        .isEqualTo(new LeverDraft.Read.Bad(field, message));
  }

  @Test
  void takesAPriceAboveTodaysButNoneBelowZero() {
    LeverDraft ratio = with(ROUTING, LeverField.TARGET, "");
    Map<LeverField, String> texts = new EnumMap<>(ratio.texts());
    texts.put(LeverField.RATIO, "120 %");

    assertThat(ratio.with(texts).read(_ -> false))
        .isEqualTo(
            new LeverDraft.Read.Good(
                new Lever.Routing(
                    ROUTING.scope(),
                    ROUTING.share(),
                    new Lever.Target.Ratio(Fraction.parse("1.2").orElseThrow()),
                    ROUTING.classifier())));

    texts.put(LeverField.RATIO, "-5");
    assertThat(ratio.with(texts).read(_ -> false))
        .isInstanceOfSatisfying(
            LeverDraft.Read.Bad.class, bad -> assertThat(bad.field()).isEqualTo(LeverField.RATIO));
  }

  @Test
  void asksNoModelWhenNoneIsChosen() {
    assertThat(with(ROUTING, LeverField.ASKED, "").read(_ -> false))
        .isEqualTo(
            new LeverDraft.Read.Good(
                new Lever.Routing(
                    ROUTING.scope(), ROUTING.share(), ROUTING.target(), Optional.empty())));
  }

  @Test
  void everyFieldHasALabel() {
    assertThat(List.of(LeverField.values()))
        .allSatisfy(field -> assertThat(field.label()).isNotBlank());
  }

  private static LeverDraft with(Lever lever, LeverField field, String text) {
    LeverDraft draft = LeverDraft.of(lever);
    Map<LeverField, String> texts = new EnumMap<>(draft.texts());
    texts.put(field, text);
    return draft.with(texts);
  }
}
