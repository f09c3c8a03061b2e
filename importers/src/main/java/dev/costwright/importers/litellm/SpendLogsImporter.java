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

/// Rows of LiteLLM's `LiteLLM_SpendLogs` table, one call each: a JSON array, `{"data": […]}`
/// pages of the API, or JSON lines.
///
/// Fields: `request_id` (the key), `startTime`, `endTime` (without offset: UTC),
/// `request_duration_ms`, `model`, `custom_llm_provider` (the seller), `prompt_tokens`,
/// `completion_tokens`, `total_tokens`, `spend` (an estimate, US dollars), `api_key`, `user`,
/// `team_id`, `end_user`, `session_id`, `status`, `cache_hit`, `request_tags`, `metadata`.
/// The last two may be JSON within a string. From `metadata`: `usage_object` and
/// `additional_usage_values` (cache, reasoning and audio counts), `user_api_key_alias`,
/// `user_api_key_team_alias`, `user_api_key_project_id`, `user_api_key_user_id`,
/// `spend_logs_metadata`, `status`, `attempted_retries`.
///
/// `prompt_tokens` holds cached tokens, also for Anthropic; older proxies left them out,
/// which `total_tokens` tells. A call answered from the proxy's own cache used no tokens of
/// the provider: its outcome is `cache_hit` and its token counts stay absent. Failed calls
/// are kept with the outcome `error`.
///
/// Names in `spend_logs_metadata` and `name:value` tags become dimensions where they are ours
/// (team, feature, environment, tenant, user tier, use case, prompt version, step kind), else
/// tags; the metadata wins. Team falls back to the key's team, tenant to the end user.
///
/// Prompts (`proxy_server_request`, else `messages`) become hashes of their pieces.
///
/// Skipped: answers (never read), `User-Agent` tags, nested custom metadata.
///
/// Source: BerriAI/litellm `schema.prisma` at 029f645f and its documentation; checked
/// 2026-11-22.
public final class SpendLogsImporter implements Importer {
  private static final Format FORMAT =
      new Format("litellm-spend-logs", "LiteLLM spend logs (JSON)");

  private static final Set<String> NEVER_READ =
      Set.of("response", "model_map_information", "cost_breakdown", "guardrail_information");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return JsonShape.of(source).hasBelow("data", "request_id", "spend", "startTime")
        ? new Recognition.Claimed("records have request_id, spend and startTime")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DataSet dataSet = Streams.calls(options.account());
    JsonRecords.of(source, NEVER_READ)
        .withPrompts(Set.of("messages", "proxy_server_request"))
        .forEach(
            sink,
            call ->
                SpendLog.fact(call, SpendLog.Spelling.TABLE)
                    .ifPresent(fact -> sink.fact(dataSet, fact)));
  }
}
