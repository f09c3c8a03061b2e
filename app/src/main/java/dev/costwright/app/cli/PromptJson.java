package dev.costwright.app.cli;

import dev.costwright.app.report.PromptTables;
import dev.costwright.forecasting.prompt.PromptComparison;
import dev.costwright.forecasting.prompt.TokenCount;
import dev.costwright.forecasting.prompt.Tokenizer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Prompts as JSON.
final class PromptJson {
  private PromptJson() {}

  /// Adds the count, its bounds and how it was counted.
  static void put(ObjectNode node, TokenCount count) {
    Tokenizer by =
        switch (count) {
          case TokenCount.Exact exact -> exact.by();
          case TokenCount.Range range -> range.by();
        };
    node.put("tokens", count.tokens())
        .put("least", count.least())
        .put("most", count.most())
        .put("tokenizer", by.id())
        .put("isExact", count instanceof TokenCount.Exact);
  }

  static ObjectNode of(PromptComparison comparison) {
    ObjectNode document = Json.table(PromptTables.models(comparison));
    document.set("saving", Json.money(comparison.saving()));
    document.set("savingLeast", Json.money(comparison.least()));
    document.set("savingMost", Json.money(comparison.most()));
    document.set("savingIfNeverCached", Json.money(comparison.savingIfFresh()));
    document.set("savingIfAlwaysCached", Json.money(comparison.savingIfRead()));
    document
        .put("calls", comparison.calls())
        .put("shorterCalls", comparison.shorter())
        .put("uncountedRows", comparison.uncounted())
        .put("unpricedCalls", comparison.unpriced());
    ArrayNode remarks = document.putArray("remarks");
    PromptTables.remarks(comparison).forEach(remarks::add);
    return document;
  }
}
