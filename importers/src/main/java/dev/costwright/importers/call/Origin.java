package dev.costwright.importers.call;

import static java.util.Map.entry;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who made a model and who sold the call. Empty text means unsaid.
///
/// @param maker such as `anthropic`
/// @param seller such as `bedrock`
/// @param model without the seller that some gateways put before it
public record Origin(String maker, String seller, String model) {
  /// One spelling per seller, as the price book has it.
  private static final Map<String, String> SELLERS =
      Map.ofEntries(
          entry("gemini", "google"),
          entry("gcp.gemini", "google"),
          entry("gcp.gen_ai", "google"),
          entry("google_genai", "google"),
          entry("text-completion-openai", "openai"),
          entry("azure_text", "azure"),
          entry("azure-openai", "azure"),
          entry("azure_openai", "azure"),
          entry("azure.ai.openai", "azure"),
          entry("az.ai.openai", "azure"),
          entry("azure.ai.inference", "azure_ai"),
          entry("az.ai.inference", "azure_ai"),
          entry("aws", "bedrock"),
          entry("aws.bedrock", "bedrock"),
          entry("aws_bedrock", "bedrock"),
          entry("bedrock_converse", "bedrock"),
          entry("gcp.vertex_ai", "vertex_ai"),
          entry("vertexai", "vertex_ai"),
          entry("vertex-ai", "vertex_ai"),
          entry("vertex_ai_beta", "vertex_ai"),
          entry("vertex_ai-anthropic_models", "vertex_ai"),
          entry("mistral_ai", "mistral"),
          entry("mistralai", "mistral"),
          entry("mistral-ai", "mistral"),
          entry("x_ai", "xai"),
          entry("x-ai", "xai"),
          entry("together-ai", "together_ai"),
          entry("togetherai", "together_ai"),
          entry("fireworks-ai", "fireworks_ai"),
          entry("ibm.watsonx.ai", "watsonx"));

  /// Sellers of models that others made.
  private static final Set<String> RESELLERS =
      Set.of(
          "azure",
          "azure_ai",
          "bedrock",
          "vertex_ai",
          "openrouter",
          "together_ai",
          "groq",
          "fireworks_ai");

  private record Family(String word, String maker) {}

  private static final List<Family> FAMILIES =
      List.of(
          new Family("claude", "anthropic"),
          new Family("gpt-", "openai"),
          new Family("chatgpt", "openai"),
          new Family("text-embedding-3", "openai"),
          new Family("text-embedding-ada", "openai"),
          new Family("whisper", "openai"),
          new Family("dall-e", "openai"),
          new Family("gemini", "google"),
          new Family("mistral", "mistral"),
          new Family("mixtral", "mistral"),
          new Family("llama", "meta"),
          new Family("deepseek", "deepseek"),
          new Family("grok", "xai"),
          new Family("command-r", "cohere"),
          new Family("nova-", "amazon"),
          new Family("titan", "amazon"));

  private static final List<String> OWN_NAMES =
      List.of("claude", "gemini", "gpt-", "text-embedding-3");

  private static final Set<String> MAKERS =
      FAMILIES.stream().map(Family::maker).collect(Collectors.toUnmodifiableSet());

  /// @param model as logged, such as `bedrock/anthropic.claude-opus-4-5-v1:0`
  /// @param provider as the log calls the seller; blank when it does not say
  public static Origin of(String model, String provider) {
    int slash = model.indexOf('/');
    String prefix = slash < 0 ? "" : seller(model.substring(0, slash));
    String seller = provider.isEmpty() && isSeller(prefix) ? prefix : seller(provider);
    String bare = prefix.isEmpty() || !prefix.equals(seller) ? model : model.substring(slash + 1);
    return new Origin(maker(bare, seller), seller, bare);
  }

  /// As {@link #of}, for logs that need not name a seller: models of OpenAI, Anthropic and
  /// Google under their own names are then taken to be sold by them, others stay without
  /// seller and price.
  public static Origin orMaker(String model, String provider) {
    String plain = model.toLowerCase(Locale.ROOT);
    Origin told = of(model, provider);
    return told.seller.isEmpty() && OWN_NAMES.stream().anyMatch(plain::startsWith)
        ? new Origin(told.maker, told.maker, told.model)
        : told;
  }

  public void into(Fact.Builder fact) {
    fact.dimension(Dimension.PROVIDER, maker)
        .dimension(Dimension.SELLER, seller)
        .dimension(Dimension.MODEL, model);
  }

  private static String seller(String provider) {
    String plain = provider.toLowerCase(Locale.ROOT);
    return SELLERS.getOrDefault(plain, plain);
  }

  private static boolean isSeller(String name) {
    return RESELLERS.contains(name) || MAKERS.contains(name);
  }

  /// The model's name tells, and for names like `o3` a maker who sells them itself.
  private static String maker(String model, String seller) {
    String plain = model.toLowerCase(Locale.ROOT);
    return FAMILIES.stream()
        .filter(family -> plain.contains(family.word()))
        .map(Family::maker)
        .findFirst()
        .orElse(MAKERS.contains(seller) ? seller : "");
  }
}
