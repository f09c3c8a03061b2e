package dev.costwright.app.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reference case E-21: $1.00 at 2026-05-31T23:30Z and $2.00 at 2026-06-01T03:00Z. Reports follow
/// the zone that is asked for, invoices the issuer's own.
class MonthBoundaryTest {
  private static final Currency USD = Currency.getInstance("USD");

  /// Half-hour and hour buckets: a million and two million tokens at a dollar a million.
  private static final String USAGE =
      """
      start_time,end_time,project_id,num_model_requests,api_key_id,model,batch,service_tier,\
      input_tokens,output_tokens,input_cached_tokens,input_cache_write_tokens,input_uncached_tokens
      1780270200,1780272000,proj,1,key_a,gpt-4o-mini,False,default,1000000,0,0,0,1000000
      1780282800,1780286400,proj,1,key_a,gpt-4o-mini,False,default,2000000,0,0,0,2000000
      """;

  private static final String INVOICES =
      """
      invoice_number,seller,date_of_issue,period_start,period_end,description,amount,currency
      A-5,openai,2026-06-01,2026-05-01,2026-05-31,API usage - gpt-4o-mini,1.00,USD
      A-6,openai,2026-07-01,2026-06-01,2026-06-30,API usage - gpt-4o-mini,2.00,USD
      """;

  @TempDir private Path folder;
  private Workbench books;

  @BeforeEach
  void importBoth() throws IOException {
    books = Workbench.openOrCreate(folder.resolve("a.costw"));
    books.savePrices(
        List.of(
            new PriceRow(
                "openai",
                "gpt-4o-mini",
                Measure.FRESH_INPUT,
                PriceRow.STANDARD,
                "",
                ContextBand.ALL,
                Optional.of(LocalDate.parse("2026-01-01")),
                Optional.empty(),
                UnitPrice.perMillion(BigDecimal.ONE),
                USD,
                "our contract",
                LocalDate.parse("2026-01-01"))));
    read("usage.csv", USAGE);
    read("invoices.csv", INVOICES);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void monthsOfAReportAreThoseOfTheZoneAskedFor() {
    assertThat(months("UTC")).isEqualTo(Map.of("2026-05-01", usd("1"), "2026-06-01", usd("2")));
    assertThat(months("Europe/Paris")).isEqualTo(Map.of("2026-06-01", usd("3")));
    assertThat(months("America/Los_Angeles")).isEqualTo(Map.of("2026-05-01", usd("3")));
  }

  @Test
  void everyZoneSumsToTheSame() {
    for (String zone : List.of("UTC", "Europe/Paris", "America/Los_Angeles", "Asia/Kolkata")) {
      assertThat(pivot(zone).total().cost()).as(zone).isEqualTo(usd("3"));
    }
  }

  @Test
  void invoicesAreReconciledInTheIssuersZone() {
    for (String month : List.of("2026-05", "2026-06")) {
      List<Statement> statements = books.reconcile().of(YearMonth.parse(month), Optional.empty());
      assertThat(statements).hasSize(1).allMatch(Statement::isReconciled);
      assertThat(statements.getFirst().totals().variance()).as(month).contains(usd("0"));
    }
  }

  private Map<String, Money> months(String zone) {
    return pivot(zone).rows().stream()
        .collect(Collectors.toMap(row -> row.step().toString(), row -> row.cell().cost()));
  }

  private Pivot pivot(String zone) {
    Period period =
        new Period(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-07-01"), ZoneId.of(zone));
    return books.pivot(
        new PivotQuery(
            List.of(), TimeGrain.MONTH, Optional.of(period), LayerChoice.BEST, Map.of()));
  }

  private void read(String name, String text) throws IOException {
    books
        .imports()
        .add(
            Files.writeString(folder.resolve(name), text),
            Optional.empty(),
            ReadOptions.DEFAULT,
            Progress.NONE);
  }

  private static Money usd(String amount) {
    return Money.parse(amount, USD);
  }
}
