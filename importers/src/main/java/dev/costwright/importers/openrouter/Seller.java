package dev.costwright.importers.openrouter;

import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;

/// OpenRouter's data sets and names. A credit is a US dollar.
final class Seller {
  static final String ID = "openrouter";

  /// Makers whose name before the slash is not the one that the price book has.
  private static final Map<String, String> MAKERS =
      Map.of("meta-llama", "meta", "mistralai", "mistral", "x-ai", "xai", "z-ai", "zai");

  private Seller() {}

  /// What days cost and used.
  static DataSet days(String account) {
    return dataSet("openrouter/activity", Grain.BUCKET, account);
  }

  /// What calls cost and used.
  static DataSet calls(String account) {
    return dataSet("openrouter/generations", Grain.CALL, account);
  }

  /// Model and, told by what stands before its slash, its maker.
  static void model(Fact.Builder fact, String model) {
    int slash = model.indexOf('/');
    String maker = slash < 0 ? "" : model.substring(0, slash);
    fact.dimension(Dimension.MODEL, model)
        .dimension(Dimension.PROVIDER, MAKERS.getOrDefault(maker, maker));
  }

  /// Prompt and completion hold cached tokens and reasoning.
  ///
  /// @return whether the parts fit into the whole; nothing is set otherwise
  static boolean tokens(
      Fact.Builder fact, long prompt, long cached, long completion, long reasoning) {
    if (zero(cached) > zero(prompt) || zero(reasoning) > zero(completion)) {
      return false;
    }
    fact.measure(Measure.FRESH_INPUT, prompt == Fact.ABSENT ? prompt : prompt - zero(cached))
        .measure(Measure.CACHE_READ, cached)
        .measure(Measure.OUTPUT, completion)
        .measure(Measure.REASONING, reasoning);
    return true;
  }

  private static long zero(long count) {
    return count == Fact.ABSENT ? 0 : count;
  }

  private static DataSet dataSet(String id, Grain grain, String account) {
    return new DataSet(
        id, Layer.BILLED, grain, ID, account, Currency.getInstance("USD"), ZoneOffset.UTC);
  }
}
