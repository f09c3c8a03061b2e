package dev.costwright.app.sample;

import java.time.LocalDate;

/// What a seller metered on one UTC day for one key, model, tier and context window: the grain of
/// both usage exports.
///
/// @param window as Anthropic names it; empty at OpenAI
/// @param requests calls that the seller answered
record UsageRow(
    LocalDate day,
    ApiKey key,
    String model,
    boolean batch,
    String window,
    long requests,
    Tokens tokens) {
  static UsageRow of(Call call) {
    return new UsageRow(
        call.day(),
        call.key(),
        call.model(),
        call.batch(),
        call.key().seller() == Seller.ANTHROPIC ? call.contextWindow() : "",
        1,
        call.tokens());
  }

  UsageRow plus(UsageRow other) {
    return new UsageRow(
        day, key, model, batch, window, requests + other.requests, tokens.plus(other.tokens));
  }

  UsageRow withoutCounts() {
    return new UsageRow(day, key, model, batch, window, 0, Tokens.NONE);
  }
}
