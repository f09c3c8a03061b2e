package dev.costwright.importers.anthropic;

import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.Currency;

/// Single messages, as whoever asked for them saw them: Claude Code's logs, batches and kept
/// responses are one stream, because a message's id is the same in all of them.
public final class MessageCalls {
  private MessageCalls() {}

  /// The seller stands with each call: the clouds answer in Anthropic's words.
  public static DataSet dataSet(String account) {
    return new DataSet(
        "claude-code/sessions",
        Layer.OBSERVED,
        Grain.CALL,
        "",
        account,
        Currency.getInstance("USD"),
        ZoneOffset.UTC);
  }
}
