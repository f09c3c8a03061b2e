package dev.costwright.app.focus;

import dev.costwright.model.usage.Dimension;
import java.util.Map;

/// What a seller is called where people read it.
///
/// @param provider who sells the service
/// @param host on whose machines it runs, as far as the seller shows it
/// @param name of the service
/// @param isModels whether the service is one for language models
record Service(String provider, String host, String name, boolean isModels) {
  private static final String AWS = "Amazon Web Services";
  private static final String AZURE = "Microsoft Azure";
  private static final String GCP = "Google Cloud";

  private static final Map<String, String> COMPANIES =
      Map.ofEntries(
          Map.entry("openai", "OpenAI"),
          Map.entry("anthropic", "Anthropic"),
          Map.entry("google", "Google"),
          Map.entry("meta", "Meta"),
          Map.entry("mistral", "Mistral AI"),
          Map.entry("deepseek", "DeepSeek"),
          Map.entry("cohere", "Cohere"),
          Map.entry("xai", "xAI"),
          Map.entry("groq", "Groq"),
          Map.entry("openrouter", "OpenRouter"),
          Map.entry("amazon", "Amazon"),
          Map.entry("microsoft", "Microsoft"));

  static Service of(Charge charge) {
    String seller = charge.dimension(Dimension.SELLER);
    boolean hasModel = !charge.dimension(Dimension.MODEL).isEmpty();
    return switch (seller) {
      case "bedrock" -> new Service(AWS, AWS, "Amazon Bedrock", true);
      case "vertex_ai", "vertex", "google-vertex" -> new Service(GCP, GCP, "Vertex AI", true);
      case "google" -> new Service("Google", GCP, "Gemini API", true);
      case "aws" -> cloud(AWS, hasModel);
      case "azure" -> cloud(AZURE, hasModel);
      case "gcp" -> cloud(GCP, hasModel);
      case "" -> new Service("Not Applicable", "Not Applicable", "Not Applicable", true);
      default -> new Service(company(seller), company(seller), company(seller) + " API", true);
    };
  }

  /// A cloud bills other things, too: what names no model is not called one for models.
  private static Service cloud(String name, boolean hasModel) {
    return new Service(name, name, hasModel ? name + " models" : name, hasModel);
  }

  /// The name of a seller or maker; its id where we know no other name.
  static String company(String id) {
    return COMPANIES.getOrDefault(id, id);
  }

  String category() {
    return isModels ? "AI and Machine Learning" : "Other";
  }

  String subcategory() {
    return isModels ? "Generative AI" : "Other (Other)";
  }
}
