package dev.costwright.importers.call;

import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.Optional;

/// Puts what a prompt began with beside the counts of its call, where the two fit. A log may
/// keep another text than what was sent: nothing, `redacted`, a cut one, the bytes of a
/// picture. Then the characters are far more or far fewer than the tokens, and nothing is
/// known of the prompt.
public final class KnownPrompt {
  /// A text needs at most about a token a character, and of long runs of blanks one in twelve.
  private static final long MOST_CHARACTERS = 12;

  /// What envelopes of messages add to short prompts.
  private static final long SLACK = 64;

  private static final List<Measure> TEXT =
      List.of(
          Measure.FRESH_INPUT, Measure.CACHE_READ, Measure.CACHE_WRITE_5M, Measure.CACHE_WRITE_1H);
  private static final List<Measure> OTHERS =
      List.of(Measure.AUDIO_INPUT, Measure.AUDIO_CACHE_READ, Measure.IMAGE_INPUT);

  private KnownPrompt() {}

  /// @param prompt lengths in characters
  public static Fact in(Fact fact, Optional<Prefix> prompt) {
    return prompt.filter(prefix -> fits(prefix.length(), fact)).map(fact::with).orElse(fact);
  }

  /// As {@link #in}, of a call whose counts are told already.
  public static void into(Fact.Builder fact, Optional<Prefix> prompt) {
    if (prompt.isPresent()) {
      fact.prefix(in(fact.build(), prompt).prefix());
    }
  }

  private static boolean fits(long characters, Fact fact) {
    long tokens = sum(fact, TEXT);
    return tokens > 0
        && sum(fact, OTHERS) == 0
        && characters + SLACK >= tokens
        && characters <= (tokens + SLACK) * MOST_CHARACTERS;
  }

  private static long sum(Fact fact, List<Measure> measures) {
    return measures.stream().mapToLong(measure -> fact.find(measure).orElse(0)).sum();
  }
}
