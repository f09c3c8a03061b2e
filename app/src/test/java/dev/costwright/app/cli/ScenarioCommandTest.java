package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScenarioCommandTest {
  private static final String CLAIM =
      Path.of("../samples/scenarios/c003-01-35000.json").toAbsolutePath().normalize().toString();

  @TempDir private Path home;

  @Test
  void replaysADescribedWorkloadWithoutALedger() {
    CliRun run = CliRun.in(home, "scenario", "run", CLAIM, "--json");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.json().at("/baseline/amount").asString()).isEqualTo("90000.00");
    assertThat(run.json().at("/result/amount").asString()).isEqualTo("35000.00");
    assertThat(run.json().at("/saving/amount").asString()).isEqualTo("55000.00");
    assertThat(run.json().at("/levers/0/name").asString()).isEqualTo("Answer repeats");
    assertThat(run.json().at("/levers/0/shapley/amount").asString()).isEqualTo("20750.00");
    assertThat(run.json().at("/levers/1/first/amount").asString()).isEqualTo("30000.00");
    assertThat(run.json().at("/levers/2/last/amount").asString()).isEqualTo("7000.00");
    assertThat(run.json().path("warnings").isEmpty()).isTrue();
    assertThat(run.json().has("bands")).isFalse();
  }

  @Test
  void callsASavingOfNothingNoAnswer() throws IOException {
    Path usage =
        UsageCsv.write(
            home, "usage.csv", List.of(UsageCsv.row("2026-10-02", "key_a", UsageCsv.MINI)));
    CliRun.in(home, "import", usage.toString());

    CliRun unknownFeature = CliRun.in(home, "scenario", "run", chats("2026-10-01", "2026-10-31"));
    CliRun emptyMonth = CliRun.in(home, "scenario", "run", chats("2031-10-01", "2031-10-31"));

    assertThat(unknownFeature.code()).isOne();
    assertThat(unknownFeature.err())
        .contains("Misspelt: the lever \"Shorter chats\" changes nothing");
    assertThat(emptyMonth.code()).isOne();
    assertThat(emptyMonth.err())
        .contains("Misspelt: expected usage in the baseline's window and filter, found none");
  }

  private String chats(String from, String to) throws IOException {
    return Files.writeString(
            home.resolve("chats-" + from + ".json"),
            """
            {"format": "costwright-scenario", "version": 1, "name": "Misspelt",
             "baseline": {"kind": "ledger", "from": "%s", "to": "%s", "layer": "best"},
             "levers": [{"kind": "routing", "name": "Shorter chats", "share": "0.5",
               "where": {"feature": ["chatt"]}, "source": "assumption",
               "to": {"seller": "openai", "model": "gpt-4o-mini"}}]}
            """
                .formatted(from, to))
        .toString();
  }

  @Test
  void printsTheSplit() {
    CliRun run = CliRun.in(home, "scenario", "run", CLAIM);

    assertThat(run.out())
        .startsWith(
            """
            scenario            baseline USD  result USD  saving USD  share %
            -----------------------------------------------------------------
            $90,000 to $35,000     90,000.00   35,000.00   55,000.00     61.1
            """)
        .contains("saving                  55,000.00")
        .endsWith(
            """
            replayed as buckets: 90,000.00 USD, 100.0 %
            best order, most saved soonest: Route simple calls 30,000.00, then Answer repeats \
            18,000.00, then Shorter prompts 7,000.00
            worst order, least saved soonest: Shorter prompts 15,000.00, then Answer repeats \
            22,500.00, then Route simple calls 17,500.00
            """);
  }

  @Test
  void exportsTheScenarioAndItsLevers() throws IOException {
    Path out = home.resolve("claim.csv");
    Path book = home.resolve("claim.xlsx");

    CliRun run = CliRun.in(home, "export", "scenario", "run", CLAIM, "--out", out.toString());
    CliRun.in(home, "export", "scenario", "run", CLAIM, "--out", book.toString());

    Path levers = home.resolve("claim-saving-by-lever.csv");
    Path ground = home.resolve("claim-what-it-rests-on.csv");
    Path assumptions = home.resolve("claim-assumptions.csv");
    assertThat(run)
        .isEqualTo(
            new CliRun(0, out + "\n" + levers + "\n" + ground + "\n" + assumptions + "\n", ""));
    assertThat(out)
        .content()
        .isEqualTo(
            "scenario,baseline USD,result USD,saving USD,share %\r\n"
                + "\"$90,000 to $35,000\",90000.00,35000.00,55000.00,61.1111111111\r\n");
    assertThat(levers).content().contains("Answer repeats,20750.00,");
    assertThat(assumptions)
        .content()
        .contains("Answer repeats,exactCache,on,all,share,0.3,,,claim: 30 % of requests");
    assertThat(Sheets.names(book))
        .containsExactly("Scenarios", "Saving by lever", "What it rests on", "Assumptions");
  }

  @Test
  void refusesAnotherEndingBeforeAnyWork() {
    CliRun run = CliRun.in(home, "export", "scenario", "run", "missing.json", "--out", "x.pdf");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Expected a file that ends with .csv, .tsv or .xlsx");
  }

  @Test
  void comparesScenariosOverTheLedger() throws IOException {
    Path usage =
        UsageCsv.write(
            home, "usage.csv", List.of(UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI)));
    CliRun.in(home, "import", usage.toString());
    Path nothing = file("nothing", "");
    Path half = file("half", "{\"kind\": \"exactCache\", \"name\": \"c\", \"share\": \"0.5\"}");

    CliRun run =
        CliRun.in(home, "scenario", "compare", nothing.toString(), half.toString(), "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().at("/scenarios/0/saving/amount").asString()).isEqualTo("0.00");
    assertThat(run.json().at("/scenarios/0/result/amount").asString()).isEqualTo("0.21");
    assertThat(run.json().at("/scenarios/1/result/amount").asString()).isEqualTo("0.105");
  }

  @Test
  void saysThatALedgerIsMissing() throws IOException {
    assertThat(CliRun.in(home, "scenario", "run", file("n", "").toString()).code()).isEqualTo(4);
  }

  @Test
  void fileThatIsNoScenarioIsInputThatCannotBeRead() throws IOException {
    Path file = Files.writeString(home.resolve("x.json"), "{}");

    CliRun run = CliRun.in(home, "scenario", "run", file.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("expected \"costwright-scenario\" in format, found nothing");
  }

  @Test
  void stopsWhenCancelled() {
    CliRun run = CliRun.with(home, () -> true, "scenario", "run", CLAIM);

    assertThat(run.code()).isEqualTo(5);
  }

  private Path file(String name, String lever) throws IOException {
    return Files.writeString(
        home.resolve(name + ".json"),
        """
        {"format": "costwright-scenario", "version": 1, "name": "%s",
         "baseline": {"kind": "ledger"}, "levers": [%s]}\
        """
            .formatted(name, lever));
  }
}
