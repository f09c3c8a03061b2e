package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What is no token, from its price table and its sheet of usage to its cost.
final class UnitPricesTest {
  @TempDir private Path home;
  private Path prices = Path.of("");

  @BeforeEach
  void importPricesAndUsage() throws IOException {
    prices =
        Files.writeString(
            home.resolve("prices.csv"),
            """
            seller,model,class,price,per,from,source
            northcloud,h100,gpuSeconds,2.49,hour,2025-11-01,contract
            northcloud,vault,byteHours,0.10,GB-day,2025-11-01,contract
            copilot,business-plan,seats,19,1,2025-11-01,price page
            scribe,speech-1,seconds,0.006,minute,2025-11-01,price page
            scribe,pictures-1,images,0.04,1,2025-11-01,price page
            finder,web,searches,10,1K,2025-11-01,price page
            finder,runner,toolSessions,0.03,1,2025-11-01,price page
            """);
    assertThat(CliRun.in(home, "prices", "import", prices.toString(), "--accept", "all").code())
        .isZero();
    Path usage =
        Files.writeString(
            home.resolve("units.csv"),
            """
            day,seller,product,unit,quantity,team
            2025-11-10,northcloud,h100,gpu_hours,12.5,search
            2025-11-10,northcloud,vault,GB-days,2.5,search
            2025-11,copilot,business-plan,seats,140,platform
            2025-11-10,scribe,speech-1,minutes,90,support
            2025-11-10,scribe,pictures-1,images,8,design
            2025-11-10,finder,web,searches,1200,support
            2025-11-10,finder,runner,sessions,17,data
            """);
    assertThat(CliRun.in(home, "import", usage.toString()).code()).isZero();
  }

  @Test
  void everyUnitHasItsPrice() {
    Map<String, String> costs = new TreeMap<>();
    JsonNode report = CliRun.in(home, "report", "--by", "model", "--json").json();
    report
        .path("rows")
        .forEach(
            row ->
                costs.put(
                    row.path("model").asString(), row.path("cost").path("amount").asString()));

    assertThat(costs)
        .isEqualTo(
            Map.of(
                "h100", "31.125",
                "vault", "0.25",
                "business-plan", "2660.00",
                "speech-1", "0.54",
                "pictures-1", "0.32",
                "web", "12.00",
                "runner", "0.51"));
    assertThat(report.path("total").path("cost").path("amount").asString()).isEqualTo("2704.745");
  }

  @Test
  void anExportedPriceOfAnHourIsTheSameWhenItIsReadBack() throws IOException {
    Path out = home.resolve("out.csv");
    String ledger = home.resolve("ledgers/default.costw").toString();
    assertThat(CliRun.in(home, "prices", "export", out.toString(), "--ledger", ledger).code())
        .isZero();

    assertThat(Files.readString(out))
        .contains("northcloud,h100,gpuSeconds,standard,,,2025-11-01,,2.49,hour,USD")
        .contains("northcloud,vault,byteHours,standard,,,2025-11-01,,0.1,GB-day,USD");
    assertThat(
            CliRun.in(home, "prices", "diff", out.toString(), "--ledger", ledger, "--json")
                .json()
                .path("changes")
                .valueStream()
                .filter(change -> change.path("seller").asString().equals("northcloud"))
                .map(change -> change.path("change").asString())
                .distinct())
        .containsExactly("same");
  }

  @Test
  void aCallIsPricedByTheHour() {
    CliRun run =
        CliRun.in(
            home,
            "price",
            "--ledger",
            home.resolve("ledgers/default.costw").toString(),
            "--model",
            "h100",
            "--tokens",
            "gpuSeconds=5400");

    assertThat(run.out()).contains("× 2.49 per hour = 3.735 USD");
  }
}
