package dev.costwright.model.pricing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which single requests a price is for, by the length of their prompt: those past a threshold.
///
/// @param boundary whether a prompt of exactly the threshold is past it
/// @param tokens the threshold in prompt tokens, as the seller writes it; 0 for all requests
public record ContextBand(Boundary boundary, long tokens) {
  /// Prompts of every length.
  public static final ContextBand ALL = new ContextBand(Boundary.ABOVE, 0);

  private static final Pattern TEXT = Pattern.compile("(>=|≥|>)(\\d{1,15})");
  private static final long ROUND = 1000;

  /// On which side of the threshold the threshold itself lies.
  public enum Boundary {
    /// `> 200000`: a prompt of 200,000 tokens is still short.
    ABOVE(">"),
    /// `>= 200000`: a prompt of 200,000 tokens is long.
    FROM(">=");

    private final String sign;

    Boundary(String sign) {
      this.sign = sign;
    }

    /// `>` or `>=`.
    public String sign() {
      return sign;
    }
  }

  public ContextBand {
    if (tokens < (boundary == Boundary.FROM ? 2 : 0)) {
      throw new IllegalArgumentException(
          "Expected a threshold of > 0 or more or >= 2 or more tokens, found %s %d"
              .formatted(boundary.sign(), tokens));
    }
  }

  /// Prompts longer than so many tokens; 0 for all.
  public static ContextBand above(long tokens) {
    return new ContextBand(Boundary.ABOVE, tokens);
  }

  /// Prompts of so many tokens or more.
  public static ContextBand from(long tokens) {
    return new ContextBand(Boundary.FROM, tokens);
  }

  /// The band of a number that came without its operator, as in price files and ledgers written
  /// before the operator was kept: the number that a prompt must exceed. "200,000 or more" was
  /// written as 199,999 there, so a number one below a whole thousand reads as `>=` that thousand,
  /// every other one as `>` itself. Both hold for the same prompts.
  public static ContextBand unmarked(long above) {
    return above > 0 && (above + 1) % ROUND == 0 ? from(above + 1) : above(above);
  }

  /// Reads `> 272000`, `>= 200000` (spaces, thousands commas and `≥` allowed), a bare number as
  /// {@link #unmarked} and blank text as {@link #ALL}.
  ///
  /// @throws IllegalArgumentException when the text is none of them
  public static ContextBand parse(String text) {
    String plain = text.replaceAll("[\\s,_]+", "");
    if (plain.isEmpty()) {
      return ALL;
    }
    if (plain.matches("\\d{1,15}")) {
      return unmarked(Long.parseLong(plain));
    }
    Matcher bound = TEXT.matcher(plain);
    if (!bound.matches()) {
      throw new IllegalArgumentException(
          "Expected prompt tokens such as > 272000 or >= 200000, found \"%s\"".formatted(text));
    }
    long tokens = Long.parseLong(bound.group(2));
    return bound.group(1).equals(">") ? above(tokens) : from(tokens);
  }

  /// The number of tokens that a prompt of this band exceeds: 199,999 for `>= 200000`.
  public long exceeds() {
    return boundary == Boundary.ABOVE ? tokens : tokens - 1;
  }

  public boolean isAll() {
    return exceeds() == 0;
  }

  /// Whether a single request with such a prompt is in this band.
  public boolean holds(long promptTokens) {
    return isAll() || promptTokens > exceeds();
  }

  /// Such as `> 272000` or `>= 128000`; empty text for all. {@link #parse} reads it back.
  public String text() {
    return isAll() ? "" : boundary.sign() + " " + tokens;
  }
}
