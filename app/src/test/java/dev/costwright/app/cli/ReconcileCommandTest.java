package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.model.ledger.ImportWriter;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.SourceDescription;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.InvoiceLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class ReconcileCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  /// $0.42 of usage in January.
  @BeforeEach
  void importUsage() {
    Path usage =
        UsageCsv.write(
            files,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-01-30", "key_a", UsageCsv.MINI)));
    CliRun.in(home, "import", usage.toString());
  }

  @Test
  void endsWellWhenTheInvoiceIsTheUsage() {
    invoice("0.42");

    CliRun run = CliRun.in(home, "reconcile", "--provider", "openai", "--month", "2026-01");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith(
            """
            seller  invoice   line                     billed  computed  difference  cause
            ---------------------------------------------------------------------------------------------
            openai  ACME-001  API usage - gpt-4o-mini    0.42      0.42        0.00  matches
            ---------------------------------------------------------------------------------------------
            spend                                        0.42      0.42        0.00  unexplained 0.00 USD
            """);
  }

  @Test
  void printsExactAmountsAndAsksForAttentionWhenALineIsNotReconciled() {
    invoice("9.99");

    CliRun run = CliRun.in(home, "reconcile", "--month", "2026-01", "--json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.json().at("/unexplained/amount").asString()).isEqualTo("9.57");
    assertThat(run.json().at("/lines/0/invoice").asString()).isEqualTo("ACME-001");
    assertThat(run.json().at("/lines/0/line").asInt()).isEqualTo(1);
    assertThat(run.json().at("/lines/0/billed").toString())
        .isEqualTo("{\"amount\":\"9.99\",\"currency\":\"USD\"}");
    assertThat(run.json().at("/lines/0/computed/amount").asString()).isEqualTo("0.42");
    assertThat(run.json().at("/lines/0/variance/amount").asString()).isEqualTo("9.57");
    assertThat(run.json().at("/lines/0/causes").toString()).isEqualTo("[]");
    assertThat(run.json().at("/statements/0/coverage/missingDays/0").toString())
        .isEqualTo("{\"from\":\"2026-01-01\",\"to\":\"2026-01-01\"}");
  }

  @Test
  void exportsTheLines() {
    invoice("9.99");
    Path out = files.resolve("lines.csv");

    CliRun run =
        CliRun.in(home, "export", "reconcile", "--month", "2026-01", "--out", out.toString());

    assertThat(run).isEqualTo(new CliRun(0, out + "\n", ""));
    assertThat(out)
        .content()
        .isEqualTo(
            "seller,invoice,line,billed,computed,difference,cause,verdict,open,remarks\r\n"
                + "openai,ACME-001,API usage -"
                + " gpt-4o-mini,9.99,0.42,9.57,unexplained,differs,9.57,\r\n"
                + "spend,,,9.99,0.42,9.57,unexplained 9.57 USD,,,\r\n");
  }

  @Test
  void exportsNothingWhenTheMonthHasNothing() {
    Path out = files.resolve("lines.csv");

    CliRun run =
        CliRun.in(home, "export", "reconcile", "--month", "2031-01", "--out", out.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("no invoice and no provider's usage of 2031-01");
    assertThat(out).doesNotExist();
  }

  @Test
  void saysThatUsageHasNoInvoice() {
    CliRun run = CliRun.in(home, "reconcile", "--month", "2026-01");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("no invoice bills usage of this month");
  }

  @Test
  void namesTheMonthsOfTheLedgerWhenTheAskedOneHasNothing() {
    CliRun run = CliRun.in(home, "reconcile", "--month", "2031-01");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("no invoice and no provider's usage of 2031-01")
        .contains("2026-01");
  }

  @Test
  void refusesWhatIsNoMonth() {
    CliRun run = CliRun.in(home, "reconcile", "--month", "January");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("costwright: Expected a month such as --month 2026-08, found \"January\".\n");
    assertThat(CliRun.in(home, "reconcile").err())
        .isEqualTo("costwright: Expected a month such as --month 2026-08, found none.\n");
  }

  @Test
  void letsALinePassWithinTheToleranceThisOnceOrForGood() {
    invoice("0.50");

    assertThat(run("reconcile", "--month", "2026-01", "--tolerance", "0.08").code()).isZero();
    assertThat(run("reconcile", "--month", "2026-01", "--tolerance", "0.08,1%").code())
        .isEqualTo(1);
    assertThat(run("reconcile", "--month", "2026-01").code()).isEqualTo(1);

    CliRun kept = run("reconcile", "limits", "--tolerance", "0.08", "--materiality", "5%");
    assertThat(kept.out()).isEqualTo("Tolerance 0.08 USD, materiality 5 %.\n");
    CliRun agreed = run("reconcile", "--month", "2026-01", "--json");
    assertThat(agreed.code()).isZero();
    assertThat(agreed.json().at("/review/0/verdict").asString()).isEqualTo("agrees");
    assertThat(run("edits", "undo").code()).isZero();
    assertThat(run("reconcile", "--month", "2026-01").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "1e400", "1e999999999%", "1e-999999999", "NaN"})
  void refusesALimitThatIsNone(String limit) {
    CliRun run = run("reconcile", "limits", "--tolerance", limit);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("such as 5, 0.5% or 5,0.5%, after --tolerance, found \"" + limit + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "1e999999999", "-1e999999999", "1e-999999999"})
  void refusesAnAmountThatNobodyCanWriteOut(String amount) {
    for (List<String> command :
        List.of(
            List.of("bridge", "--from", "2026-01", "--to", "2026-02", "--budget=" + amount),
            List.of("checks", "--spike-from=" + amount),
            List.of("checks", "--limit", "spike-times=" + amount),
            List.of("prices", "discounts", "add", "d", "--seller=openai", "--percent=" + amount),
            List.of("economics", "payback", "--spend=" + amount, "--saving=1", "--tool-cost=1"))) {
      CliRun run = run(command.toArray(String[]::new));

      assertThat(run.code()).as("%s: %s", command, run.err()).isEqualTo(2);
      assertThat(run.err()).hasSizeLessThan(1_000);
    }
  }

  @Test
  void aSignOffHoldsUntilTheFiguresChangeAndSurvivesBackupAndRestore() {
    invoice("9.99");
    CliRun signed = run("reconcile", "sign", "openai", "2026-01", "ACME-001/1", "--by", "Ada");
    assertThat(signed.out()).startsWith("openai/default/2026-01/ACME-001/1: signed by Ada on ");
    assertThat(run("reconcile", "--month", "2026-01").code()).isZero();

    Path backup = files.resolve("kept.costwz");
    assertThat(run("backup", backup.toString()).code()).isZero();
    Path other = files.resolve("other.costw");
    assertThat(run("restore", backup.toString(), "--ledger", other.toString()).code()).isZero();
    assertThat(
            run("reconcile", "--month", "2026-01", "--json", "--ledger", other.toString()).json())
        .isEqualTo(run("reconcile", "--month", "2026-01", "--json").json());

    Path more =
        UsageCsv.write(
            files, "more.csv", List.of(UsageCsv.row("2026-01-09", "key_a", UsageCsv.MINI)));
    run("import", more.toString());
    CliRun changed = run("reconcile", "--month", "2026-01");
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out()).contains("changed since signed: computed 0.42 USD, now 0.63 USD");
  }

  @Test
  void carriesAnOpenDifferenceUntilItIsSettled() {
    invoice("9.99");
    run("reconcile", "carry", "openai", "2026-01", "ACME-001/1");
    run("reconcile", "note", "openai", "2026-01", "ACME-001/1", "asked support");

    assertThat(run("reconcile", "--month", "2026-01").code()).isZero();
    CliRun february = run("reconcile", "--month", "2026-02");
    assertThat(february.code()).isEqualTo(1);
    assertThat(february.out())
        .contains(
            "carried in from openai/default/2026-01/ACME-001/1, API usage - gpt-4o-mini: carried"
                + " forward 9.57 USD; open 9.57 USD");

    run("reconcile", "settle", "openai", "2026-01", "ACME-001/1", "credit", "--in", "2026-02");
    assertThat(run("reconcile", "--month", "2026-02").out())
        .contains("settled in 2026-02 by credit");
    assertThat(run("reconcile", "--month", "2026-03").out()).doesNotContain("carried in");
  }

  /// $0.42 at 0.50 euros for a dollar are 0.21, and the invoice's day has 0.40.
  @Test
  void booksAnInvoiceInEurosAtTheRateOfItsDayAndNamesTheRateThatTheSellerTook() {
    run("rates", "set", "USD", "EUR", "2026-01-15", "0.50", "--source", "https://rates.example");
    run("rates", "set", "USD", "EUR", "2026-02-01", "0.40", "--source", "https://rates.example");
    invoice("0.21", "EUR");

    JsonNode line = run("reconcile", "--month", "2026-01", "--json").json().at("/lines/0");

    assertThat(line.at("/billed/amount").asString()).isEqualTo("0.525");
    assertThat(line.at("/conversion/original/amount").asString()).isEqualTo("0.21");
    assertThat(line.at("/conversion/source").asString()).isEqualTo("https://rates.example");
    assertThat(line.at("/causes/0/type").asString()).isEqualTo("fx");
    assertThat(line.at("/causes/0/amount/amount").asString()).isEqualTo("0.105");
    assertThat(line.at("/causes/0/evidence/exchange/billedOf").asString()).isEqualTo("2026-01-15");
    assertThat(line.at("/causes/0/evidence/basis").asString()).isEqualTo("invoice-line");
    assertThat(line.at("/causes/0/evidence/dearestRows").isArray()).isTrue();
    assertThat(line.at("/unexplained/amount").asString()).isEqualTo("0.00");
    assertThat(run("reconcile", "--month", "2026-01").out())
        .contains("exchange rate 0.11 USD", "0.5 EUR (the rate of 2026-01-15)");
  }

  @Test
  void namesTheLinesWhenTheAskedOneIsNone() {
    invoice("9.99");

    CliRun run = run("reconcile", "note", "openai", "2026-01", "ACME-001/7", "what?");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("found \"ACME-001/7\". The lines are ACME-001/1.");
  }

  @Test
  void roundingStandsOnItsInvoiceLineAndOnTheRowsOfUsage() {
    invoice("0.424");

    JsonNode cause =
        run("reconcile", "--month", "2026-01", "--json").json().at("/lines/0/causes/0");

    assertThat(cause.path("type").asString()).isEqualTo("rounding");
    assertThat(cause.at("/evidence/invoiceLine").toString())
        .isEqualTo(
            "{\"import\":2,\"file\":\"invoice.txt\",\"line\":1,\"invoice\":\"ACME-001\",\"number\":1,\"kind\":\"usage\",\"description\":\"API"
                + " usage - gpt-4o-mini\",\"amount\":{\"amount\":\"0.424\",\"currency\":\"USD\"}}");
    assertThat(cause.at("/evidence/dearestRows")).isNotEmpty();
  }

  @Test
  void rollsPrepaidCreditForwardFromAStatedOpening() {
    assertThat(run("reconcile", "prepaid").out()).startsWith("No prepaid credit");

    CliRun stated = run("reconcile", "prepaid", "opening", "openai", "2026-01", "10", "--json");

    assertThat(stated.json().at("/prepaid/0/opening/amount").asString()).isEqualTo("10.00");
    assertThat(stated.json().at("/prepaid/0/use/amount").asString()).isEqualTo("0.42");
    assertThat(stated.json().at("/prepaid/0/closing/amount").asString()).isEqualTo("9.58");
    assertThat(run("reconcile", "prepaid", "expiry", "openai", "2026-01", "0.58").out())
        .contains("10.00")
        .contains("9.00");
    assertThat(run("reconcile", "prepaid", "expiry", "openai", "2026-01").out()).contains("9.58");
  }

  private CliRun run(String... arguments) {
    return CliRun.in(home, arguments);
  }

  private void invoice(String amount) {
    invoice(amount, "USD");
  }

  private void invoice(String amount, String currency) {
    try (Ledger ledger = Ledger.open(home.resolve("ledgers/default.costw"));
        ImportWriter writer =
            ledger.begin(
                new SourceDescription(
                    "invoice.txt", "invoices-test", "00".repeat(32), 1, Optional.empty()))) {
      writer.invoiceLine(
          new InvoiceLine(
              "openai",
              "default",
              "ACME-001",
              LocalDate.parse("2026-02-01"),
              1,
              InvoiceLine.Kind.USAGE,
              "API usage - gpt-4o-mini",
              Optional.of(LocalDate.parse("2026-01-01")),
              Optional.of(LocalDate.parse("2026-01-31")),
              Optional.empty(),
              Optional.empty(),
              Money.parse(amount, Currency.getInstance(currency)),
              1));
      writer.commit();
    }
  }
}
