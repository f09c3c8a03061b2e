package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.lever.PromptCaching;
import java.util.Optional;

/// What providers keep of prompts, as their documentation said in November 2026: Anthropic
/// keeps heads from 1,024 tokens on (Haiku 3 and 3.5: 2,048; Haiku 4.5, Opus 4.5 and later:
/// 4,096), OpenAI from 1,024 on in blocks of 128, DeepSeek in blocks of 64. Models that are not
/// known begin at 1,024.
///
/// @param minimum tokens of the shortest head that is kept
/// @param block heads are kept in whole blocks of so many tokens
public record CacheRules(long minimum, long block) {
  private static final CacheRules OTHERS = new CacheRules(1_024, 1);

  static CacheRules of(PromptCaching lever, Optional<Quote> quote) {
    CacheRules rules = quote.map(Quote::model).map(CacheRules::of).orElse(OTHERS);
    return new CacheRules(
        lever.minimum().orElse(rules.minimum()), Math.max(1, lever.block().orElse(rules.block())));
  }

  /// The rules of a model.
  public static CacheRules of(ModelName model) {
    String name = model.model();
    if (name.contains("claude")) {
      return new CacheRules(anthropic(name), 1);
    }
    if (model.seller().equals("openai") || model.seller().equals("azure")) {
      return new CacheRules(1_024, 128);
    }
    return name.startsWith("deepseek") ? new CacheRules(64, 64) : OTHERS;
  }

  private static long anthropic(String name) {
    if (name.contains("haiku")) {
      return name.contains("haiku-4") ? 4_096 : 2_048;
    }
    return name.matches(".*opus-4-[5-9].*|.*opus-[5-9].*") ? 4_096 : 1_024;
  }
}
