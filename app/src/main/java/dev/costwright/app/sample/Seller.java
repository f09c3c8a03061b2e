package dev.costwright.app.sample;

/// Who sells the company its tokens.
enum Seller {
  OPENAI("openai"),
  ANTHROPIC("anthropic");

  private final String id;

  Seller(String id) {
    this.id = id;
  }

  /// As the price book and the gateway spell it.
  String id() {
    return id;
  }
}
