package dev.costwright.importers.deepseek;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.ImportedFiles;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.ChargeCategory;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostImporterTest {
  private static final String AMOUNTS =
      """
      user_id,utc_date,model,api_key_name,api_key,type,price,amount
      u,2026-05-13,deepseek-v4-flash,shop,sk-1,output_tokens,0.000002,456669
      u,2026-05-13,deepseek-v4-flash,shop,sk-1,request_count,,735
      u,2026-05-13,deepseek-v4-flash,shop,sk-1,input_cache_hit_tokens,0.00000002,102093056
      u,2026-05-13,deepseek-v4-flash,shop,sk-1,input_cache_miss_tokens,0.000001,4628712
      """;

  @TempDir private Path folder;

  private static String cost(String amount) {
    return "user_id,utc_date,model,wallet_type,cost,currency\nu,2026-05-13,deepseek-v4-flash,Paid,%s,CNY\n"
        .formatted(amount);
  }

  private Collected read(String amount) throws IOException {
    Files.writeString(folder.resolve("amount-2026-5.csv"), AMOUNTS);
    return Collected.of(
        new CostImporter(),
        SourceFile.of(Files.writeString(folder.resolve("cost-2026-5.csv"), cost(amount))));
  }

  /// Price times amount is 7.58391112; the export rounds to 7.58.
  @Test
  void costThatIsRoundedAgreesWithTheAmountsBesideIt() throws IOException {
    assertThat(read("7.58").problems()).isEmpty();
    assertThat(read("7.58391112").problems()).isEmpty();
    assertThat(read("7.5839111200000000").problems()).isEmpty();
  }

  /// P26: a price for a million tokens in place of one makes a million times as much.
  @Test
  void costThatDiffersIsDoubtful() throws IOException {
    Collected wrong = read("7.59");
    assertThat(wrong.facts()).hasSize(1);
    assertThat(wrong.problems())
        .singleElement()
        .asString()
        .contains("line 2, column cost", "7.58391112, which is price times amount", "\"7.59\"");
    assertThat(read("7583911.12").problems()).hasSize(1);
  }

  @Test
  void comparesWithinAnArchive() throws IOException {
    Path zip = folder.resolve("usage_data_2026_5.zip");
    try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(packed, "usage/amount-2026-5.csv", AMOUNTS);
      put(packed, "usage/cost-2026-5.csv", cost("7.59"));
    }
    SourceFile member = SourceFile.of(zip.resolve("usage/cost-2026-5.csv"));
    assertThat(Collected.of(new CostImporter(), member).problems()).hasSize(1);
  }

  private static void put(OutputStream zip, String name, String content) throws IOException {
    ((ZipOutputStream) zip).putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  /// What was granted was used, and cost nothing.
  @Test
  void grantedUseIsAChargeAndACredit() {
    try (ImportedFiles files = new ImportedFiles(new CostImporter(), folder)) {
      files.add(
          "cost.csv",
          List.of(
              "user_id,utc_date,model,wallet_type,cost,currency",
              "u,2026-05-13,deepseek-chat,Paid,2,USD",
              "u,2026-05-13,deepseek-chat,granted,0.5,USD"));
      assertThat(files.counted(LayerChoice.BILLED).total().cost())
          .isEqualTo(Money.parse("2", Currency.getInstance("USD")));
      assertThat(files.counted(LayerChoice.BILLED, Dimension.CHARGE_KIND).rows())
          .extracting(row -> row.key() + " " + row.cell().cost())
          .contains("[" + ChargeCategory.CREDIT.id() + "] -0.50 USD");
    }
  }

  /// E-21: the first hour of June in Beijing is the last but seven of May in UTC.
  @Test
  void bucketsOfBeijingKeepTheirInstant() throws IOException {
    String rows =
        """
        user_id,start_time_iso,end_time_iso,model,wallet_type,cost,currency
        u,2026-06-01T00:00:00+08:00,2026-06-01T01:00:00+08:00,deepseek-chat,Paid,1,CNY
        u,2026-06-01T08:00:00+08:00,2026-06-01T09:00:00+08:00,deepseek-chat,Paid,2,CNY
        """;
    Collected read =
        Collected.of(
            new CostImporter(),
            SourceFile.of(Files.writeString(folder.resolve("costs.csv"), rows)));
    assertThat(read.facts())
        .extracting(
            located -> Map.entry(located.fact().start(), located.fact().measure(Measure.CHARGE)))
        .containsExactly(
            Map.entry(Instant.parse("2026-05-31T16:00:00Z"), picos("1")),
            Map.entry(Instant.parse("2026-06-01T00:00:00Z"), picos("2")));
  }

  private static long picos(String amount) {
    return Money.toPicos(new java.math.BigDecimal(amount)).longValueExact();
  }

  /// The same days in UTC and in Beijing's are alternatives: 20 tokens of output, not 40.
  @Test
  void daysOfTwoZonesNeverAddUp() {
    try (ImportedFiles files = new ImportedFiles(new AmountImporter(), folder)) {
      files.add(
          "old.csv",
          List.of(
              "user_id,utc_date,model,api_key_name,api_key,type,price,amount",
              "u,2026-08-20,deepseek-chat,shop,sk-1,output_tokens,0.000002,20"));
      files.add(
          "new.csv",
          List.of(
              "user_id,start_time_iso,end_time_iso,model,api_key_name,api_key,type,price,amount",
              "u,2026-08-21T00:00:00+08:00,2026-08-22T00:00:00+08:00,deepseek-chat,shop,sk-1,output_tokens,0.000002,20"));
      assertThat(files.counted(LayerChoice.METERED).total().tokens()).isEqualTo(20);
    }
  }
}
