package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.replay.Grains;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.forecasting.scenario.ScenarioResult.LeverSaving;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What-if results as tables.
public final class ScenarioTables {
  private ScenarioTables() {}

  /// The scenario, then its levers when it has any.
  public static List<ReportTable> of(String name, ScenarioResult result) {
    ReportTable whole = compare(Map.of(name, result));
    return result.levers().isEmpty() ? List.of(whole) : List.of(whole, levers(result));
  }

  /// Likewise for a terminal: fair parts are rounded so that they add up to the saving as printed.
  public static List<ReportTable> printed(String name, ScenarioResult result) {
    ReportTable whole = compare(Map.of(name, result));
    return result.levers().isEmpty()
        ? List.of(whole)
        : List.of(whole, levers(result, result.fairPartsInCents()));
  }

  /// Result, saving by lever, what it rests on and every assumption: whoever reads it can check
  /// it, and make it again.
  ///
  /// @param prices version of the price book
  public static List<ReportTable> whole(Scenario scenario, ScenarioResult result, String prices) {
    List<ReportTable> tables = new ArrayList<>(of(scenario.name(), result));
    tables.add(AssumptionTables.ground(scenario, result, prices));
    tables.add(AssumptionTables.settings(scenario));
    return tables;
  }

  /// The saving by lever: fair part, alone, added last, own cost.
  public static ReportTable levers(ScenarioResult result) {
    return levers(result, result.levers().stream().map(LeverSaving::shapley).toList());
  }

  private static ReportTable levers(ScenarioResult result, List<Money> fairParts) {
    Currency currency = result.baseline().currency();
    return new ReportTable(
        "Saving by lever",
        columns(currency, "lever", "fair part", "alone", "added last", "least", "most", "own cost"),
        IntStream.range(0, fairParts.size())
            .mapToObj(place -> lever(result.levers().get(place), fairParts.get(place)))
            .toList(),
        result.levers().isEmpty() ? Optional.empty() : Optional.of(sums(result)));
  }

  /// One line per scenario.
  public static ReportTable compare(Map<String, ScenarioResult> results) {
    Currency currency =
        results.values().stream()
            .findFirst()
            .map(result -> result.baseline().currency())
            .orElseThrow(() -> new IllegalArgumentException("Expected at least one scenario"));
    List<Column> columns =
        new ArrayList<>(columns(currency, "scenario", "baseline", "result", "saving"));
    columns.add(new Column("share", "share %", Kind.NUMBER));
    return new ReportTable(
        "Scenarios",
        columns,
        results.entrySet().stream()
            .map(entry -> scenario(entry.getKey(), entry.getValue()))
            .toList(),
        Optional.empty());
  }

  /// How the baseline was replayed, and what the result does not know.
  public static List<String> notes(ScenarioResult result) {
    List<String> notes = new ArrayList<>();
    Grains grain = result.grain();
    part(notes, "replayed call by call: ", grain.perCall(), result);
    part(notes, "replayed as buckets: ", grain.perBucket(), result);
    part(notes, "in no lever's scope: ", grain.outOfScope(), result);
    part(notes, "without usage behind it, untouched: ", grain.unknown(), result);
    if (result.levers().size() > 1) {
      notes.add("best order, most saved soonest: " + told(result.bestOrder()));
      notes.add("worst order, least saved soonest: " + told(result.worstOrder()));
    }
    result.warnings().forEach(warning -> notes.add("note: " + warning));
    return notes;
  }

  /// What each lever adds to those before it.
  private static String told(ScenarioResult.Order order) {
    return IntStream.range(0, order.levers().size())
        .mapToObj(i -> order.levers().get(i) + " " + TableText.rounded(order.adds().get(i)))
        .collect(Collectors.joining(", then "));
  }

  private static void part(List<String> notes, String name, Money part, ScenarioResult result) {
    if (part.signum() != 0) {
      notes.add(
          name + TableText.withCurrency(part) + ", " + CoverageText.share(part, result.baseline()));
    }
  }

  private static List<Column> columns(Currency currency, String first, String... amounts) {
    return Stream.concat(
            Stream.of(new Column(first, first, Kind.TEXT)),
            Stream.of(amounts)
                .map(name -> new Column(name, name + " " + currency.getCurrencyCode(), Kind.MONEY)))
        .toList();
  }

  private static List<Cell> lever(LeverSaving lever, Money fairPart) {
    return cells(
        lever.name(),
        fairPart,
        lever.first(),
        lever.last(),
        lever.least(),
        lever.most(),
        lever.ownCost());
  }

  private static List<Cell> sums(ScenarioResult result) {
    List<Cell> sums = new ArrayList<>(cells("saving", result.saving()));
    for (int column = 0; column < 4; column++) {
      sums.add(Cell.ABSENT);
    }
    sums.add(
        new Amount(
            result.levers().stream()
                .map(LeverSaving::ownCost)
                .reduce(Money.zero(result.baseline().currency()), Money::plus)));
    return sums;
  }

  private static List<Cell> scenario(String name, ScenarioResult result) {
    List<Cell> cells =
        new ArrayList<>(cells(name, result.baseline(), result.result(), result.saving()));
    cells.add(Decimal.percent(result.saving(), result.baseline()));
    return cells;
  }

  private static List<Cell> cells(String first, Money... amounts) {
    return Stream.concat(
            Stream.<Cell>of(new Text(first)), Stream.of(amounts).<Cell>map(Amount::new))
        .toList();
  }
}
