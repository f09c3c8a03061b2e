package dev.costwright.importers.litellm;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.call.Origin;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.util.List;
import java.util.Set;

/// LiteLLM's tables of daily sums, `LiteLLM_DailyUserSpend`, `…TeamSpend`,
/// `…OrganizationSpend` and `…EndUserSpend`, as CSV or JSON.
///
/// Columns: `date` (a UTC day), `user_id`, `team_id`, `organization_id` or `end_user_id`,
/// `api_key`, `model`, `model_group`, `custom_llm_provider` (the seller), `prompt_tokens`
/// (with cached tokens), `completion_tokens`, `cache_read_input_tokens`,
/// `cache_creation_input_tokens`, `spend` (an estimate, US dollars), `api_requests`,
/// `failed_requests`.
///
/// The tables tell the same calls, each by another owner, as the daily activity does; they
/// are one stream, of which the ledger counts one grouping a day.
///
/// Refused: `LiteLLM_DailyTagSpend`, which has a call once for each of its tags, so that its
/// rows do not add up (BerriAI/litellm#21894).
///
/// Source: BerriAI/litellm `schema.prisma` at 029f645f; checked 2026-11-23.
public final class DailyTablesImporter implements Importer {
  private static final Format FORMAT =
      new Format("litellm-daily-tables", "LiteLLM daily spend tables (CSV, JSON)");

  private static final String[] TELLING = {
    "date", "custom_llm_provider", "spend", "api_requests", "failed_requests"
  };

  private static final List<String> COLUMNS =
      List.of(
          "date",
          "user_id",
          "team_id",
          "organization_id",
          "end_user_id",
          "api_key",
          "model",
          "model_group",
          "custom_llm_provider",
          "prompt_tokens",
          "completion_tokens",
          "cache_read_input_tokens",
          "cache_creation_input_tokens",
          "spend",
          "api_requests",
          "failed_requests");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return isTable(source) || JsonShape.of(source).hasBelow("data", TELLING)
        ? new Recognition.Claimed("rows have date, spend, api_requests and failed_requests")
        : Recognition.NOT_MINE;
  }

  private static boolean isTable(SourceFile source) {
    return Header.of(source).has(TELLING);
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    requireOwner(source);
    DataSet dataSet = Streams.days(options.account());
    if (isTable(source)) {
      Table table = Table.of(source);
      table.forEachRow(
          sink, row -> day(JsonObject.of(row, table.header(), COLUMNS), dataSet, sink));
    } else {
      JsonRecords.of(source, Set.of()).forEach(sink, day -> day(day, dataSet, sink));
    }
  }

  private static void requireOwner(SourceFile source) {
    if (Header.of(source).has("tag") || JsonShape.of(source).hasBelow("data", "tag")) {
      throw new InputException(
          "%s is LiteLLM's table of daily spend by tag, which has a call once for each of its tags: its rows do not add up. Export the table of users or teams, or the spend logs, which have the tags of each call."
              .formatted(source.name()));
    }
  }

  private static void day(JsonObject day, DataSet dataSet, EntrySink sink) {
    Origin origin = Origin.of(day.text("model"), day.text("custom_llm_provider"));
    Fact.Builder fact = DailyFact.of(day, day, origin);
    fact.dimension(Dimension.USER, day.text("user_id"))
        .dimension(Dimension.TEAM, day.text("team_id"))
        .dimension(Dimension.TENANT, day.text("end_user_id"))
        .dimension(Dimension.API_KEY, day.text("api_key"))
        .tag("organization_id", day.text("organization_id"))
        .tag("model_group", day.text("model_group"));
    if (day.isGood()) {
      sink.fact(dataSet, fact.build());
    }
  }
}
