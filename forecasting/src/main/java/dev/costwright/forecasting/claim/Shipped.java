package dev.costwright.forecasting.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The claims that come with the program: `samples/claims`, which the build puts beside this
/// class.
final class Shipped {
  /// A jar cannot be listed; a test holds this list to the folder.
  static final List<String> NAMES =
      List.of(
          "agents-5-to-30x",
          "agents-9-calls",
          "batch-half",
          "budgets-36-percent",
          "compression-20x",
          "compression-40-to-60",
          "compression-5x",
          "deepseek-21x",
          "document-in-a-session",
          "feature-x-margin",
          "feature-y-margin",
          "fine-tuned-75",
          "forty-percent-cached",
          "gpt-4o-cached-input",
          "market-growth",
          "mau-deepseek",
          "mau-gpt-4o",
          "mau-gpt-4o-mini",
          "mini-15x",
          "month-gemini-flash",
          "month-gemini-pro",
          "month-gpt-4o",
          "month-gpt-4o-mini",
          "month-haiku",
          "month-llama",
          "month-mistral",
          "month-sonnet",
          "ninety-to-thirty-five",
          "output-2-to-6x",
          "output-6x",
          "payback-10000",
          "payback-below-5000",
          "prices-50-to-200x",
          "prompt-312-to-78",
          "prompt-78-to-22",
          "prompt-caching-alone",
          "prompt-caching-hits",
          "prompt-caching-no-minimum",
          "prompt-saving-175",
          "routing-85",
          "routing-extraction",
          "routing-with-classifier",
          "saving-660000",
          "savings-6000-to-8500",
          "self-hosting-gpt-4o",
          "self-hosting-hosted-llama",
          "semantic-cache-60",
          "semantic-cache-hits",
          "semantic-cache-threshold",
          "stacked-40-to-60",
          "stacked-40-to-70",
          "stacked-70-to-90",
          "system-prompt-20-turns",
          "system-prompt-200-million",
          "ten-turns-10x",
          "tiers-claude",
          "tiers-gemini",
          "tiers-gpt",
          "windows-save-tenfold");

  static final List<Claim> CLAIMS = NAMES.stream().map(Shipped::read).toList();

  private Shipped() {}

  private static Claim read(String name) {
    String file = "shipped/" + name + ".json";
    try (InputStream stream = Shipped.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("Expected a claim in the program, found none: " + file);
      }
      return Claim.parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
