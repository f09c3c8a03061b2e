package dev.costwright.forecasting.prompt;

import java.math.BigDecimal;

/// Counts the tokens of texts without asking anybody.
///
/// @param spread how far another vendor's count may be from ours, as a share; measured
/// differences between vendors on the same text are about a tenth
public record TokenCounter(BigDecimal spread) {
  public static final TokenCounter DEFAULT = new TokenCounter(new BigDecimal("0.10"));

  public TokenCount count(String text, String model) {
    return Tokenizer.of(model)
        .<TokenCount>map(own -> new TokenCount.Exact(own.count(text), own))
        .orElseGet(
            () -> new TokenCount.Range(Tokenizer.O200K.count(text), Tokenizer.O200K, spread));
  }
}
