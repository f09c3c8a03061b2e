package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Step;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.realised.Estimate;
import dev.costwright.forecasting.realised.MonthOutcome;
import dev.costwright.forecasting.realised.Realised;
import dev.costwright.forecasting.realised.Shipped;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Estimate and outcome as tables.
public final class RealisedTables {
  private RealisedTables() {}

  /// Levers that are marked as shipped.
  public static ReportTable list(List<Shipped> shipped) {
    return new ReportTable(
        "Shipped levers",
        Stream.of("name", "lever", "kind", "scenario", "on")
            .map(name -> new Column(name, name, Kind.TEXT))
            .toList(),
        shipped.stream().map(RealisedTables::line).toList(),
        Optional.empty());
  }

  private static List<Cell> line(Shipped one) {
    return List.of(
        new Text(one.name()),
        new Text(one.lever()),
        new Text(one.kind().id()),
        new Text(one.scenario().name()),
        new Text(one.on().toString()));
  }

  /// One line per month, with the sums of estimate and outcome.
  public static ReportTable months(Realised realised) {
    List<Column> columns = new ArrayList<>(List.of(new Column("month", "month", Kind.STEP)));
    Stream.of(
            "actual",
            "without",
            "volume",
            "rest",
            "estimated",
            "estimatedLow",
            "estimatedHigh",
            "outcome",
            "outcomeLow",
            "outcomeHigh")
        .forEach(
            name ->
                columns.add(
                    new Column(
                        name,
                        name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                            + currency(realised),
                        Kind.MONEY)));
    columns.add(new Column("standing", "standing", Kind.TEXT));
    return new ReportTable(
        "Realised: " + realised.shipped().name(),
        columns,
        realised.months().stream().map(RealisedTables::month).toList(),
        realised.months().isEmpty() ? Optional.empty() : Optional.of(total(realised)));
  }

  /// After a blank; empty where there is neither a month nor an estimate, so no amount either.
  private static String currency(Realised realised) {
    return realised.months().stream()
        .map(MonthOutcome::actual)
        .findFirst()
        .or(() -> realised.estimate().map(Estimate::cost))
        .map(amount -> " " + amount.currency().getCurrencyCode())
        .orElse("");
  }

  private static List<Cell> month(MonthOutcome month) {
    Optional<MonthOutcome.Range> range = month.outcomeRange();
    return List.of(
        new Step(month.month().atDay(1), TimeGrain.MONTH),
        new Amount(month.actual()),
        new Amount(month.without()),
        cell(month.volume()),
        new Amount(month.rest()),
        cell(month.estimated().map(MonthOutcome.Range::central)),
        cell(month.estimated().map(MonthOutcome.Range::low)),
        cell(month.estimated().map(MonthOutcome.Range::high)),
        new Amount(month.outcome()),
        cell(range.map(MonthOutcome.Range::low)),
        cell(range.map(MonthOutcome.Range::high)),
        new Text(month.standing().words()));
  }

  private static List<Cell> total(Realised realised) {
    List<Cell> cells = new ArrayList<>(List.of(new Text("total")));
    cells.add(cell(realised.sum(MonthOutcome::actual)));
    cells.add(cell(realised.sum(MonthOutcome::without)));
    cells.add(Cell.ABSENT);
    cells.add(Cell.ABSENT);
    cells.add(cell(realised.estimated()));
    cells.add(Cell.ABSENT);
    cells.add(Cell.ABSENT);
    cells.add(cell(realised.outcome()));
    for (int rest = 0; rest < 3; rest++) {
      cells.add(Cell.ABSENT);
    }
    return cells;
  }

  private static Cell cell(Optional<Money> money) {
    return money.<Cell>map(Amount::new).orElse(Cell.ABSENT);
  }

  /// The estimate in words; empty without one.
  public static Optional<String> estimate(Realised realised) {
    return realised
        .estimate()
        .filter(Estimate::isTold)
        .map(
            found ->
                "estimate: %s of cost, replayed on %s: %s of %s%s"
                    .formatted(
                        ClaimText.share(found.share()),
                        found.reference(),
                        TableText.withCurrency(found.saving()),
                        TableText.withCurrency(found.cost()),
                        band(found)));
  }

  private static String band(Estimate found) {
    return found.least().equals(found.most())
        ? ""
        : ", from %s to %s on 80 %% of the paths of its ranges"
            .formatted(ClaimText.share(found.least()), ClaimText.share(found.most()));
  }

  /// How far the lever's factors move by themselves, for a month.
  public static Optional<String> drift(MonthOutcome month) {
    return month
        .drift()
        .map(
            usual ->
                "%s: between %d pairs of months as far apart and before the lever, the same factors made the later one from %s to %s"
                    .formatted(
                        month.month(), usual.pairs(), moved(usual.least()), moved(usual.most())));
  }

  private static String moved(Fraction share) {
    return share.signum() < 0
        ? ClaimText.share(Fraction.ZERO.minus(share)) + " dearer"
        : ClaimText.share(share) + " cheaper";
  }
}
