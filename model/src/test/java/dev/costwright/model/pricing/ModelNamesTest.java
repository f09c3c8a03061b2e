package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;

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
