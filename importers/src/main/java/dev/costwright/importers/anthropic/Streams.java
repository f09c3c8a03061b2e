package dev.costwright.importers.anthropic;

import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.Currency;

/// The streams of facts that several of Anthropic's exports and reports share.
final class Streams {
  private Streams() {}

  static DataSet usage(String account) {
    return dataSet("anthropic/messages-usage", Layer.METERED, account);
  }

  static DataSet costs(String account) {
    return dataSet("anthropic/costs", Layer.BILLED, account);
  }

  /// Costs of an organisation at claude.ai, summed over days that the user chose.
  static DataSet teamSpend(String account) {
    return dataSet("claude.ai/spend", Layer.BILLED, ownAccount(account));
  }

  static DataSet enterpriseCosts(String account) {
    return dataSet("claude.ai/costs", Layer.BILLED, ownAccount(account));
  }

  static DataSet enterpriseUsage(String account) {
    return dataSet("claude.ai/usage", Layer.METERED, ownAccount(account));
  }

  /// An organisation at claude.ai is another customer than one at the API: of two bills of one
  /// account only one would count.
  private static String ownAccount(String account) {
    return account.equals(DataSet.DEFAULT_ACCOUNT) ? "claude.ai" : account;
  }

  private static DataSet dataSet(String id, Layer layer, String account) {
    return new DataSet(
        id, layer, Grain.BUCKET, "anthropic", account, Currency.getInstance("USD"), ZoneOffset.UTC);
  }
}
