package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RatesCommandTest {
  @TempDir private Path home;
  private Path rates = Path.of("");

  /// A bill of 5 euros on January 2; a bank's rates of the day before and of two weeks before.
  @BeforeEach
  void importABillInEuros() throws IOException {
    Path bill =
        Files.writeString(
            home.resolve("bill.csv"),
            """
            start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id,project_name,organization_id,organization_name
            1767312000,1767398400,2026-01-02T00:00:00+00:00,2026-01-03T00:00:00+00:00,5,eur,,,,org-lattice7,Lattice
            """);
    rates =
        Files.writeString(
            home.resolve("bank.csv"),
            """
            Date,USD,CNY
            2026-01-01,1.08,8.4
            2025-12-19,1.05,N/A
            """);
    assertThat(CliRun.in(home, "import", bill.toString()).code()).isZero();
  }

  @Test
  void countsNothingInAnotherCurrencyBeforeThereIsARate() {
    assertThat(total()).isEmpty();
    assertThat(CliRun.in(home, "report", "--by", "model").out())
        .contains("not converted, in no total: ")
        .contains("5.00");
  }

  @Test
  void countsAtTheRateOfAFileUntilItIsTakenBack() {
    CliRun run = CliRun.in(home, "rates", "import", rates.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            "3 rates of 2 currencies, 2025-12-19 to 2026-01-01; 'costwright edits undo' takes them"
                + " back.\n");
    assertThat(total()).isEqualTo("5.40");
    assertThat(CliRun.in(home, "edits", "undo").code()).isZero();
    assertThat(total()).isEmpty();
    assertThat(CliRun.in(home, "edits", "redo").code()).isZero();
    assertThat(total()).isEqualTo("5.40");
  }

  @Test
  void letsARateSetByHandComeBeforeAFileUntilItIsRemoved() {
    CliRun.in(home, "rates", "set", "eur", "usd", "2026-01-02", "1.1", "--source", "contract");
    CliRun.in(home, "rates", "import", rates.toString());
    assertThat(total()).isEqualTo("5.50");

    assertThat(CliRun.in(home, "rates", "list", "--currency", "USD").out())
        .isEqualTo(
            """
            date        base  currency  rate  source
            ------------------------------------------
            2026-01-02  EUR   USD       1.1   contract
            2026-01-01  EUR   USD       1.08  bank.csv
            2025-12-19  EUR   USD       1.05  bank.csv
            """);
    assertThat(CliRun.in(home, "rates", "remove", "EUR", "USD", "2026-01-02").code()).isZero();
    assertThat(total()).isEqualTo("5.40");
  }

  @Test
  void listsEveryRateWithItsSourceAsJson() {
    CliRun.in(home, "rates", "import", rates.toString(), "--currency", "CNY");

    assertThat(CliRun.in(home, "rates", "list", "--json").json().path("rates").toString())
        .isEqualTo(
            "[{\"date\":\"2026-01-01\",\"base\":\"EUR\",\"currency\":\"CNY\",\"rate\":\"8.4\","
                + "\"source\":\"bank.csv\"}]");
  }

  @Test
  void saysWhatARateIs() {
    CliRun zero = CliRun.in(home, "rates", "set", "EUR", "USD", "2026-01-02", "0");
    assertThat(zero.code()).isEqualTo(2);
    assertThat(zero.err())
        .contains("Expected a rate above 0 of two currencies, such as 1.0821, found EUR/USD 0.");
    CliRun unknown = CliRun.in(home, "rates", "remove", "EUR", "USD", "2026-01-02");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("Expected a rate that was set by hand for EUR/USD 2026-01-02");
  }

  @Test
  void refusesADayOnWhichNothingCanBePriced() {
    for (String day : new String[] {"1970-01-01", "9999-12-31"}) {
      CliRun run = CliRun.in(home, "rates", "set", "EUR", "USD", day, "1.1");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .contains(
              "Expected a day from 2015-01-01 to 2099-12-31 after QUOTE, found "
                  + day
                  + ". Correct it; leave out a day that is to be open.");
    }
    assertThat(CliRun.in(home, "rates", "list", "--json").json().path("rates")).isEmpty();
  }

  private String total() {
    return CliRun.in(home, "report", "--by", "seller", "--json")
        .json()
        .path("total")
        .path("cost")
        .path("amount")
        .asString();
  }
}
