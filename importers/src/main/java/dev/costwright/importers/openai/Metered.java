package dev.costwright.importers.openai;

import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.Currency;

/// The streams of usage that OpenAI counts, one for each of its endpoints.
final class Metered {
  static final String COMPLETIONS = "completions";

  private Metered() {}

  /// @param endpoint such as `completions`
  static DataSet dataSet(String endpoint, String account) {
    return new DataSet(
        "openai/" + endpoint + "-usage",
        Layer.METERED,
        Grain.BUCKET,
        "openai",
        account,
        Currency.getInstance("USD"),
        ZoneOffset.UTC);
  }
}
