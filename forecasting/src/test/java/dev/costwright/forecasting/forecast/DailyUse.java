package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/// A ledger of one call a day for each team and feature, at an output price of 5 USD a million
/// tokens, which makes 200,000 tokens a dollar. Days are counted from 12 January 2026, a
/// Monday.
public final class DailyUse {
  public static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
  public static final long TOKENS_OF_A_DOLLAR = 200_000;
  private static final int DAY = 86_400;

  private final List<Fact> calls = new ArrayList<>();

  /// @param dollars of each day
  public DailyUse with(String team, String feature, int days, IntToLongFunction dollars) {
    for (int day = 0; day < days; day++) {
      calls.add(
          TestLedger.call(day * DAY, team + feature + day, "claude-haiku-4-5")
              .dimension(Dimension.TEAM, team)
              .dimension(Dimension.FEATURE, feature)
              .measure(Measure.FRESH_INPUT, 0)
              .measure(Measure.OUTPUT, dollars.applyAsLong(day) * TOKENS_OF_A_DOLLAR)
              .build());
    }
    return this;
  }

  public Cube cube() {
    return TestLedger.ofCalls(calls);
  }

  /// In another currency.
  public Cube cube(Reporting reporting) {
    return TestLedger.ofCalls(calls, reporting);
  }
}
