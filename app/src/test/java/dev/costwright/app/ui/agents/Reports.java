package dev.costwright.app.ui.agents;

import static dev.costwright.app.ui.Figures.usd;

import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.Baseline;
import dev.costwright.model.agents.ContextGrowth;
import dev.costwright.model.agents.CostPerTask;
import dev.costwright.model.agents.GrowthTrend;
import dev.costwright.model.agents.Interval;
import dev.costwright.model.agents.Multiplier;
import dev.costwright.model.agents.Multipliers;
import dev.costwright.model.agents.PerTask;
import dev.costwright.model.agents.PromptParts;
import dev.costwright.model.agents.RetryStorm;
import dev.costwright.model.agents.SpendReach;
import dev.costwright.model.agents.StepKind;
import dev.costwright.model.agents.Tally;
import dev.costwright.model.agents.TurnMean;
import dev.costwright.model.agents.Workflow;
import dev.costwright.model.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Two agents, one of them growing, and one retry storm.
final class Reports {
  static final AgentReport TWO_AGENTS =
      new AgentReport(
          List.of(workflow("writer", "80", 0.05), workflow("clerk", "20", 0.001)),
          List.of("chat", "search"),
          List.of(
              new RetryStorm(
                  "clerk",
                  Instant.parse("2026-09-16T13:25:45Z"),
                  Instant.parse("2026-09-16T16:32:56Z"),
                  34,
                  List.of("retry"),
                  new Tally(698, 9_000_000, usd("5.8240"), 0),
                  0.01,
                  1e-30)),
          new SpendReach(
              Period.utc(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-08")),
              usd("100"),
              usd("150"),
              usd("200"),
              3));

  private Reports() {}

  private static Workflow workflow(String name, String cost, double perMonth) {
    PerTask calls = new PerTask(8, Optional.of(new Interval(7.5, 8.5)), 8, 12);
    PerTask tokens = new PerTask(90_000, Optional.of(new Interval(8e4, 1e5)), 88_000, 150_000);
    Tally sum = new Tally(80, 900_000, usd(cost), 0);
    return new Workflow(
        name,
        10,
        sum,
        "frontier",
        0,
        calls,
        tokens,
        Optional.of(
            new CostPerTask(
                usd("8"), Optional.of(usd("7.50")), Optional.of(usd("8.50")), usd("7"), usd("9"))),
        Optional.of(multipliers()),
        List.of(
            new StepKind("tool call", new Tally(60, 700_000, usd(cost), 0), 6, 70_000),
            new StepKind("plan", new Tally(20, 200_000, usd("0"), 0), 2, 20_000)),
        growth(perMonth));
  }

  private static Multipliers multipliers() {
    return new Multipliers(
        new Baseline(
            Optional.of("chat"), Optional.of("frontier"), true, 769, 72_922, Optional.of(usd("1"))),
        Optional.of(new Multiplier(26.17, Optional.of(new Interval(25, 27)))),
        Optional.of(new Multiplier(8, Optional.of(new Interval(7.5, 8.5)))),
        Optional.of(new Multiplier(13.5, Optional.of(new Interval(13.14, 13.89)))));
  }

  private static ContextGrowth growth(double perMonth) {
    List<TurnMean> turns =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    new TurnMean(
                        YearMonth.of(2026, 9 + i / 10), 1 + i % 10, 30, 10_000.0 * (1 + i % 10)))
            .toList();
    return new ContextGrowth(
        turns,
        new PromptParts(1, 2, 3),
        Optional.empty(),
        Optional.of(
            new GrowthTrend(
                perMonth, new Interval(perMonth - 0.01, perMonth + 0.01), 9, 1e-9, 300, 2)));
  }
}
