package dev.costwright.app.ui.trace;

import dev.costwright.app.ui.trace.Traced.Line;
import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/// What each lever did to the call: its cost after it, and where it went with which tokens.
record WayCard(Traced traced) {
  private static final int TOKEN_DECIMALS = 1;

  VBox card() {
    List<DataColumn<Line>> columns = new ArrayList<>();
    columns.add(DataColumn.text(Messages.text("trace.step"), 170, Line::name));
    columns.add(
        DataColumn.<Line>figure(Messages.text("trace.cost"), 84, WayCard::cost)
            .withStyles("strong"));
    columns.add(DataColumn.figure(Messages.text("trace.change"), 84, WayCard::change));
    columns.add(DataColumn.text(Messages.text("trace.goes"), 190, Line::model));
    columns.add(DataColumn.figure(Messages.text("trace.share"), 56, WayCard::share));
    for (Measure measure : traced.classes()) {
      columns.add(
          DataColumn.figure(
              Messages.text("trace.measure." + measure.id()), 70, line -> tokens(line, measure)));
    }
    DataTable<Line> table =
        new DataTable<>(Messages.text("trace.title"), columns).withDensity(Density.COMPACT);
    table.setId("trace-way");
    Explained.rows(table, Messages.text("trace.why.way"));
    table.show(traced.lines());
    return Ui.flushCard(Messages.text("trace.title"), hint(), table, TableMenu.button(table));
  }

  private String hint() {
    return Messages.text(
        "trace.hint",
        traced.row().importId(),
        Amounts.count(traced.row().line()),
        Amounts.decimal(traced.before(), TraceView.CALL_DECIMALS),
        Amounts.decimal(traced.after(), TraceView.CALL_DECIMALS));
  }

  private static CellValue cost(Line line) {
    return line.cost()
        .<CellValue>map(cost -> new CellValue.Amount(cost, TraceView.CALL_DECIMALS))
        .orElseGet(() -> new CellValue.Absent(""));
  }

  private static CellValue change(Line line) {
    return line.change().map(WayCard::change).orElseGet(() -> new CellValue.Absent(""));
  }

  private static CellValue change(Money change) {
    String size = Amounts.decimal(change, TraceView.CALL_DECIMALS);
    String shown = change.signum() == 0 ? Amounts.DASH : change.signum() > 0 ? "+" + size : size;
    return new CellValue.Decimal(change.toDecimal(), shown);
  }

  private static CellValue share(Line line) {
    return line.share().signum() == 0
        ? new CellValue.Absent("")
        : new CellValue.Decimal(line.share().toDecimal(6), Knob.shown(line.share()));
  }

  /// Tokens may be parts of one: some of the call went another way.
  private static CellValue tokens(Line line, Measure measure) {
    Fraction tokens = line.tokens().getOrDefault(measure, Fraction.ZERO);
    if (tokens.signum() == 0) {
      return new CellValue.Absent("");
    }
    BigDecimal rounded = tokens.toDecimal(TOKEN_DECIMALS).stripTrailingZeros();
    return rounded.scale() <= 0
        ? new CellValue.Count(rounded.longValueExact())
        : new CellValue.Decimal(rounded, Amounts.count(rounded.longValue()) + tail(rounded));
  }

  private static String tail(BigDecimal tokens) {
    return tokens.remainder(BigDecimal.ONE).abs().toPlainString().substring(1);
  }
}
