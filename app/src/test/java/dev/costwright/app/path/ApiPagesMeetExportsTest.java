package dev.costwright.app.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An export and an API page of the same day are the same money: it counts once, whichever came
/// first, and taking one back leaves the other.
class ApiPagesMeetExportsTest {
  private static final String USAGE_CSV =
      """
      start_time,end_time,project_id,num_model_requests,api_key_id,model,batch,service_tier,\
      input_tokens,output_tokens,input_cached_tokens,input_cache_write_tokens,input_uncached_tokens
      1767225600,1767312000,proj_chat,3.0,key_a,gpt-5,False,default,1200.0,90.0,200.0,0.0,1000.0
      1767225600,1767312000,proj_chat,1.0,key_b,gpt-5,True,,500.0,10.0,0.0,0.0,500.0
      """;

  private static final String USAGE_RESULTS =
      """
      {"object": "organization.usage.completions.result", "num_model_requests": 3,
       "input_tokens": 1200, "output_tokens": 90, "input_cached_tokens": 200,
       "input_cache_write_tokens": 0, "input_uncached_tokens": 1000, "project_id": "proj_chat",
       "user_id": null, "api_key_id": "key_a", "model": "gpt-5", "batch": false,
       "service_tier": "default"},
      {"object": "organization.usage.completions.result", "num_model_requests": 1,
       "input_tokens": 500, "output_tokens": 10, "input_cached_tokens": 0,
       "input_cache_write_tokens": 0, "input_uncached_tokens": 500, "project_id": "proj_chat",
       "user_id": null, "api_key_id": "key_b", "model": "gpt-5", "batch": true,
       "service_tier": null}
      """;

  private static final String USAGE_UNGROUPED =
      """
      {"object": "organization.usage.completions.result", "num_model_requests": 4,
       "input_tokens": 1700, "output_tokens": 100, "input_cached_tokens": 200,
       "input_cache_write_tokens": 0, "input_uncached_tokens": 1500}
      """;

  private static final String COSTS_CSV =
      """
      start_time,end_time,amount_value,amount_currency,quantity,quantity_unit,line_item,project_id,\
      organization_id,organization_name
      1767225600,1767312000,0.001250000000000000000000000000,usd,1000,tokens,"gpt-5, input",proj_chat,org-demo,Demo
      1767225600,1767312000,0.0009,usd,90,tokens,"gpt-5, output",proj_chat,org-demo,Demo
      """;

  private static final String COSTS_RESULTS =
      """
      {"object": "organization.costs.result", "project_id": "proj_chat",
       "amount": {"value": "0.001250000000000000000000000000000000000", "currency": "usd"},
       "line_item": "gpt-5, input", "quantity": 1000, "quantity_unit": "tokens" %1$s},
      {"object": "organization.costs.result", "project_id": "proj_chat",
       "amount": {"value": 0.0009, "currency": "usd"},
       "line_item": "gpt-5, output", "quantity": 90.0, "quantity_unit": "tokens" %1$s}
      """;

  private static final String ORGANISATION =
      ", \"organization_id\": \"org-demo\", \"organization_name\": \"Demo\"";

  private static final String TOKENS_CSV =
      """
      usage_date_utc,model_version,api_key,workspace,usage_type,context_window,\
      usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,\
      usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,\
      web_search_count,inference_geo,speed
      2026-01-01,claude-opus-5,app-key,Chat,standard,≤ 200k,1500,500,1000,200,450,0,global,
      """;

  private static final String MESSAGES =
      """
      {"uncached_input_tokens": 1500, "cache_read_input_tokens": 200, "output_tokens": 450,
       "cache_creation": {"ephemeral_5m_input_tokens": 500, "ephemeral_1h_input_tokens": 1000},
       "server_tool_use": {"web_search_requests": 0}, "api_key_id": "apikey_demo",
       "workspace_id": "wrkspc_demo", "model": "claude-opus-5", "service_tier": "standard",
       "context_window": "0-200k", "inference_geo": "global"}
      """;

  private static final String CONSOLE_COSTS =
      """
      usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,cost_type
      2026-01-01,Claude Opus 5,Chat,app-key,message,≤ 200k,input_no_cache,0.01,token
      2026-01-01,Claude Opus 5,Chat,app-key,message,≤ 200k,output,0.02,token
      """;

  private static final String COST_REPORT =
      """
      {"amount": "1.0", "currency": "USD", "cost_type": "tokens", "model": "claude-opus-5",
       "token_type": "uncached_input_tokens", "workspace_id": "wrkspc_demo"},
      {"amount": "2.0", "currency": "USD", "cost_type": "tokens", "model": "claude-opus-5",
       "token_type": "output_tokens", "workspace_id": "wrkspc_demo"}
      """;

  @TempDir private Path folder;

  @Test
  void countsOpenAiUsageOnceAndKnowsTheRowsAsDuplicates() throws IOException {
    countsOnce(USAGE_CSV, openAi(USAGE_RESULTS), LayerChoice.METERED, 1_800, "");
    assertThat(hidden(USAGE_CSV, openAi(USAGE_RESULTS))).isEqualTo(2);
  }

  @Test
  void countsOpenAiUsageOfAnotherGroupingOnce() throws IOException {
    countsOnce(USAGE_CSV, openAi(USAGE_UNGROUPED), LayerChoice.METERED, 1_800, "");
  }

  @Test
  void countsHoursAndDaysOfOpenAiUsageOnce() throws IOException {
    String hours =
        USAGE_CSV
            .replace("1767312000", "1767229200")
            .replace("1767225600,1767229200,proj_chat,1.0", "1767229200,1767232800,proj_chat,1.0");
    countsOnce(hours, openAi(USAGE_RESULTS), LayerChoice.METERED, 1_800, "");
  }

  @Test
  void countsOpenAiCostsOnceAndKnowsTheRowsAsDuplicates() throws IOException {
    String page = openAi(COSTS_RESULTS.formatted(ORGANISATION));
    countsOnce(COSTS_CSV, page, LayerChoice.BILLED, 1_090, "0.00215");
    assertThat(hidden(COSTS_CSV, page)).isEqualTo(2);
  }

  @Test
  void countsOpenAiCostsWithoutOrganisationOnce() throws IOException {
    countsOnce(
        COSTS_CSV, openAi(COSTS_RESULTS.formatted("")), LayerChoice.BILLED, 1_090, "0.00215");
  }

  @Test
  void countsAnthropicUsageOnceAlthoughOneNamesKeysAndTheOtherGivesTheirIds() throws IOException {
    countsOnce(TOKENS_CSV, anthropic(MESSAGES), LayerChoice.METERED, 3_650, "");
  }

  @Test
  void countsAnthropicCostsOnce() throws IOException {
    countsOnce(CONSOLE_COSTS, anthropic(COST_REPORT), LayerChoice.BILLED, 0, "0.03");
  }

  /// @param charge the exact money, or empty where only the tokens are compared
  private void countsOnce(String csv, String page, LayerChoice layer, long tokens, String charge)
      throws IOException {
    Path export = file("export.csv", csv);
    Path pages = file("page.json", page);
    Set<Money> costs = new HashSet<>();
    for (List<Path> order : List.of(List.of(export, pages), List.of(pages, export))) {
      try (Workbench books = ledger()) {
        read(books, order.getFirst());
        Pivot.Cell alone = total(books, layer);
        long second = read(books, order.getLast());
        Pivot.Cell both = total(books, layer);

        assertThat(alone.tokens()).isEqualTo(tokens);
        assertThat(both.tokens()).isEqualTo(tokens);
        costs.add(both.cost());
        books.imports().undo(second);
        assertThat(total(books, layer)).isEqualTo(alone);
      }
    }
    assertThat(costs).hasSize(1);
    if (!charge.isEmpty()) {
      assertThat(costs.iterator().next().toDecimal()).isEqualByComparingTo(charge);
    }
  }

  /// Rows that are hidden when both files are in.
  private long hidden(String csv, String page) throws IOException {
    try (Workbench books = ledger()) {
      read(books, file("export.csv", csv));
      read(books, file("page.json", page));
      return books.ledger().imports().stream()
          .mapToLong(record -> record.rows().duplicate() + record.rows().superseded())
          .sum();
    }
  }

  private Workbench ledger() throws IOException {
    return Workbench.openOrCreate(Files.createTempDirectory(folder, "l").resolve("a.costw"));
  }

  private static long read(Workbench books, Path file) {
    return books.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE).id();
  }

  private static Pivot.Cell total(Workbench books, LayerChoice layer) {
    return books
        .pivot(new PivotQuery(List.of(), TimeGrain.TOTAL, Optional.empty(), layer, Map.of()))
        .total();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String openAi(String results) {
    return """
    {"object": "page", "has_more": false, "next_page": null, "data": [{"object": "bucket",
     "start_time": 1767225600, "end_time": 1767312000, "results": [%s]}]}
    """
        .formatted(results);
  }

  private static String anthropic(String results) {
    return """
    {"has_more": false, "next_page": null, "data": [{"starting_at": "2026-01-01T00:00:00Z",
     "ending_at": "2026-01-02T00:00:00Z", "results": [%s]}]}
    """
        .formatted(results);
  }
}
