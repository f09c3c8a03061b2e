package dev.costwright.app.cli;

import dev.costwright.model.agents.Conversation;
import picocli.CommandLine.Option;

/// The options of `agents conversation`, the same for the command and its export.
final class ConversationOptions {
  @Option(names = "--turns", required = true, paramLabel = "N", description = "User messages.")
  private long turns;

  @Option(
      names = "--user",
      required = true,
      paramLabel = "TOKENS",
      description = "Tokens of a user message.")
  private long user;

  @Option(names = "--reply", paramLabel = "TOKENS", description = "Tokens of a reply. Default: 0.")
  private long reply;

  @Option(
      names = "--system",
      paramLabel = "TOKENS",
      description = "Tokens of system prompt and tools, sent every turn. Default: 0.")
  private long system;

  Conversation ask() {
    return new Conversation(turns, system, user, reply);
  }
}
