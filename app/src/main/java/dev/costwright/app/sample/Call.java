package dev.costwright.app.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// One call of the simulation. Every file is an account of the same calls.
///
/// @param tokens none when the call failed before the model answered
/// @param session empty for calls that stand alone
/// @param throughGateway whether the gateway saw it
/// @param failed refused by the seller: not billed
record Call(
    Instant start,
    int seconds,
    Feature feature,
    ApiKey key,
    String model,
    boolean batch,
    Tokens tokens,
    Optional<String> session,
    String step,
    Optional<Plan> plan,
    Optional<String> tenant,
    String useCase,
    boolean throughGateway,
    boolean failed) {
  LocalDate day() {
    return LocalDate.ofInstant(start, ZoneOffset.UTC);
  }

  /// The context window as Anthropic's exports name it.
  String contextWindow() {
    return tokens.prompt() > 200_000 ? "> 200k" : "≤ 200k";
  }
}
