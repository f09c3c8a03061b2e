package dev.costwright.app.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.TimeGrain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of different makers that bill the same account and day: one counts, in either order, and
/// taking it back lets the other count.
class BillsMeetTest {
  /// 0.00125 + 0.0009 = 0.00215 on 1 January 2026.
  private static final String OPENAI =
      """
      start_time,end_time,amount_value,amount_currency,quantity,quantity_unit,line_item,project_id
      1767225600,1767312000,0.00125,usd,1000,tokens,"gpt-5, input",proj_chat
      1767225600,1767312000,0.0009,usd,90,tokens,"gpt-5, output",proj_chat
      """;

  private static final String FOCUS =
      """
      BilledCost,BillingAccountId,BillingCurrency,ChargeCategory,ChargePeriodStart,\
      ChargePeriodEnd,ProviderName,ServiceName,RegionId
      %s,org-demo,USD,Usage,2026-01-01T00:00:00Z,2026-01-02T00:00:00Z,OpenAI,API,
      250,org-demo,USD,Purchase,2026-01-01T00:00:00Z,2026-01-02T00:00:00Z,OpenAI,API,
      """;

  /// Rounded: 0.01 + 0.02 = 0.03.
  private static final String CONSOLE =
      """
      usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,cost_type
      2026-01-01,Claude Opus 5,Chat,app-key,message,≤ 200k,input_no_cache,0.01,token
      2026-01-01,Claude Opus 5,Chat,app-key,message,≤ 200k,output,0.02,token
      """;

  /// Exact, in cents: 0.8 + 2.3 cents = 0.031 dollars.
  private static final String REPORT =
      """
      {"data": [{"starting_at": "2026-01-01T00:00:00Z", "ending_at": "2026-01-02T00:00:00Z",
       "results": [
      {"amount": "0.8", "currency": "USD", "cost_type": "tokens", "model": "claude-opus-5",
       "token_type": "uncached_input_tokens", "workspace_id": "wrkspc_demo"},
      {"amount": "2.3", "currency": "USD", "cost_type": "tokens", "model": "claude-opus-5",
       "token_type": "output_tokens", "workspace_id": "wrkspc_demo"}]}],
       "has_more": false, "next_page": null}
      """;

  @TempDir private Path folder;

  @Test
  void anExactExportCountsBeforeARoundedFocusExport() throws IOException {
    meet(file("costs.csv", OPENAI), file("focus.csv", FOCUS.formatted("0.01")), "0.00215", "0.01");
  }

  @Test
  void aReportInFractionsOfACentCountsBeforeTheConsolesCents() throws IOException {
    meet(file("page.json", REPORT), file("console.csv", CONSOLE), "0.031", "0.03");
  }

  @Test
  void namesWhatStandsAside() throws IOException {
    try (Workbench books = ledger()) {
      read(books, file("costs.csv", OPENAI));
      read(books, file("focus.csv", FOCUS.formatted("0.01")));

      assertThat(pivot(books).coverage().aside())
          .extracting(
              Coverage.Aside::kind,
              Coverage.Aside::source,
              Coverage.Aside::counting,
              aside -> aside.amount().toString())
          .containsExactly(
              tuple(Coverage.Aside.Kind.PURCHASE, "focus/openai", "focus/openai", "250.00 USD"),
              tuple(Coverage.Aside.Kind.OTHER_BILL, "focus/openai", "openai/costs", "0.01 USD"));
    }
  }

  private void meet(Path exact, Path rounded, String both, String roundedAlone) throws IOException {
    for (List<Path> order : List.of(List.of(exact, rounded), List.of(rounded, exact))) {
      try (Workbench books = ledger()) {
        long first = read(books, order.getFirst());
        long second = read(books, order.getLast());

        assertThat(cost(books)).isEqualTo(both);
        books.imports().undo(order.getFirst().equals(exact) ? first : second);
        assertThat(cost(books)).isEqualTo(roundedAlone);
      }
    }
  }

  private static String cost(Workbench books) {
    return pivot(books).total().cost().toDecimal().stripTrailingZeros().toPlainString();
  }

  private static Pivot pivot(Workbench books) {
    return books.pivot(
        new PivotQuery(List.of(), TimeGrain.TOTAL, Optional.empty(), LayerChoice.BEST, Map.of()));
  }

  private Workbench ledger() throws IOException {
    return Workbench.openOrCreate(Files.createTempDirectory(folder, "l").resolve("a.costw"));
  }

  private static long read(Workbench books, Path file) {
    return books.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE).id();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
