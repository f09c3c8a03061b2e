package dev.costwright.model.usage;

import dev.costwright.model.text.Secrets;
import java.time.ZoneId;
import java.util.Currency;

/// One stream of facts, whatever file brought it: the completions usage of one OpenAI account,
/// say.
///
/// Natural keys live in a data set, so a CSV export and an API page of the same day meet. All
/// facts of a data set share layer, grain, currency and the zone of their buckets.
///
/// @param id stable name without file or date, such as `openai/completions-usage`
/// @param layer the evidence layer
/// @param grain what one fact describes
/// @param seller who sells what the facts describe, such as `openai` or `azure`; empty when each
/// fact says so itself
/// @param account the seller's account, or {@link #DEFAULT_ACCOUNT}
/// @param currency of every money measure
/// @param zone in which buckets are days
public record DataSet(
    String id,
    Layer layer,
    Grain grain,
    String seller,
    String account,
    Currency currency,
    ZoneId zone) {
  /// The account of files that do not name one. Billed, metered and observed facts of a seller
  /// must share it.
  public static final String DEFAULT_ACCOUNT = "default";

  /// Takes API keys out of the account.
  public DataSet {
    account = Secrets.masked(account);
  }
}
