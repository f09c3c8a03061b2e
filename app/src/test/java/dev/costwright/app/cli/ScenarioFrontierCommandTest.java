package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thousand calls of one dollar; half of them go to half the price, where nine in ten are right.
final class ScenarioFrontierCommandTest {
  @TempDir private Path home;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file =
        Files.writeString(
            home.resolve("route.json"),
            """
            {"format": "costwright-scenario", "version": 1, "name": "Route", "baseline":
             {"kind": "workload", "callsPerDay": 1000, "days": 1,
              "tokensPerCall": {"output": 1000}, "pricesPerMillion": {"output": "1000"}},
             "levers": [{"kind": "routing", "name": "simple", "share": "0.5",
              "to": {"priceRatio": "0.5"}, "accuracy": "0.9"}]}
            """);
  }

  @Test
  void namesTheWaysThatNoOtherBeats() {
    CliRun run = CliRun.in(home, "scenario", "frontier", file.toString(), "--steps", "2", "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().at("/baseline/amount").asString()).isEqualTo("1000.00");
    assertThat(run.json().at("/answers").asString()).isEqualTo("1000");
    assertThat(run.json().at("/currentIsBest").asBoolean()).isTrue();
    assertThat(run.json().at("/asGoodForLess").isNull()).isTrue();
    assertThat(run.json().at("/current/cost/amount").asString()).isEqualTo("750.00");
    assertThat(run.json().at("/current/quality").asString()).isEqualTo("0.95");
    assertThat(run.json().at("/current/settings/0/value").asString()).isEqualTo("0.5");
    assertThat(run.json().path("frontier").size()).isEqualTo(3);
    assertThat(run.json().at("/frontier/0/cost/amount").asString()).isEqualTo("500.00");
    assertThat(run.json().at("/frontier/0/wrongAnswers").asString()).isEqualTo("100");
    assertThat(run.json().at("/frontier/2/settings/0/value").isNull()).isTrue();
  }

  @Test
  void printsThemBesideTheScenarioAsItIs() {
    CliRun run = CliRun.in(home, "scenario", "frontier", file.toString(), "--steps", "2");

    assertThat(run.out().lines().map(String::strip))
        .anySatisfy(line -> assertThat(line).matches("frontier +off +1,000.00 +0.00 +100.00 +0"))
        .anySatisfy(line -> assertThat(line).matches("as it is +0.5 +750.00 +250.00 +95.00 +50"))
        .contains(
            "The scenario as it is lies on the frontier: no way that was tried beats it.",
            "4 ways were replayed; quality is of 1,000 answers.");
  }

  @Test
  void saysThatQualityIsUnknownWhereNoAccuracyIsStated() throws IOException {
    Path silent =
        Files.writeString(
            home.resolve("silent.json"),
            Files.readString(file).replace(", \"accuracy\": \"0.9\"", ""));

    CliRun text = CliRun.in(home, "scenario", "frontier", silent.toString(), "--steps", "2");
    assertThat(text.out())
        .doesNotContain("100.00 ", "lies on the frontier", "As good for less")
        .contains("No lever that is on says how many of its answers are right (accuracy)");
    assertThat(text.out().lines().map(String::strip))
        .anySatisfy(line -> assertThat(line).matches("as it is +0.5 +750.00 +250.00 +- +-"));

    CliRun json =
        CliRun.in(home, "scenario", "frontier", silent.toString(), "--steps", "2", "--json");
    assertThat(json.json().at("/isMeasured").asBoolean()).isFalse();
    assertThat(json.json().at("/current/quality").isNull()).isTrue();
    assertThat(json.json().at("/currentIsBest").isNull()).isTrue();
    assertThat(json.json().at("/asGoodForLess").isNull()).isTrue();
  }

  @Test
  void isExportedWithEveryWayAndEveryAssumption() {
    Path out = home.resolve("ways.csv");

    CliRun run =
        CliRun.in(
            home,
            "export",
            "scenario",
            "frontier",
            file.toString(),
            "--steps",
            "2",
            "--out",
            out.toString());

    assertThat(run.code()).isZero();
    assertThat(out).content().contains("\r\nas it is,0.5,750.00,250.00,95,50\r\n");
    assertThat(home.resolve("ways-all-ways.csv")).content().contains("\r\ntried,1,500.00,");
    assertThat(home.resolve("ways-assumptions.csv")).content().contains("accuracy,0.9");
  }

  @Test
  void refusesStepsThatAreNone() {
    CliRun run = CliRun.in(home, "scenario", "frontier", file.toString(), "--steps", "0");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Expected --steps from 1 to 1,000, found 0.");
  }
}
