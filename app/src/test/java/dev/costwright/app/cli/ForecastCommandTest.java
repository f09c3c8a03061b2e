package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A steady key: a million fresh tokens on each weekday, nothing on weekends. Growing ones: key_a a
/// million more each week, and less on weekends; key_b a weekly pattern. Every row has 100,000
/// output tokens. At gpt-4o-mini a million fresh tokens cost 0.15 USD, the output of a row 0.06.
final class ForecastCommandTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  @TempDir private Path home;
  @TempDir private Path files;

  @Test
  void repeatsTheWeekOfASteadyKeyWithoutError() {
    importDays(140, false);
    CliRun run = CliRun.in(home, "forecast", "--grain", "week", "--horizon", "2", "--json");

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode series = run.json().at("/series/0");
    assertThat(series.get("key").asString()).isEqualTo("total");
    assertThat(series.at("/points/1/period").asString()).isEqualTo("2026-05-25");
    assertThat(series.at("/points/1/mean").toString())
        .isEqualTo("{\"amount\":\"1.05\",\"currency\":\"USD\"}");
    assertThat(series.at("/points/1/lo80/amount").asString()).isEqualTo("1.05");
    assertThat(series.at("/points/1/hi95/amount").asString()).isEqualTo("1.05");
    assertThat(series.at("/points/1/tokens").toString())
        .isEqualTo("{\"fresh\":5000000,\"output\":500000}");
    assertThat(series.at("/backtest/smape").asDouble()).isZero();
    assertThat(series.get("past").size()).isPositive();
    assertThat(series.at("/past/0/steps/0/was")).isEqualTo(series.at("/past/0/steps/0/is"));
    assertThat(series.at("/backtest/coverage95").asDouble()).isOne();
  }

  @Test
  void choosesTheRegressionWhenUseGrowsAndShowsTheNaiveBesideIt() {
    importDays(140, true);
    CliRun run = CliRun.in(home, "forecast", "--grain", "week", "--horizon", "2", "--json");

    JsonNode series = run.json().at("/series/0");
    assertThat(series.get("method").asString()).startsWith("OLS on drivers");
    assertThat(series.at("/backtest/owa").asDouble()).isLessThan(1);
    assertThat(series.get("methods").valueStream().map(method -> method.get("method").asString()))
        .contains("Naive", "Seasonal naive", "OLS on drivers");
  }

  @Test
  void theTotalTiesWithTheSeriesToTheCent() {
    importDays(140, true);
    CliRun run =
        CliRun.in(
            home, "forecast", "--by", "apiKey", "--grain", "week", "--horizon", "3", "--json");

    for (int i = 0; i < 3; i++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode series : run.json().get("series")) {
        sum = sum.add(amount(series, "/points/" + i + "/mean/amount"));
      }
      assertThat(sum)
          .isEqualByComparingTo(amount(run.json(), "/total/points/" + i + "/mean/amount"));
    }
    assertThat(run.json().get("series").size()).isEqualTo(2);
  }

  @Test
  void theWholeIsTheSumOfThePoints() {
    importDays(140, true);
    CliRun run = CliRun.in(home, "forecast", "--grain", "day", "--horizon", "9", "--json");

    JsonNode series = run.json().at("/series/0");
    BigDecimal sum =
        series
            .get("points")
            .valueStream()
            .map(point -> amount(point, "/mean/amount"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(amount(series, "/whole/mean/amount"));
  }

  @Test
  void countsWhatTheRunningMonthHasCostAlready() {
    importDays(140, false);
    CliRun run = CliRun.in(home, "forecast", "--horizon", "1", "--json");

    JsonNode point = run.json().at("/series/0/points/0");
    assertThat(point.get("period").asString()).isEqualTo("2026-05-01");
    assertThat(point.at("/spent/amount").asString()).isEqualTo("3.36");
    assertThat(point.at("/mean/amount").asString()).isEqualTo("4.41");
    assertThat(point.at("/lo95/amount").asString()).isEqualTo("4.41");
  }

  @Test
  void nothingIsKnownToBeSpentOfAMonthThatHasNotBegun() {
    importDays(140, false);
    CliRun run = CliRun.in(home, "forecast", "--horizon", "2", "--json");

    assertThat(run.json().at("/series/0/points/0/spent/amount").asString()).isEqualTo("3.36");
    assertThat(run.json().at("/series/0/points/1/spent").isNull()).isTrue();
  }

  /// Each key costs 0.2049 USD a day: seven days are 1.4343, rounded on their own 1.43, together
  /// 2.8686 or 2.87.
  @Test
  void whatKeysHaveSpentTiesWithWhatTheLedgerHasSpent() {
    List<String> rows = new ArrayList<>();
    for (int day = 0; day < 144; day++) {
      String date = MONDAY.plusDays(day).toString();
      rows.add(UsageCsv.row(date, "key_a", UsageCsv.MINI, "966000"));
      rows.add(UsageCsv.row(date, "key_b", UsageCsv.MINI, "966000"));
    }
    CliRun.in(home, "import", UsageCsv.write(files, "usage.csv", rows).toString());

    JsonNode one = CliRun.in(home, "forecast", "--horizon", "2", "--json").json();
    JsonNode split =
        CliRun.in(home, "forecast", "--by", "apiKey", "--horizon", "2", "--json").json();

    BigDecimal spent = amount(one, "/total/points/0/spent/amount");
    assertThat(amount(split, "/total/points/0/spent/amount")).isEqualByComparingTo(spent);
    assertThat(
            amount(split, "/series/0/points/0/spent/amount")
                .add(amount(split, "/series/1/points/0/spent/amount")))
        .isEqualByComparingTo(spent);
  }

  @Test
  void refusesBandsOnAShortHistoryAndSaysWhy() {
    importDays(30, false);
    CliRun run = CliRun.in(home, "forecast", "--grain", "week", "--horizon", "1", "--json");

    JsonNode series = run.json().at("/series/0");
    assertThat(series.get("method").asString()).isEqualTo("Seasonal naive");
    assertThat(series.at("/points/0/lo80").isNull()).isTrue();
    assertThat(series.get("backtest").isNull()).isTrue();
    assertThat(series.at("/reasons/0").asString())
        .isEqualTo(
            "No back-test, no bands: 30 days are known, and 65 are needed to learn from 56 and"
                + " check 5 forecasts of 5 days. Forecast fewer steps or import more history.");
  }

  @Test
  void exportsThePointsOfAllSeriesAndTheBackTestBesideThem() throws IOException {
    importDays(140, false);
    Path out = files.resolve("forecast.tsv");
    CliRun run =
        CliRun.in(
            home,
            "export",
            "forecast",
            "--grain",
            "week",
            "--horizon",
            "2",
            "--out",
            out.toString());

    assertThat(run.out().lines())
        .containsExactly(
            out.toString(),
            files.resolve("forecast-back-test.tsv").toString(),
            files.resolve("forecast-past-forecasts.tsv").toString());
    assertThat(Files.readAllLines(files.resolve("forecast-past-forecasts.tsv")))
        .contains("series\tissued\tperiod\twas\tis")
        .anyMatch(line -> line.startsWith("total\t") && line.endsWith("\t2026-05-04\t1.05\t1.05"));
    assertThat(Files.readAllLines(out))
        .containsSequence(
            "series\tperiod\tmean USD\t80 % from\t80 % to\t95 % from\t95 % to\tof it spent")
        .contains("total\t2026-05-25\t1.05\t1.05\t1.05\t1.05\t1.05\t");
    assertThat(Files.readAllLines(files.resolve("forecast-back-test.tsv")).getFirst())
        .startsWith("series\tback-test\tOWA\tMASE\t");
  }

  @Test
  void exportsCountsAsCountsAndNeverAsSpend() throws IOException {
    importDays(140, false);
    Path out = files.resolve("tokens.tsv");
    CliRun run =
        CliRun.in(
            home,
            "export",
            "forecast",
            "--measure",
            "fresh",
            "--grain",
            "week",
            "--horizon",
            "2",
            "--out",
            out.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readAllLines(out))
        .containsSequence(
            "period\tmean fresh\t80 % from\t80 % to\t95 % from\t95 % to\tof it counted")
        .contains("2026-05-25\t5000000\t5000000\t5000000\t5000000\t5000000\t");
  }

  @Test
  void whatLiesBeyondTheTopIsOneSeriesAndNothingIsLost() {
    importDays(140, true);
    JsonNode all = CliRun.in(home, "forecast", "--by", "apiKey", "--json").json();
    CliRun top = CliRun.in(home, "forecast", "--by", "apiKey", "--top", "1", "--json");

    assertThat(all.get("series").size()).isEqualTo(2);
    assertThat(CliRun.in(home, "forecast", "--by", "apiKey", "--top", "0").err())
        .contains("Expected 1 to 60 series of their own, found 0");
    assertThat(top.code()).as(top.err()).isZero();
  }

  @Test
  void twoDimensionsAddUpToOneTotal() {
    importDays(140, true);
    JsonNode joint =
        CliRun.in(home, "forecast", "--by", "apiKey,model", "--horizon", "2", "--json").json();

    assertThat(joint.get("by").asString()).isEqualTo("apiKey");
    assertThat(joint.at("/second/by").asString()).isEqualTo("model");
    assertThat(amount(joint, "/second/total/whole/mean/amount"))
        .isEqualByComparingTo(amount(joint, "/total/whole/mean/amount"));
    assertThat(
            joint
                .at("/second/series")
                .valueStream()
                .map(one -> amount(one, "/whole/mean/amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(amount(joint, "/total/whole/mean/amount"));
    assertThat(CliRun.in(home, "forecast", "--by", "apiKey,model", "--why").err())
        .contains("Expected no --overlay or --why with two dimensions");
  }

  @Test
  void knowsTheHolidaysOfACountry() {
    importDays(140, false);
    JsonNode told = CliRun.in(home, "forecast", "--holidays", "uk", "--json").json();

    assertThat(told.get("holidays").asString()).isEqualTo("gb");
    assertThat(told.get("assumptions").toString()).contains("holidays are those of England");
    assertThat(CliRun.in(home, "forecast", "--holidays", "mars").err())
        .contains("after --holidays, found \"mars\"");
    assertThat(CliRun.in(home, "nowcast", "--holidays", "target", "--json").code()).isZero();
  }

  @Test
  void refusesAClassOfTokensThatNobodyCounts() {
    importDays(140, false);
    CliRun run = CliRun.in(home, "forecast", "--measure", "imageOutput");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Expected usage that counts imageOutput, found none");
  }

  @Test
  void saysThatAnEmptyLedgerHasNothingToForecastFrom() {
    importDays(1, false);
    CliRun.in(home, "undo", "1");
    CliRun run = CliRun.in(home, "forecast");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Expected usage or charges to forecast from");
  }

  @Test
  void refusesAGrainThatNobodyForecasts() {
    importDays(1, false);
    CliRun run = CliRun.in(home, "forecast", "--grain", "total");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Expected day, week, month or quarter");
  }

  private void importDays(int days, boolean grows) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      boolean isWeekend = i % 7 >= 5;
      String day = MONDAY.plusDays(i).toString();
      if (grows || !isWeekend) {
        long millions = grows ? 1 + i / 7 + (isWeekend ? 0 : 5) : 1;
        rows.add(UsageCsv.row(day, "key_a", UsageCsv.MINI, millions + "000000"));
      }
      if (grows) {
        rows.add(UsageCsv.row(day, "key_b", UsageCsv.MINI, 100_000L * (1 + i % 7) + ""));
      }
    }
    Path usage = UsageCsv.write(files, "usage.csv", rows);
    assertThat(CliRun.in(home, "import", usage.toString()).code()).isZero();
  }

  private static BigDecimal amount(JsonNode node, String path) {
    return new BigDecimal(node.at(path).asString());
  }
}
