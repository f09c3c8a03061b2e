package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.scenario.Lever.PromptCaching;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the rows of a window and sums what all levers treat alike.
final class LedgerMaterial {
  private static final Currency REPORTING = Currency.getInstance("USD");
  private static final long REPORT_EVERY = 16_384;

  private final RowQuery query;
  private final Scenario.Watch watch;
  private final RowTraits traits;
  private final Map<SliceSum.Key, SliceSum> sums = new LinkedHashMap<>();
  private final Map<PromptCaching, Heads> heads = new LinkedHashMap<>();
  private final long[] counts = new long[Measure.values().length];
  private Money perCall = Money.zero(REPORTING);
  private Money perBucket = Money.zero(REPORTING);
  private Money outOfScope = Money.zero(REPORTING);
  private Money unknown = Money.zero(REPORTING);
  private long rows;
  private long unpriced;

  LedgerMaterial(
      Baseline.Window window, List<Lever> levers, PriceBook prices, Scenario.Watch watch) {
    this.query = window.query();
    this.watch = watch;
    this.traits = new RowTraits(levers, prices, Offers.of(prices, levers, REPORTING));
    levers.stream()
        .filter(PromptCaching.class::isInstance)
        .map(PromptCaching.class::cast)
        .forEach(lever -> heads.put(lever, new Heads()));
  }

  Material read(Cube cube) {
    long facts = cube.facts();
    cube.forEachRow(
        query,
        row -> {
          if (rows % REPORT_EVERY == 0) {
            watch.at(rows, facts);
          }
          rows++;
          take(row);
        });
    heads.values().forEach(Heads::inOrder);
    return new Material(
        sums.values().stream().map(SliceSum::slice).toList(),
        heads,
        new ScenarioResult.Grains(perCall, perBucket, outOfScope, unknown),
        rows,
        notes());
  }

  private void take(CubeRow row) {
    if (row.cost().isEmpty()) {
      unpriced++;
      return;
    }
    Money cost = row.cost().get();
    if (row.isRemainder() || row.layer() == Layer.BILLED) {
      unknown = unknown.plus(cost);
      return;
    }
    RowTraits.Known known = traits.of(row);
    readCounts(row);
    if (!known.explains(counts, row, cost)) {
      unknown = unknown.plus(cost);
    } else if (!known.isTouched()) {
      outOfScope = outOfScope.plus(cost);
    } else {
      add(row, known, cost);
    }
  }

  private void readCounts(CubeRow row) {
    for (Measure measure : Measure.priced()) {
      counts[measure.ordinal()] = row.measure(measure);
    }
  }

  private void add(CubeRow row, RowTraits.Known known, Money cost) {
    boolean isCall = row.grain() == Grain.CALL;
    long requests = row.measure(Measure.REQUESTS);
    long calls = isCall ? Math.max(1, requests) : requests;
    boolean isLong = isCall && RowTraits.Known.prompt(counts) > known.shortPrompt(row);
    SliceSum.Key key =
        new SliceSum.Key(
            known.traits(), known.cards(row), row.grain(), calls >= 0, isLong ? rows : 0);
    SliceSum sum = sums.computeIfAbsent(key, made -> new SliceSum(made, sums.size()));
    sum.add(counts, calls, cost);
    if (isCall) {
      perCall = perCall.plus(cost);
      addHeads(row, sum);
    } else {
      perBucket = perBucket.plus(cost);
    }
  }

  private void addHeads(CubeRow row, SliceSum sum) {
    for (Map.Entry<PromptCaching, Heads> entry : heads.entrySet()) {
      if (sum.isIn(entry.getKey().scope().where())) {
        addHead(row, sum, entry.getKey(), entry.getValue());
      }
    }
  }

  private void addHead(CubeRow row, SliceSum sum, PromptCaching lever, Heads known) {
    Heads.Call call =
        new Heads.Call(
            row.startSecond(),
            sum.place(),
            count(Measure.FRESH_INPUT),
            count(Measure.CACHE_READ)
                + count(Measure.CACHE_WRITE_5M)
                + count(Measure.CACHE_WRITE_1H));
    row.dimension(lever.sharing().dimension())
        .filter(_ -> row.start().isPresent())
        .ifPresentOrElse(group -> known.add(group, call), () -> known.addLoose(call));
  }

  private long count(Measure measure) {
    return Math.max(0, counts[measure.ordinal()]);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (unpriced > 0) {
      notes.add("%,d rows have no price and are in no figure.".formatted(unpriced));
    }
    heads.forEach(
        (lever, known) -> {
          if (!known.loose().isEmpty() && lever.reuse().isEmpty()) {
            notes.add(
                "%s: %,d calls have no time or no %s, and no reuse is stated; they stay as they are."
                    .formatted(
                        lever.scope().name(),
                        known.loose().size(),
                        lever.sharing().dimension().id()));
          }
        });
    return notes;
  }
}
