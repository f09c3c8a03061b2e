package dev.costwright.model.agents;

import java.util.List;

/// What the prompts of sessions are made of; the parts sum to all prompt tokens, exactly.
///
/// Of turn `k` with prompt `P(k)`: the opening is `min(P(1), P(k))`; what exceeds the prompt
/// before it and the reply to that is new; the rest was sent before. Logs hold counts and no
/// words: that equal counts are equal words is taken for granted.
///
/// @param opening system prompt, tool schemas and first message, sent with every turn
/// @param added sent for the first time after the opening
/// @param resent earlier messages, results and replies, sent again
public record PromptParts(long opening, long added, long resent) {
  public long total() {
    return opening + added + resent;
  }

  PromptParts plus(PromptParts other) {
    return new PromptParts(opening + other.opening, added + other.added, resent + other.resent);
  }

  static PromptParts none() {
    return new PromptParts(0, 0, 0);
  }

  /// Of one session, its turns in order.
  static PromptParts of(List<AgentCall> turns) {
    PromptParts sum = none();
    for (int k = 0; k < turns.size(); k++) {
      long prompt = turns.get(k).prompt();
      long opening = Math.min(turns.getFirst().prompt(), prompt);
      long known = k == 0 ? prompt : turns.get(k - 1).prompt() + turns.get(k - 1).output();
      long added = Math.max(0, prompt - Math.max(known, opening));
      sum = sum.plus(new PromptParts(opening, added, prompt - opening - added));
    }
    return sum;
  }
}
