package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class PriceImportCommandTest {
  @TempDir private Path home;
  private Path file = Path.of("");

  /// GPT-4o's output dearer by a fifth, its cached input at the old wrong figure of $0.25, and a
  /// model that the book does not know.
  @BeforeEach
  void writeCatalogue() throws IOException {
    file =
        Files.writeString(
            home.resolve("prices.csv"),
            """
            seller,model,class,price,per
            openai,gpt-4o,fresh,2.5,1M
            openai,gpt-4o,output,12,1M
            openai,gpt-4o,cacheRead,0.25,1M
            openai,orion-9,fresh,1,1M
            """);
  }

  @Test
  void showsTheDifferencesAndChangesNothing() {
    CliRun run = CliRun.in(home, "prices", "diff", file.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isOne();
    assertThat(run.out())
        .isEqualTo(
            """
            Costwright prices (CSV): 4 prices beside the price book; undated ones would hold from 2026-01-15
            1 same, 2 changed, 1 new, 0 gone; 1 of them doubtful
            change     seller  model    class      terms  from         old   new      %
            ---------------------------------------------------------------------------
            changed ?  openai  gpt-4o   cacheRead         2026-01-15  1.25  0.25  -80.0
            changed    openai  gpt-4o   output            2026-01-15    10    12  +20.0
            new        openai  orion-9  fresh             2026-01-15     -     1
            doubtful: 0.25 per million instead of 1.25 per million is five times or more less.
            """);
  }

  @Test
  void saysThatACatalogueIsNoImport() {
    String said =
        "Left out: prices.csv: expected usage or a bill, found a price catalogue (Costwright prices"
            + " (CSV)). Take its prices over with 'costwright prices import prices.csv', or with"
            + " \"Import prices\" on the Prices screen.\n";

    assertThat(CliRun.in(home, "import", "--dry-run", file.toString()).err()).isEqualTo(said);
    assertThat(CliRun.in(home, "import", file.toString()).err()).isEqualTo(said);
  }

  @Test
  void takesThePlausibleOverAndLeavesTheDoubtful() {
    CliRun run =
        CliRun.in(
            home,
            "--json",
            "--ledger",
            ledger(),
            "prices",
            "import",
            file.toString(),
            "--accept",
            "all");

    assertThat(run.code()).isOne();
    assertThat(run.json().path("accepted").asInt()).isEqualTo(2);
    assertThat(price("gpt-4o", "cacheRead")).isEqualTo("1.25");
    assertThat(price("gpt-4o", "output")).isEqualTo("12");
    assertThat(price("orion-9", "fresh")).isEqualTo("1");
  }

  @Test
  void takesTheDoubtfulOverWhenItIsNamed() {
    CliRun run =
        CliRun.in(
            home,
            "--ledger",
            ledger(),
            "prices",
            "import",
            file.toString(),
            "--accept",
            "all,gpt-4o:cacheRead");

    assertThat(run.code()).isZero();
    assertThat(price("gpt-4o", "cacheRead")).isEqualTo("0.25");
  }

  @Test
  void leavesThePastAsItWasAndCanBeTakenBack() {
    CliRun.in(
        home,
        "--ledger",
        ledger(),
        "prices",
        "import",
        file.toString(),
        "--accept",
        "openai/gpt-4o");

    assertThat(amount("2026-01-14")).isEqualTo("0.00001");
    assertThat(amount("2026-01-15")).isEqualTo("0.000012");

    assertThat(CliRun.in(home, "--ledger", ledger(), "edits", "undo").code()).isZero();
    assertThat(amount("2026-01-15")).isEqualTo("0.00001");
  }

  @Test
  void holdsFromTheDayGiven() {
    CliRun.in(
        home,
        "--ledger",
        ledger(),
        "prices",
        "import",
        file.toString(),
        "--accept",
        "gpt-4o",
        "--effective",
        "2025-12-01");

    assertThat(amount("2025-12-01")).isEqualTo("0.000012");
    assertThat(amount("2025-11-30")).isEqualTo("0.00001");
  }

  @Test
  void saysWhenNothingOfThatNameIsNew() {
    CliRun run =
        CliRun.in(
            home,
            "--ledger",
            ledger(),
            "prices",
            "import",
            file.toString(),
            "--accept",
            "gpt-4o-mini");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("Expected a model with a new or changed price after --accept, found");
  }

  @Test
  void readsTheWholeBookAgainAsItWasWritten() {
    Path book = home.resolve("book.csv");
    assertThat(CliRun.in(home, "prices", "export", book.toString()).code()).isZero();

    JsonNode diff = CliRun.in(home, "--json", "prices", "diff", book.toString()).json();

    assertThat(diff.path("problems")).isEmpty();
    assertThat(diff.path("catalogue").path("prices").asInt())
        .isEqualTo(CliRun.in(home, "--json", "prices", "list").json().path("prices").size());
  }

  @Test
  void refusesToHoldPricesFromADayThatIsASlip() throws IOException {
    Path book = home.resolve("book.csv");
    CliRun.in(home, "prices", "export", book.toString());

    CliRun run = CliRun.in(home, "prices", "diff", book.toString(), "--effective", "9999-12-31");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "Expected a day from 2015-01-01 to 2099-12-31 after --effective, found 9999-12-31");
  }

  @Test
  void refusesAnExportOfUsageByWhatItIs() throws IOException {
    Path usage = Files.writeString(home.resolve("x.csv"), "catalogue,cache_read,batch_input\n");

    CliRun run = CliRun.in(home, "prices", "diff", usage.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .startsWith(
            "costwright: Expected a price catalogue, found a comparison of price catalogues");
  }

  private String amount(String day) {
    return CliRun.in(
            home,
            "--json",
            "--ledger",
            ledger(),
            "price",
            "--model",
            "gpt-4o",
            "--seller",
            "openai",
            "--at",
            day,
            "--tokens",
            "output=1")
        .json()
        .path("amount")
        .asString();
  }

  private String price(String model, String measure) {
    JsonNode prices =
        CliRun.in(home, "--json", "--ledger", ledger(), "prices", "list", "--model", model)
            .json()
            .path("prices");
    List<String> own =
        prices
            .valueStream()
            .filter(row -> row.path("model").asString().equals(model))
            .filter(row -> row.path("seller").asString().equals("openai"))
            .filter(row -> row.path("tier").asString().equals("standard"))
            .filter(row -> row.path("class").asString().equals(measure))
            .map(row -> row.path("perMillion").asString())
            .toList();
    return own.getLast();
  }

  private String ledger() {
    return home.resolve("books.costw").toString();
  }
}
