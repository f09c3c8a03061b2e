package dev.costwright.importers.litellm;

import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.Currency;

/// The streams of facts that the proxy's files belong to.
final class Streams {
  private Streams() {}

  /// Single calls, whether the table or a payload tells them.
  static DataSet calls(String account) {
    return of("litellm/spend-logs", Grain.CALL, account);
  }

  /// Days, whichever way they are grouped.
  static DataSet days(String account) {
    return of("litellm/daily-activity", Grain.BUCKET, account);
  }

  private static DataSet of(String id, Grain grain, String account) {
    return new DataSet(
        id, Layer.OBSERVED, grain, "", account, Currency.getInstance("USD"), ZoneOffset.UTC);
  }
}
