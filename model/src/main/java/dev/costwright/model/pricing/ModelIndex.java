package dev.costwright.model.pricing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the model that a source means. Never looks at another seller's models: the same model
/// costs something else there.
final class ModelIndex {
  private static final Map<String, String> SELLERS =
      Map.of(
          "x-ai", "xai",
          "gemini", "google",
          "together_ai", "together",
          "fireworks_ai", "fireworks",
          "aws_bedrock", "bedrock");

  private final Map<String, Map<String, KnownModel>> bySeller = new HashMap<>();

  ModelIndex(Collection<KnownModel> models) {
    for (KnownModel model : models) {
      Map<String, KnownModel> index =
          bySeller.computeIfAbsent(model.seller(), seller -> new HashMap<>());
      put(index, model.id(), model);
      model.aliases().forEach(alias -> put(index, alias, model));
    }
  }

  private static void put(Map<String, KnownModel> index, String id, KnownModel model) {
    KnownModel known = index.putIfAbsent(ModelNames.key(id), model);
    if (known != null && !known.equals(model)) {
      throw new IllegalArgumentException(
          "Expected one model per name, found %s for %s and %s of %s"
              .formatted(id, known.id(), model.id(), model.seller()));
    }
  }

  /// Exact id or alias first, then the id without its snapshot date.
  Optional<KnownModel> find(String seller, String model) {
    Map<String, KnownModel> index = bySeller.getOrDefault(seller(seller), Map.of());
    String key = ModelNames.key(model);
    return Optional.ofNullable(index.get(key))
        .or(() -> Optional.ofNullable(index.get(ModelNames.undated(key))));
  }

  List<String> sellersOf(String model) {
    return bySeller.keySet().stream()
        .filter(seller -> find(seller, model).isPresent())
        .sorted()
        .toList();
  }

  /// One spelling per seller.
  static String seller(String seller) {
    String plain = seller.strip().toLowerCase(Locale.ROOT);
    return SELLERS.getOrDefault(plain, plain);
  }
}
