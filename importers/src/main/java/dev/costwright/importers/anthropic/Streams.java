package dev.costwright.importers.anthropic;

import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.Currency;

/// The two streams of facts that console exports and API reports share.
final class Streams {
  private Streams() {}

  static DataSet usage(String account) {
    return dataSet("anthropic/messages-usage", Layer.METERED, account);
  }

  static DataSet costs(String account) {
    return dataSet("anthropic/costs", Layer.BILLED, account);
  }

  private static DataSet dataSet(String id, Layer layer, String account) {
    return new DataSet(
        id, layer, Grain.BUCKET, "anthropic", account, Currency.getInstance("USD"), ZoneOffset.UTC);
  }
}
