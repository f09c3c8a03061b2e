package dev.costwright.model.close;

import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a month costs now beside what was booked, and every difference with its cause.
///
/// The causes are taken one after the other, in the order of {@link Cause}: rows first, at the
/// prices of then; then prices, then rules, then layers. So the entries sum to the difference,
/// exactly.
///
/// @param restated what the month costs now
/// @param entries in order of cause and key, none of them zero
/// @param changes what the user did since, in words
public record Restatement(
    ClosedMonth close, Figures restated, List<Entry> entries, List<String> changes) {
  /// One cause's part of the difference for one seller, model and team.
  public record Entry(Cause cause, Figures.Key key, Money amount) {}

  /// The figures after a cause has had its effect, all causes before it included.
  public record Step(Cause cause, Figures after) {}

  /// @param steps in order; what nothing has moved may be left out
  public static Restatement of(ClosedMonth close, List<Step> steps, List<String> changes) {
    List<Entry> entries = new ArrayList<>();
    Figures before = close.booked();
    for (Step step : steps) {
      step.after()
          .minus(before)
          .forEach((key, amount) -> entries.add(new Entry(step.cause(), key, amount)));
      before = step.after();
    }
    return new Restatement(close, before, List.copyOf(entries), List.copyOf(changes));
  }

  public Money booked() {
    return close.booked().total();
  }

  /// Restated less booked: the sum of all entries.
  public Money difference() {
    return restated.total().minus(booked());
  }

  /// Whether nothing has moved, not even between teams.
  public boolean isNothing() {
    return entries.isEmpty();
  }

  /// The difference by cause; causes that only move money between keys with 0.
  public Map<Cause, Money> byCause() {
    Map<Cause, Money> sums = new EnumMap<>(Cause.class);
    entries.forEach(entry -> sums.merge(entry.cause(), entry.amount(), Money::plus));
    return sums;
  }
}
