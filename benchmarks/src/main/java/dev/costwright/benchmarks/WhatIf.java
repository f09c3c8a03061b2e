package dev.costwright.benchmarks;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.uncertainty.Uncertainty;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.pricing.PriceBook;
import java.util.List;
import java.util.Locale;

/// How fast scenarios answer; `benchmarks/what-if` runs it. A baseline is read once, which is
/// timed by itself; then a lever is turned a little further in each run, as a slider does.
///
/// Prints one line for each figure, see {@link Stopwatch}.
public final class WhatIf {
  private static final int MILLION = 1_000_000;
  private static final int PATHS = 100_000;
  private static final String LEDGER =
      """
      "kind": "ledger", "layer": "observed"\
      """;
  private static final String ROUTING =
      """
      {"kind": "routing", "name": "route", "share": "0.3", "where": {"feature": ["feature 1",
       "feature 2", "feature 3", "feature 5", "feature 8", "feature 13", "feature 21"]},
       "to": {"seller": "openai", "model": "gpt-4o-mini"}}\
      """;
  private static final String CONTEXT =
      """
      {"kind": "contextLimit", "name": "context", "share": "0.5", "tokens": 4000}\
      """;
  private static final String CAP =
      """
      {"kind": "outputCap", "name": "cap", "share": "0.5", "tokens": 600}\
      """;
  private static final String KEEP =
      """
      {"kind": "promptCaching", "name": "keep", "prefix": "0.5", "lifetime": "auto",
       "minimum": 1024, "block": 128}\
      """;
  private static final String STORE =
      """
      {"kind": "exactCache", "name": "store", "share": "0.1"}\
      """;
  private static final String SHORTER =
      """
      {"kind": "compression", "name": "shorter", "keepInput": "0.8"}\
      """;
  private static final String LESS =
      """
      {"kind": "discount", "name": "less", "share": "0.1"}\
      """;

  private WhatIf() {}

  public static void main(String[] args) {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : 10 * MILLION;
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    rows(CallLog.cube(rows), rows, runs);
    split(CallLog.cube(Math.min(rows, MILLION)), runs);
    paths(runs);
  }

  private static void rows(Cube cube, int rows, int runs) {
    slide(cube, rows, runs, "linear lever from roll-ups", "16 ms", "share", ROUTING);
    slide(cube, rows, runs, "row-exact stateless lever, answers", "50 ms", "share", CAP);
    slide(cube, rows, runs, "row-exact stateless lever, prompts", "50 ms", "share", CONTEXT);
    slide(cube, rows, runs, "cache-state lever", "500 ms", "prefix", KEEP);
  }

  private static void slide(
      Cube cube, int rows, int runs, String name, String goal, String setting, String lever) {
    Prepared[] prepared = new Prepared[1];
    Stopwatch.time(
        String.format(Locale.ROOT, "%,d rows, reading for it", rows),
        1,
        "-",
        _ -> prepared[0] = prepare(cube, LEDGER, lever));
    List<Lever> levers = prepared[0].scenario().active();
    Stopwatch.time(
        String.format(Locale.ROOT, "%,d rows, %s", rows, name),
        runs,
        goal,
        run -> cost(prepared[0], levers.getFirst().with(setting, "0." + (300 + run))));
  }

  private static void cost(Prepared prepared, Lever lever) {
    if (prepared.replay().cost(List.of(lever)).signum() <= 0) {
      throw new IllegalStateException("Expected calls that cost something");
    }
  }

  private static void split(Cube cube, int runs) {
    Stopwatch.time(
        String.format(Locale.ROOT, "%,d calls, 6 levers with split", cube.facts()),
        Math.min(runs, 3),
        "10,000 ms",
        _ -> {
          Prepared prepared = prepare(cube, LEDGER, STORE, ROUTING, SHORTER, KEEP, CAP, LESS);
          if (prepared.result(prepared.scenario().active(), Watch.NONE).levers().size() != 6) {
            throw new IllegalStateException("Expected six levers");
          }
        });
  }

  private static void paths(int runs) {
    Prepared prepared =
        prepare(
            CallLog.cube(1),
            """
            "kind": "workload", "callsPerDay": 10000, "days": 730, "at": "2026-01-01",
            "tokensPerCall": {"fresh": 500, "output": 300},
            "pricesPerMillion": {"fresh": "2.50", "output": "10"}\
            """,
            """
            {"kind": "growth", "name": "more", "perMonth": {"pert": ["0", "0.03", "0.08"]}}\
            """,
            """
            {"kind": "priceChange", "name": "cheaper",
             "perYear": {"triangular": ["-0.5", "-0.3", "-0.1"]}}\
            """,
            """
            {"kind": "routing", "name": "route", "share": {"triangular": ["0.2", "0.4", "0.6"]},
             "to": {"priceRatio": "0.2"}}\
            """);
    draw(prepared, 1, runs, "24 months, grid that paths are read from", "-");
    draw(prepared, PATHS, runs, "24 months, grid and 100,000 paths", "200 ms for paths");
  }

  private static void draw(Prepared prepared, int paths, int runs, String name, String goal) {
    int threads = Crew.all().threads();
    Stopwatch.time(
        name,
        runs,
        goal,
        run -> {
          if (Uncertainty.of(prepared, paths, run, threads, Watch.NONE).isEmpty()) {
            throw new IllegalStateException("Expected ranges");
          }
        });
  }

  private static Prepared prepare(Cube cube, String baseline, String... levers) {
    String file =
        """
        {"format": "costwright-scenario", "version": 1, "name": "bench",
         "baseline": {%s}, "levers": [%s]}\
        """
            .formatted(baseline, String.join(",", levers));
    return Scenario.parse("bench", file).prepare(() -> cube, PriceBook.bundled(), Watch.NONE);
  }
}
