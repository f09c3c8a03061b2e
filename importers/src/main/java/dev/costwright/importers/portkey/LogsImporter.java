package dev.costwright.importers.portkey;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Stream;

/// Portkey's log export, one call a line.
///
/// Fields, which the user picks, so that any may be missing: `id` (the key), `trace_id` (the
/// session), `created_at` (needed), `ai_org` or `ai_provider` (the seller), `ai_model`,
/// `req_units` or `request_tokens`, `res_units` or `response_tokens`, `total_units` or
/// `total_tokens`, `cost` (an estimate, in **cents** of `cost_currency`, US dollars where
/// none is told), `response_time` (milliseconds), `response_status_code` or `status_code`,
/// `prompt_slug`, `config`, `metadata`.
///
/// `_user` among the metadata is the user; other names are dimensions where they are ours,
/// else tags. Without `id`, calls that are equal in all fields count once, which is told.
///
/// The prompt (in `request`) becomes hashes of its pieces.
///
/// Skipped: answers (never read).
///
/// Source: Portkey-AI/docs-core `product/observability/logs-export.mdx`; checked 2026-11-23.
public final class LogsImporter implements Importer {
  private static final Format FORMAT = new Format("portkey-logs", "Portkey log export (JSONL)");

  private static final Set<String> NEVER_READ = Set.of("response");

  /// Of which at least one is there beside the model.
  private static final String[] TELLING = {
    "req_units", "res_units", "total_units", "cost_currency", "request_tokens", "response_tokens"
  };

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    return Stream.of(TELLING).anyMatch(field -> shape.hasBelow("data", "ai_model", field))
        ? new Recognition.Claimed("records have ai_model and Portkey's counts or currency")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    boolean[] lacksId = {false};
    JsonRecords.of(source, NEVER_READ)
        .withPrompts(Set.of("request"))
        .forEach(
            sink,
            log -> {
              lacksId[0] |= log.text("id").isEmpty();
              LoggedCall.of(log)
                  .ifPresent(
                      call -> sink.fact(dataSet(options.account(), call.currency()), call.fact()));
            });
    if (lacksId[0]) {
      sink.problem(
          new Problem(
              Severity.DOUBTFUL,
              Location.ofFile(source.name()),
              "",
              "the field id",
              "Calls have no id, so those that are equal in all fields count once.",
              "Export the log again with the field id."));
    }
  }

  private static DataSet dataSet(String account, Currency currency) {
    return new DataSet(
        "portkey/logs", Layer.OBSERVED, Grain.CALL, "", account, currency, ZoneOffset.UTC);
  }
}
