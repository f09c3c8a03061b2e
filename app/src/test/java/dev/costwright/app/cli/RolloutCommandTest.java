package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RolloutCommandTest {
  private static final String CASE =
      Path.of("../samples/scenarios/c003-01-35000.json").toAbsolutePath().normalize().toString();

  @TempDir private Path home;

  @Test
  void ordersLeversByPaybackAndPaysForOneAfterTheOther() {
    CliRun run =
        CliRun.in(
            home,
            "scenario",
            "rollout",
            CASE,
            "--once",
            "Answer repeats=27000",
            "--once",
            "Route simple calls=60000",
            "--once",
            "Shorter prompts=3000",
            "--months",
            "8",
            "--json");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.json().at("/opening/amount").asString()).isEqualTo("3000.00");
    assertThat(run.json().at("/steps").findValuesAsString("lever"))
        .containsExactly("Shorter prompts", "Answer repeats", "Route simple calls");
    assertThat(run.json().at("/steps/2/built").asInt()).isEqualTo(7);
    assertThat(run.json().at("/months/7/cash/amount").asString()).isEqualTo("125500.00");
  }

  @Test
  void saysWhatIsLeftOut() {
    CliRun run =
        CliRun.in(
            home,
            "scenario",
            "rollout",
            CASE,
            "--monthly",
            "Shorter prompts=16000",
            "--months",
            "2");

    assertThat(run.code()).isOne();
    assertThat(run.out())
        .contains("left out: Shorter prompts would add -9,000.00 USD a month")
        .contains("built in month");
  }

  @Test
  void exportsThePlan() {
    Path out = home.resolve("plan.csv");

    CliRun run =
        CliRun.in(
            home, "export", "scenario", "rollout", CASE, "--months", "2", "--out", out.toString());

    assertThat(run.code()).isZero();
    assertThat(out)
        .content()
        .startsWith("lever,once USD,monthly USD,adds USD,payback months,built in month");
    assertThat(home.resolve("plan-cash-by-month.csv")).content().contains("\r\n2,0.00,");
  }

  @Test
  void saysWhichLeversThereAre() {
    CliRun run = CliRun.in(home, "scenario", "rollout", CASE, "--once", "Magic=1");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("found \"Magic\"").contains("Answer repeats");
  }
}
