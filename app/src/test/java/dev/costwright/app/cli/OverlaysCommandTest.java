package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class OverlaysCommandTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @TempDir private Path home;

  @BeforeEach
  void importUsage() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      rows.add(UsageCsv.row(FIRST.plusDays(i).toString(), "key_a", UsageCsv.MINI));
      rows.add(UsageCsv.row(FIRST.plusDays(i).toString(), "key_b", "gpt-4o-2024-08-06"));
    }
    assertThat(run("import", UsageCsv.write(home, "usage.csv", rows).toString()).code()).isZero();
  }

  @Test
  void laysAPriceChangeOverTheDaysAhead() {
    JsonNode total =
        json("forecast", "--horizon", "2", "--overlay", "price -50% from 2026-04-01")
            .path("overlaid")
            .path("total");
    JsonNode april = total.path("points").path(1);

    assertThat(april.path("period").asString()).isEqualTo("2026-04-01");
    double base = amount(april.path("base"));
    assertThat(amount(april.path("mean"))).isCloseTo(base / 2, within());
    assertThat(amount(april.path("effects").path(0))).isCloseTo(-base / 2, within());
    JsonNode march = total.path("points").path(0);
    assertThat(march.path("mean")).isEqualTo(march.path("base"));
  }

  @Test
  void movesOnlyThePartThatItIsOf() {
    String[] question = {
      "forecast", "--by", "model", "--overlay", "price -50% from 2026-04-01 of model=gpt-4o-mini"
    };
    JsonNode overlaid = json(question).path("overlaid");
    List<Double> aprils = new ArrayList<>();
    for (JsonNode series : overlaid.path("series")) {
      JsonNode april = series.path("points").path(1);
      aprils.add(amount(april.path("mean")) / amount(april.path("base")));
    }
    assertThat(aprils.get(0)).isCloseTo(1, within());
    assertThat(aprils.get(1)).isCloseTo(0.5, within());
    double sum = 0;
    for (JsonNode series : overlaid.path("series")) {
      sum += amount(series.path("whole").path("mean"));
    }
    assertThat(amount(overlaid.path("total").path("whole").path("mean"))).isCloseTo(sum, within());
    assertThat(run(question).out()).contains("with overlays", "price -50% from 2026-04-01");
  }

  @Test
  void appliesAKeptScenarioToTheFuture() {
    try (Workbench workbench = Workbench.open(home.resolve("o.costw"))) {
      workbench
          .scenarios()
          .save(
              Scenario.parse(
                  "half",
                  """
                  {"format": "costwright-scenario", "version": 1, "name": "half",
                   "baseline": {"kind": "ledger"},
                   "levers": [{"kind": "discount", "name": "half off", "share": "0.5",
                     "source": "a test"}]}
                  """));
    }
    JsonNode april =
        json("forecast", "--horizon", "2", "--overlay", "scenario half from 2026-04-01")
            .path("overlaid")
            .path("total")
            .path("points")
            .path(1);
    assertThat(amount(april.path("mean"))).isCloseTo(amount(april.path("base")) / 2, within());
  }

  @Test
  void forecastsCountsAndSaysWhySpendChanges() {
    JsonNode requests = json("forecast", "--measure", "requests", "--horizon", "2");
    assertThat(requests.path("measure").asString()).isEqualTo("requests");
    // 4 requests each day of which 21 of March are over
    assertThat(requests.path("points").path(0).path("mean").asLong()).isEqualTo(31 * 4);
    assertThat(requests.path("points").path(0).path("soFar").asLong()).isEqualTo(21 * 4);
    assertThat(requests.path("points").path(1).path("mean").asLong()).isEqualTo(30 * 4);
    assertThat(run("forecast", "--measure", "tokens").out()).startsWith("tokens by month: ");

    JsonNode change =
        json("forecast", "--why", "--overlay", "price -50% from 2026-04-01").path("change");
    assertThat(change.path("from").asString()).isEqualTo("2026-02-01");
    assertThat(change.path("to").asString()).isEqualTo("2026-04-01");
    double sum = 0;
    for (JsonNode effect : change.path("effects")) {
      sum += amount(effect.path("amount"));
    }
    assertThat(sum)
        .isCloseTo(amount(change.path("after")) - amount(change.path("before")), within());
    assertThat(run("forecast", "--why").out()).contains("why it changes", "tokens of a request");
    assertThat(run("forecast", "--measure", "tokens", "--why").err())
        .contains("Expected no --by, --budget, --overlay or --why with --measure tokens.");
  }

  @Test
  void keepsListsAndTakesAway() {
    assertThat(run("overlays", "list").out()).startsWith("No overlay is kept.");
    assertThat(run("overlays", "add", "launch 300 a month from 2026-04", "--name", "bot").out())
        .isEqualTo("Kept as \"bot\".\n");
    run("overlays", "add", "growth 5% a month from 2026-04", "--off");
    assertThat(run("overlays", "list").out())
        .isEqualTo(
            """
            bot: launch 300 a month from 2026-04-01
            growth 5% a month from 2026-04: growth 5% a month from 2026-04-01 (off)
            """);
    JsonNode overlaid = json("forecast", "--overlay", "kept").path("overlaid");
    assertThat(overlaid.path("overlays")).hasSize(1);
    assertThat(overlaid.path("notes").toString()).contains("Overlays count as certain");

    assertThat(run("overlays", "remove", "bot").code()).isZero();
    assertThat(run("edits", "undo").code()).isZero();
    assertThat(run("overlays", "list").out()).contains("bot: launch 300");
    assertThat(run("overlays", "remove", "nobody").err())
        .contains("Expected the name of a kept overlay, found \"nobody\".");
  }

  @Test
  void refusesWhatCannotBeApplied() {
    assertThat(run("overlays", "add", "scenario none from 2026-04").err())
        .contains("Expected the name of a kept scenario, found \"none\".");
    assertThat(run("forecast", "--overlay", "more").err()).contains("Expected an overlay such as");
  }

  private static Offset<Double> within() {
    return Assertions.within(0.011);
  }

  private static double amount(JsonNode money) {
    return Double.parseDouble(money.path("amount").asString());
  }

  private CliRun run(String... arguments) {
    return CliRun.in(
        home,
        Stream.concat(
                Stream.of(arguments), Stream.of("--ledger", home.resolve("o.costw").toString()))
            .toArray(String[]::new));
  }

  private JsonNode json(String... arguments) {
    return CliRun.in(
            home,
            Stream.concat(
                    Stream.of("--json", "--ledger", home.resolve("o.costw").toString()),
                    Stream.of(arguments))
                .toArray(String[]::new))
        .json();
  }
}
