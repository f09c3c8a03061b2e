package dev.costwright.app.sample;

import java.util.Optional;

/// A key that the company holds at a seller.
///
/// @param seller who gave it
/// @param name as the company calls it, such as `chat-production`
/// @param project the OpenAI project or the Anthropic workspace
/// @param environment where it is used; empty for the key that nobody wrote down
record ApiKey(Seller seller, String name, String project, Optional<Environment> environment) {
  /// As the seller's exports spell it: OpenAI gives ids, Anthropic names.
  String exported() {
    return seller == Seller.OPENAI ? "key_" + name.replace('-', '_') : name;
  }

  /// The key's name at the gateway.
  String gatewayAlias() {
    return "gw-" + name;
  }
}
