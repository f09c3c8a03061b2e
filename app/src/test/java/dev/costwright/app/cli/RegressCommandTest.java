package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class RegressCommandTest {
  private static final String SPEND =
      """
      month,spend,twice
      1,40,2
      2,42,4
      3,45,6
      4,44,8
      5,48,10
      6,51,12
      """;

  @TempDir private Path home;

  @Test
  void printsEveryDiagnostic() throws IOException {
    CliRun run = regress(SPEND, "--y", "spend", "--x", "month", "--exact");

    assertThat(run)
        .isEqualTo(
            new CliRun(
                0,
                """
                spend        estimate  std. error      t         p    2.5 %   97.5 %    vif
                ---------------------------------------------------------------------------
                (intercept)   37.8000     1.13473  33.31  4.84e-06  34.6495  40.9505      -
                month         2.05714    0.291373  7.060   0.00212  1.24816  2.86612  1.000

                R² 0.925714
                residual standard error 1.21890 on 4 degrees of freedom, 6 observations
                condition number 1.00

                robust std. error       HC3       HAC
                -------------------------------------
                (intercept)        0.736814  0.437548
                month              0.272895  0.134032

                adjusted R² 0.907143, AICc 17.9426, Durbin-Watson 2.508
                Breusch-Pagan 0.2964, p 0.586
                Residuals hardly follow each other.
                Nothing says that errors differ in size with the drivers.
                The drivers can be told apart.
                No single observation decides the fit.

                exact, in whole numbers:
                  (intercept) 37.8
                  month 2.057142857142857142857142857142857142857
                at least 16.0 digits agree
                """,
                ""));
  }

  @Test
  void namesTheColumnThatAnotherOneAlreadySays() throws IOException {
    CliRun run = regress(SPEND, "--json", "--y", "spend", "--x", "month,twice");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "Left out: twice says nothing that month does not say." + System.lineSeparator());
    assertThat(run.json().get("aliased").toString())
        .isEqualTo("[{\"name\":\"twice\",\"saidBy\":[\"month\"]}]");
    assertThat(run.json().get("coefficients").size()).isEqualTo(2);
  }

  @Test
  void exportsCoefficientsAndFit() throws IOException {
    Path file = Files.writeString(home.resolve("data.csv"), SPEND);
    Path out = home.resolve("fit.csv");

    CliRun run =
        CliRun.in(
            home,
            "export",
            "regress",
            "--data",
            file.toString(),
            "--y",
            "spend",
            "--x",
            "month,twice",
            "--exact",
            "--out",
            out.toString());

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "Left out: twice says nothing that month does not say." + System.lineSeparator());
    assertThat(run.out().lines())
        .containsExactly(
            out.toString(),
            home.resolve("fit-fit.csv").toString(),
            home.resolve("fit-exact.csv").toString());
    assertThat(Files.readAllLines(out).getFirst())
        .isEqualTo("name,estimate,stdError,t,p,lo95,hi95,vif");
    assertThat(Files.readAllLines(out)).hasSize(3);
    assertThat(Files.readAllLines(home.resolve("fit-fit.csv")))
        .contains("observations,6", "degreesOfFreedom,4", "left out: twice,said by month");
    assertThat(home.resolve("fit-exact.csv")).content().contains("(intercept),37.8,");
  }

  @Test
  void refusesACellThatIsNoNumber() throws IOException {
    CliRun run = regress("spend,month\n40,1\nlots,2\n", "--y", "spend", "--x", "month");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("line 3, column spend").contains("\"lots\"");
  }

  @Test
  void refusesFewerRowsThanEffects() throws IOException {
    CliRun run =
        regress("spend,month\n40,1\n41,2\n", "--y", "spend", "--x", "month", "--degree", "2");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("has 2 rows: expected at least 3");
  }

  private CliRun regress(String content, String... options) throws IOException {
    Path file = Files.writeString(home.resolve("data.csv"), content);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "regress";
    arguments[1] = "--data";
    arguments[2] = file.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return CliRun.in(home, arguments);
  }

  @Test
  void explainsTheLedgersMeasuresWithoutAFile() {
    Path ledger = ledger();

    CliRun run = CliRun.in(home, "regress", "--ledger", ledger.toString(), "--x", "trend,weekdays");
    assertThat(run.code()).isEqualTo(0);
    assertThat(run.out())
        .startsWith("spend ~ trend + weekdays, by day, 70 steps from 2026-01-05 to 2026-03-15")
        .contains("Saturday", "R²", "Durbin-Watson", "weighs most")
        .contains("A regression says what goes together, not what causes what.");

    JsonNode json =
        CliRun.in(home, "--json", "regress", "--ledger", ledger.toString(), "--x", "trend,fresh@7")
            .json();
    assertThat(json.path("formula").asString()).isEqualTo("spend ~ trend + fresh@7");
    assertThat(json.path("leftOutSteps").asInt()).isEqualTo(7);
    assertThat(json.path("coefficients")).hasSize(3);
    assertThat(json.path("judged").path(1).path("name").asString()).isEqualTo("trend");
    assertThat(json.path("steps")).hasSize(63);
  }

  @Test
  void exportsTheStudyOfTheLedger() throws IOException {
    Path out = home.resolve("study.csv");
    CliRun run =
        CliRun.in(
            home,
            "export",
            "regress",
            "--ledger",
            ledger().toString(),
            "--x",
            "trend,weekdays",
            "--out",
            out.toString());

    assertThat(run.code()).isEqualTo(0);
    assertThat(Files.readString(out)).contains("driver,estimate,stdError,hc3,hac,t,p,lo95,hi95");
  }

  @Test
  void saysWhatAFileNeeds() {
    assertThat(CliRun.in(home, "regress", "--data", "x.csv").err())
        .contains("Expected --y and --x with --data: names of its columns.");
    assertThat(CliRun.in(home, "regress", "--degree", "2").err())
        .contains("Expected --data with --degree and --no-intercept, found none.");
  }

  /// The ledger's own regression in whole numbers: not only certified sets agree.
  @Test
  void checksTheLedgersOwnRegressionExactly() throws IOException {
    Path ledger = ledger();
    String[] asked = {"--ledger", ledger.toString(), "--x", "trend,weekdays", "--exact"};

    assertThat(CliRun.in(home, concat("regress", asked)).out())
        .contains("exact, in whole numbers:", "  Saturday ")
        .containsPattern("at least 1[2-6]\\.\\d digits agree");
    JsonNode exact =
        CliRun.in(home, concat("--json", concat("regress", asked))).json().path("exact");
    assertThat(exact.path("coefficients")).hasSize(8);
    assertThat(exact.path("agreeingDigits").asDouble()).isBetween(12.0, 16.0);

    Path out = home.resolve("study.csv");
    CliRun.in(
        home,
        Stream.of(
                concat("export", concat("regress", asked)), new String[] {"--out", out.toString()})
            .flatMap(Stream::of)
            .toArray(String[]::new));
    assertThat(home.resolve("study-exact.csv")).content().startsWith("name,estimate,stdError");
  }

  @Test
  void weighsRowsOfAFileAndStepsOfTheLedger() throws IOException {
    String table = "day,spend,calls\n1,40,1\n2,44,4\n3,43,2\n4,49,8\n5,50,1\n";
    JsonNode fit =
        regress(table, "--json", "--y", "spend", "--x", "day", "--weights", "calls", "--exact")
            .json();
    // Σw = 16, Σwd = 52, Σwd² = 188, Σwy = 744, Σwdy = 2468
    assertThat(fit.path("coefficients").path(1).path("estimate").asDouble())
        .isCloseTo((16 * 2468 - 52 * 744) / (16 * 188 - 52.0 * 52), within(1e-12));
    assertThat(fit.path("exact").path("agreeingDigits").asDouble()).isGreaterThan(13);

    CliRun ofLedger =
        CliRun.in(
            home, "regress", "--ledger", ledger().toString(), "--x", "trend", "--weights", "fresh");
    assertThat(ofLedger.out()).startsWith("spend ~ trend, weighted by fresh, by day, 70 steps");
  }

  @Test
  void refusesAWeightOfZero() throws IOException {
    CliRun run =
        regress(
            "day,spend,calls\n1,40,1\n2,44,0\n3,43,2\n",
            "--y",
            "spend",
            "--x",
            "day",
            "--weights",
            "calls");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("Expected weights above 0 in column calls", "in row 2");
  }

  private static String[] concat(String first, String... rest) {
    return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(String[]::new);
  }

  private Path ledger() {
    Path ledger = home.resolve("study.costw");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      String tokens = String.valueOf(900_000L * (i % 7 >= 5 ? 2 : 9) + i * 9000L + i * i % 5000);
      rows.add(
          UsageCsv.row(
              LocalDate.of(2026, 1, 5).plusDays(i).toString(), "key_a", UsageCsv.MINI, tokens));
    }
    Path usage = UsageCsv.write(home, "usage.csv", rows);
    assertThat(CliRun.in(home, "import", usage.toString(), "--ledger", ledger.toString()).code())
        .isEqualTo(0);
    return ledger;
  }
}
