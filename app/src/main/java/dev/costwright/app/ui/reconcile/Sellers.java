package dev.costwright.app.ui.reconcile;

import dev.costwright.app.uikit.Messages;
import java.util.Optional;

/// How sellers are named for people.
final class Sellers {
  private Sellers() {}

  /// As people write it where that is known, else the id.
  static String name(String seller) {
    return switch (seller) {
      case "openai" -> "OpenAI";
      case "anthropic" -> "Anthropic";
      case "deepseek" -> "DeepSeek";
      case "google" -> "Google";
      case "openrouter" -> "OpenRouter";
      case "bedrock" -> "Bedrock";
      case "azure" -> "Azure";
      default -> seller;
    };
  }

  static String name(Optional<String> seller) {
    return seller.map(Sellers::name).orElse(Messages.text("reconcile.sellers.all"));
  }
}
