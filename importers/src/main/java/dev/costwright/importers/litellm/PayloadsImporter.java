package dev.costwright.importers.litellm;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.usage.DataSet;
import java.util.Set;

/// LiteLLM's standard logging payload, one call each, as its loggers write it to S3, GCS or a
/// file: one object, an array, or JSON lines.
///
/// Fields: `id` (the key; the `request_id` of the spend logs, so that a call told by both
/// counts once), `trace_id` (the session), `startTime`, `endTime` (epoch seconds with
/// decimals), `model`, `custom_llm_provider` (newer proxies; else models of OpenAI, Anthropic
/// and Google are taken to be sold by them), `prompt_tokens`, `completion_tokens`,
/// `total_tokens`, `response_cost` (an estimate, US dollars; absent where
/// `response_cost_failure_debug_info` says that there was no price), `status`, `cache_hit`,
/// `request_tags`, `end_user`, and from `metadata` what the spend logs have there.
///
/// Tokens, outcomes and attribution are as in {@link SpendLogsImporter}.
///
/// Prompts (`messages`, and `model_parameters.tools` before them) become hashes of their
/// pieces.
///
/// Skipped: answers (never read), other parameters, errors' words.
///
/// Source: BerriAI/litellm-docs `docs/proxy/logging_spec.md`; checked 2026-11-23.
public final class PayloadsImporter implements Importer {
  private static final Format FORMAT =
      new Format("litellm-payloads", "LiteLLM standard logging payloads (JSON)");

  private static final Set<String> NEVER_READ =
      Set.of(
          "response",
          "model_map_information",
          "hidden_params",
          "cost_breakdown",
          "error_information",
          "error_str",
          "guardrail_information",
          "requester_custom_headers");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return JsonShape.of(source).hasBelow("data", "id", "response_cost", "model_group", "startTime")
        ? new Recognition.Claimed("records have response_cost, model_group and startTime")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DataSet dataSet = Streams.calls(options.account());
    JsonRecords.of(source, NEVER_READ)
        .withPrompts(Set.of("messages", "model_parameters"))
        .forEach(
            sink,
            call ->
                SpendLog.fact(call, SpendLog.Spelling.PAYLOAD)
                    .ifPresent(fact -> sink.fact(dataSet, fact)));
  }
}
