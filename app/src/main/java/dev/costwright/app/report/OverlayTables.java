package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Step;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.overlay.Overlaid;
import dev.costwright.forecasting.overlay.OverlaidPoint;
import dev.costwright.forecasting.overlay.OverlaidSeries;
import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Forecasts with overlays on them as tables: what each overlay adds to those before it.
public final class OverlayTables {
  private OverlayTables() {}

  /// All series, one behind the other.
  public static ReportTable of(Overlaid overlaid) {
    return ReportTable.stacked(
        "With overlays",
        new Column("series", "series", Kind.TEXT),
        overlaid.all().stream().map(series -> points(overlaid, series)).toList());
  }

  /// One series: a line per step, all of them as the total.
  public static ReportTable points(Overlaid overlaid, OverlaidSeries series) {
    String currency = series.whole().mean().currency().getCurrencyCode();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("period", "period", Kind.STEP));
    columns.add(money("forecast " + currency));
    overlaid.overlays().stream().map(Overlay::name).map(OverlayTables::money).forEach(columns::add);
    columns.add(money("with overlays"));
    columns.add(money("80 % from"));
    columns.add(money("80 % to"));
    columns.add(money("95 % from"));
    columns.add(money("95 % to"));
    return new ReportTable(
        series.key(),
        columns,
        series.points().stream()
            .map(one -> row(new Step(one.period(), overlaid.base().query().grain()), one))
            .toList(),
        Optional.of(row(new Text("all"), series.whole())));
  }

  private static List<Cell> row(Cell label, OverlaidPoint point) {
    List<Cell> row = new ArrayList<>();
    row.add(label);
    row.add(new Amount(point.base()));
    point.effects().forEach(effect -> row.add(new Amount(effect)));
    row.add(new Amount(point.mean()));
    row.add(end(point.eighty(), Band::low));
    row.add(end(point.eighty(), Band::high));
    row.add(end(point.ninetyFive(), Band::low));
    row.add(end(point.ninetyFive(), Band::high));
    return row;
  }

  private static Cell end(Optional<Band> band, Function<Band, Money> end) {
    return band.map(end).<Cell>map(Amount::new).orElse(Cell.ABSENT);
  }

  private static Column money(String name) {
    return new Column(name, name, Kind.MONEY);
  }
}
