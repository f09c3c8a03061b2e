package dev.costwright.model.agents;

import dev.costwright.model.problem.UsageException;

/// A described conversation: every turn sends the system prompt, all earlier turns and replies, and
/// one new user message. Counts are tokens.
///
/// With `S` system, `u` user and `a` reply tokens, turn `k` sends `S + k·u + (k−1)·a`; `n` turns
/// send `n·S + u·n(n+1)/2 + a·n(n−1)/2`: the cost of a conversation grows with the square of its
/// turns.
///
/// @param turns from 1 to a million
/// @param system tokens of instructions and tool schemas
/// @param user tokens that each turn adds
/// @param reply tokens that the model answers in each turn
public record Conversation(long turns, long system, long user, long reply) {
  private static final long MOST_TURNS = 1_000_000;
  private static final long MOST_TOKENS = 1_000_000;

  /// @throws UsageException when a count is out of range
  public Conversation {
    check("turns", turns, 1, MOST_TURNS);
    check("system tokens", system, 0, MOST_TOKENS);
    check("user tokens", user, 1, MOST_TOKENS);
    check("reply tokens", reply, 0, MOST_TOKENS);
  }

  /// The same conversation without a memory of replies: only the user's own words are sent again.
  public Conversation withoutReplies() {
    return new Conversation(turns, system, user, 0);
  }

  /// Tokens of the prompt of a turn, counted from 1.
  public long promptAt(long turn) {
    return system + turn * user + (turn - 1) * reply;
  }

  /// Prompt tokens of all turns.
  public long input() {
    return systemPart() + newPart() + resentPart();
  }

  /// Reply tokens of all turns.
  public long output() {
    return turns * reply;
  }

  /// Of {@link #input()}, the system prompt, sent once a turn.
  public long systemPart() {
    return turns * system;
  }

  /// Of {@link #input()}, what users wrote, counted once.
  public long newPart() {
    return turns * user;
  }

  /// Of {@link #input()}, earlier messages and replies, sent again.
  public long resentPart() {
    return (user + reply) * (turns * (turns - 1) / 2);
  }

  /// The last prompt against the first.
  public Multiple lastTurn() {
    return new Multiple(promptAt(turns), promptAt(1));
  }

  /// All prompts against the first.
  public Multiple whole() {
    return new Multiple(input(), promptAt(1));
  }

  /// The mean prompt against the first.
  public Multiple meanTurn() {
    return new Multiple(input(), Math.multiplyExact(turns, promptAt(1)));
  }

  /// The same number of calls that know nothing of each other, against one of them.
  public Multiple independent() {
    return new Multiple(turns * promptAt(1), promptAt(1));
  }

  private static void check(String what, long count, long least, long most) {
    if (count < least || count > most) {
      throw new UsageException(
          "Expected %s from %d to %d, found %d.".formatted(what, least, most, count));
    }
  }
}
