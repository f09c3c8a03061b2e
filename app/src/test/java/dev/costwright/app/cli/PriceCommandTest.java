package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PriceCommandTest {
  @TempDir private Path home;

  @Test
  void countsCacheWritesOnce() {
    CliRun run =
        CliRun.in(
            home,
            "price",
            "--model",
            "claude-3-7-sonnet-20250219",
            "--at",
            "2025-04-01",
            "--tokens",
            "fresh=3,cacheWrite5m=12304,cacheRead=0,output=550");

    assertThat(run)
        .isEqualTo(
            new CliRun(
                0,
                """
                claude-3-7-sonnet-20250219 at anthropic, 2025-04-01
                  fresh                      3 × 3 per million = 0.000009 USD
                  cacheWrite5m          12,304 × 3.75 per million = 0.04614 USD
                  output                   550 × 15 per million = 0.00825 USD
                amount 0.054399 USD
                source Anthropic pricing page as of Opus 4.6, platform.claude.com/docs/en/about-claude/pricing
                """,
                ""));
  }

  @Test
  void namesTheTiersWhenOneIsUnknown() {
    CliRun run =
        CliRun.in(home, "price", "--model", "gpt-4o", "--tier", "nonsense", "--tokens", "fresh=1");

    assertThat(run)
        .isEqualTo(
            new CliRun(
                2,
                "",
                "costwright: Expected a service tier after --tier, found \"nonsense\". They are"
                    + " standard, batch, flex, priority, fast.\n"));
  }

  /// 500 in and 300 out, 10,000 a day for 30 days.
  @ParameterizedTest
  @CsvSource({
    "openai, gpt-4o, 0.00425, 1275.00",
    "openai, gpt-4o-mini, 0.000255, 76.50",
    "anthropic, claude-3-5-sonnet, 0.006, 1800.00",
    "anthropic, claude-3-5-haiku, 0.0016, 480.00",
  })
  void pricesASupportBotByTheMonth(String seller, String model, String call, String month) {
    CliRun run =
        CliRun.in(
            home,
            "price",
            "--json",
            "--seller",
            seller,
            "--model",
            model,
            "--at",
            "2024-12-10",
            "--tokens",
            "fresh=500,output=300",
            "--calls",
            "300000");

    assertThat(run.json().path("amount").asString()).isEqualTo(call);
    assertThat(run.json().path("currency").asString()).isEqualTo("USD");
    assertThat(run.json().path("total").path("amount").asString()).isEqualTo(month);
  }

  @Test
  void saysUnpricedInsteadOfZero() {
    CliRun run = CliRun.in(home, "--json", "price", "--model", "gpt-99", "--tokens", "fresh=1");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.json().path("amount").isNull()).isTrue();
    assertThat(run.err())
        .isEqualTo(
            """
            No price is known for gpt-99, tier standard, on 2026-01-15: unpriced is not free. \
            'costwright prices list --model gpt-99' shows what is known.
            """);
  }

  @Test
  void namesTheTokenClassesWhenOneIsMisspelt() {
    CliRun run = CliRun.in(home, "price", "--model", "gpt-4o", "--tokens", "cached=1");

    assertThat(run)
        .isEqualTo(
            new CliRun(
                2,
                "",
                """
                costwright: Expected a token class or unit after --tokens, found "cached". They are \
                fresh, cacheRead, cacheWrite5m, cacheWrite1h, output, audioInput, audioCacheRead, \
                audioOutput, imageInput, imageCacheRead, imageOutput, searches, images, seconds, \
                characters, toolSessions, byteHours, seats, gpuSeconds.
                """));
  }

  @Test
  void refusesAClassThatIsGivenTwice() {
    assertThat(CliRun.in(home, "price", "--model", "gpt-4o", "--tokens", "fresh=1,fresh=2"))
        .isEqualTo(
            new CliRun(2, "", "costwright: Expected fresh once after --tokens, found it twice.\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'Expected CLASS=N after --tokens, such as fresh=500, found \"\".'",
    "fresh, 'Expected CLASS=N after --tokens, such as fresh=500, found \"fresh\".'",
    "fresh=1.5, 'Expected a whole number from 0 to below 10^15 for fresh, found \"1.5\".'",
  })
  void saysWhatACountLooksLike(String tokens, String message) {
    assertThat(CliRun.in(home, "price", "--model", "gpt-4o", "--tokens", tokens))
        .isEqualTo(new CliRun(2, "", "costwright: " + message + "\n"));
  }

  @Test
  void makesNoLedger() {
    CliRun.in(home, "price", "--model", "gpt-4o", "--tokens", "fresh=1");

    assertThat(home).isEmptyDirectory();
    assertThat(Files.exists(home.resolve("ledgers"))).isFalse();
  }

  @Test
  void listsPricesOfOneModel() {
    CliRun run = CliRun.in(home, "prices", "list", "--seller", "openai", "--model", "gpt-4o-mini");

    assertThat(run.code()).isZero();
    assertThat(run.out().lines().skip(2))
        .isNotEmpty()
        .allMatch(line -> line.contains("gpt-4o-mini"));
  }

  @Test
  void saysWhenTheRegionHasNoPriceOfItsOwn() {
    CliRun run =
        CliRun.in(
            home,
            "price",
            "--model",
            "gpt-5.4",
            "--at",
            "2026-06-01",
            "--region",
            "eu",
            "--tokens",
            "fresh=1000000");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("openai has no price of its own for region \"eu\": the price of all regions");
  }
}
