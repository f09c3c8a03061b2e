package dev.costwright.importers.focus;

import java.util.Locale;
import java.util.regex.Pattern;

/// Companies by the ids of the price book.
final class Party {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Party() {}

  /// The cloud or company, whatever it sells, such as `aws`; empty for empty text.
  static String company(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.contains("amazon") || plain.equals("aws")) {
      return "aws";
    }
    if (plain.contains("microsoft") || plain.contains("azure")) {
      return "azure";
    }
    if (plain.contains("google") || plain.equals("gcp")) {
      return "gcp";
    }
    return NO_WORD.matcher(plain).replaceAll(" ").strip().replace(' ', '-');
  }

  /// The company, or its shop for models where it has one of its own: prices are kept by shop.
  static String seller(String company, String service) {
    String plain = service.toLowerCase(Locale.ROOT);
    return switch (company) {
      case "aws" -> plain.contains("bedrock") ? "bedrock" : company;
      case "gcp" -> {
        boolean isGemini = plain.contains("gemini") || plain.contains("generative language");
        yield plain.contains("vertex") ? "vertex_ai" : isGemini ? "google" : company;
      }
      default -> company;
    };
  }
}
