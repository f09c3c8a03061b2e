package dev.costwright.importers.openai;

import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.Currency;

/// Single calls, as whoever made them saw them. Responses have an id of their own, so that one
/// found in a batch's output and in a log is one call.
final class Observed {
  private Observed() {}

  /// The seller stands with each call: Azure answers in OpenAI's words.
  static DataSet dataSet(String account) {
    return new DataSet(
        "openai/responses",
        Layer.OBSERVED,
        Grain.CALL,
        "",
        account,
        Currency.getInstance("USD"),
        ZoneOffset.UTC);
  }
}
