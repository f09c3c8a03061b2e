package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.change.ForecastChange;
import dev.costwright.forecasting.change.ForecastChange.Driver;
import dev.costwright.forecasting.change.ForecastChange.Effect;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// From the last whole step to the next: how much each driver changes.
record ChangeCard(Outlook outlook) {
  private static final double MILLION = 1e6;

  /// A step as a whole, or a driver between both.
  private record Row(String name, Optional<Effect> effect, Money amount) {}

  VBox card() {
    return switch (outlook.change()) {
      case Answer.Filled<ForecastChange>(ForecastChange change) -> filled(change);
      case Answer.Loading<ForecastChange> _ -> without("forecast.task.change");
      case Answer.Empty<ForecastChange> _ -> without("forecast.change.none");
      case Answer.Failed<ForecastChange> _ -> without("forecast.failed");
    };
  }

  private static VBox without(String key) {
    return Ui.card(
        Messages.text("forecast.change"), "", Ui.paragraph(Messages.text(key), "secondary"));
  }

  private VBox filled(ForecastChange change) {
    DataTable<Row> table =
        new DataTable<>(
            Messages.text("forecast.change"),
            List.of(
                DataColumn.text(Messages.text("forecast.change.driver"), 150, Row::name),
                figure("forecast.change.was", Effect::was),
                figure("forecast.change.will", Effect::will),
                DataColumn.figure(
                    Messages.text("forecast.change.effect"), 92, ChangeCard::amount)));
    table.withDensity(Density.COMPACT).setId("forecast-change");
    Explained.rows(table, Messages.text("forecast.why.change"));
    table.show(rows(change), Optional.of(end(change)));
    Label notes = Ui.paragraph(String.join(" ", notes(change)), "caption");
    VBox.setMargin(notes, new Insets(8, 16, 10, 16));
    return Ui.flushCard(
        Messages.text("forecast.change"),
        "",
        new VBox(Ui.grow(table), notes),
        TableMenu.button(table));
  }

  private List<String> notes(ForecastChange change) {
    List<String> notes = new ArrayList<>(change.notes());
    if (outlook.keys().size() > 1) {
      notes.addFirst(Messages.text("forecast.change.total"));
    }
    return notes;
  }

  private List<Row> rows(ForecastChange change) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(step(change.from()), Optional.empty(), change.before()));
    change
        .effects()
        .forEach(effect -> rows.add(new Row(name(effect), Optional.of(effect), effect.amount())));
    return rows;
  }

  private Row end(ForecastChange change) {
    return new Row(step(change.to()), Optional.empty(), change.after());
  }

  private String step(LocalDate period) {
    TimeGrain grain = outlook.steps().query().grain();
    return Days.step(grain, period);
  }

  private static String name(Effect effect) {
    return effect.driver() == Driver.OVERLAY
        ? effect.name()
        : Messages.text(
            "forecast.change.driver." + effect.driver().name().toLowerCase(Locale.ROOT));
  }

  private static CellValue amount(Row row) {
    return row.effect().isPresent()
        ? new CellValue.Change(row.amount())
        : CellValue.of(row.amount());
  }

  private static DataColumn<Row> figure(String key, Function<Effect, OptionalDouble> value) {
    return DataColumn.figure(
        Messages.text(key),
        84,
        row ->
            row.effect()
                .map(effect -> digits(value.apply(effect), effect.driver()))
                .orElseGet(ChangeCard::nothing));
  }

  private static CellValue nothing() {
    return new CellValue.Text("");
  }

  /// Four digits that tell; prices are of a million tokens.
  private static CellValue digits(OptionalDouble value, Driver driver) {
    if (value.isEmpty()) {
      return CellValue.absent();
    }
    boolean isPrice = driver == Driver.PRICES || driver == Driver.MIX;
    double number = value.getAsDouble() * (isPrice ? MILLION : 1);
    BigDecimal exact = new BigDecimal(number).round(MathContext.DECIMAL64);
    return new CellValue.Decimal(
        exact,
        number >= 1000
            ? Amounts.briefCount(Math.round(number))
            : exact.round(new MathContext(4)).toPlainString());
  }
}
