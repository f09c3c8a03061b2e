package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Claude Haiku 4.5, claude-haiku-4-5",
    "Claude Opus 5, claude-opus-5",
    "Claude 3.5 Sonnet 2024-10-22, claude-3-5-sonnet-20241022",
    "claude-sonnet-4-20250514, claude-sonnet-4-20250514",
    "GPT-4o mini, gpt-4o-mini",
    "gpt-5.5-2026-04-23, gpt-5.5-2026-04-23",
    "'', ''"
  })
  void turnsDisplayNamesIntoIds(String name, String id) {
    assertThat(ModelNames.idOf(name)).isEqualTo(id);
  }

  /// The console's names, from Claude 2 to Claude 5.5, and the ids that usage and API have.
  @ParameterizedTest
  @CsvSource({
    "Claude 2.1, claude-2-1",
    "Claude Instant 1.2, claude-instant-1-2",
    "Claude 3 Haiku, claude-3-haiku",
    "Claude 3 Opus, claude-3-opus",
    "Claude 3.5 Haiku, claude-3-5-haiku",
    "Claude 3.5 Sonnet 2024-06-20, claude-3-5-sonnet-20240620",
    "Claude 3.7 Sonnet, claude-3-7-sonnet",
    "Claude Sonnet 4, claude-sonnet-4",
    "Claude Opus 4.1, claude-opus-4-1",
    "Claude Sonnet 4.5, claude-sonnet-4-5",
    "Claude Opus 4.6, claude-opus-4-6",
    "Claude Fable 5.1, claude-fable-5-1",
    "Claude Haiku 5.5, claude-haiku-5-5",
    "claude sonnet 5, claude-sonnet-5"
  })
  void readsTheNamesOfEveryGenerationOfClaude(String name, String id) {
    assertThat(ModelNames.idOf(name)).isEqualTo(id);
  }

  @Test
  void findsEveryModelOfAnthropicByItsDisplayName() {
    List<KnownModel> models =
        PriceBook.bundled().models().stream()
            .filter(model -> model.seller().equals("anthropic"))
            .toList();
    assertThat(models).hasSizeGreaterThan(15);
    assertThat(models)
        .allSatisfy(
            model ->
                assertThat(PriceBook.bundled().model("anthropic", ModelNames.idOf(model.name())))
                    .hasValue(model));
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-4o-mini-2024-07-18, gpt-4o-mini",
    "claude-sonnet-4-5-20250929, claude-sonnet-4-5",
    "claude-sonnet-4@20250514, claude-sonnet-4",
    "us.anthropic.claude-sonnet-4-5-20250929-v1:0, us-anthropic-claude-sonnet-4-5",
    "claude-3-5-haiku-latest, claude-3-5-haiku",
    "openai/gpt-4.1, gpt-4-1",
    "mistral-large-2411, mistral-large-2411"
  })
  void stripsPrefixesAndSnapshotsButNoOtherNumber(String raw, String stem) {
    assertThat(ModelNames.undated(ModelNames.key(raw))).isEqualTo(stem);
  }
}
