package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PriceDeclineCommandTest {
  @TempDir private Path home;

  @Test
  void saysWithItsIntervalHowFastPricesOfEachClassFall() {
    CliRun run = CliRun.in(home, "prices", "decline", "--until", "2025-12-31");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().limit(5).map(line -> line.split(" ")[0]))
        .filteredOn(word -> !word.startsWith("-"))
        .containsExactly("class", "frontier", "mid", "small");
    assertThat(run.out())
        .contains("An interval that holds 0 says that these prices show neither fall nor rise.");
  }

  @Test
  void namesThePricesThatARateRestsOn() {
    CliRun run = CliRun.in(home, "prices", "decline", "--until", "2024-06-30", "--json");

    assertThat(run.json().path("declines").get(1).toString())
        .isEqualTo(
            "{\"class\":\"mid\",\"changePerYear\":null,\"lo95\":null,\"hi95\":null,\"r2\":null,"
                + "\"prices\":[{\"day\":\"2024-05-13\",\"seller\":\"openai\",\"model\":\"gpt-4o\","
                + "\"perMillion\":{\"amount\":\"7.50\",\"currency\":\"USD\"}},"
                + "{\"day\":\"2024-06-20\",\"seller\":\"anthropic\","
                + "\"model\":\"claude-3-5-sonnet\","
                + "\"perMillion\":{\"amount\":\"6.00\",\"currency\":\"USD\"}}]}");
  }
}
