package dev.costwright.app.sample;

import dev.costwright.app.sample.Workload.Single;

/// Draws the tokens of calls that stand alone.
final class TokenDraw {
  private static final int CACHE_HIT_SHARE = 720;
  private static final int BLOCK = 128;

  private TokenDraw() {}

  static Tokens single(Single single, String model, int window, Dice dice) {
    int prompt = Math.min(single.prompt().skewed(dice), window);
    int output = single.output().around(dice);
    int prefix = single.sharedPrefix() / BLOCK * BLOCK;
    int reasoning = reasons(model) ? output * dice.around(200, 600) / 1000 : 0;
    if (prefix == 0) {
      return new Tokens(prompt, 0, 0, 0, output, reasoning);
    }
    if (dice.chance(CACHE_HIT_SHARE)) {
      return new Tokens(prompt - prefix, prefix, 0, 0, output, reasoning);
    }
    int written = writesCache(model) ? prefix : 0;
    return new Tokens(prompt - written, 0, written, 0, output, reasoning);
  }

  /// Anthropic bills cache writes; OpenAI does since GPT-5.6.
  private static boolean writesCache(String model) {
    return model.startsWith("claude") || model.startsWith("gpt-5.6");
  }

  private static boolean reasons(String model) {
    return model.startsWith("gpt-5") || model.startsWith("o4");
  }
}
