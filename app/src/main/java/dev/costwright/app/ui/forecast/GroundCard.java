package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.Why.Line;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.vintage.Arrival;
import dev.costwright.forecasting.vintage.TrackRecord;
import dev.costwright.forecasting.vintage.TrackRecord.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the forecast takes for granted, or what came of those that were kept; a button turns the
/// card.
final class GroundCard extends VBox {
  private final ForecastViewModel model;
  private final Outlook outlook;

  GroundCard(ForecastViewModel model, Outlook outlook) {
    this.model = model;
    this.outlook = outlook;
    setMinSize(0, 0);
    show();
  }

  private void show() {
    getChildren().setAll(Ui.grow(model.showsKept() ? kept() : assumptions()));
  }

  private void turn() {
    model.turn();
    show();
  }

  private VBox assumptions() {
    VBox list = new VBox(6);
    outlook
        .steps()
        .assumptions()
        .forEach(sentence -> list.getChildren().add(Ui.paragraph(sentence, "secondary")));
    list.getChildren().add(holidays());
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(Messages.text("forecast.assumes"));
    return Ui.card(Messages.text("forecast.assumes"), "", scroll, turning("forecast.kept"));
  }

  /// Whose holidays are told apart from other days.
  private ChoiceMenu holidays() {
    ChoiceMenu menu = new ChoiceMenu("forecast-holidays", Feather.SUN);
    menu.chosen(words(model.choice().holidays()));
    for (Holidays whose : Holidays.values()) {
      menu.offer(words(whose), () -> model.use(whose));
    }
    return menu;
  }

  private static String words(Holidays whose) {
    return Messages.text("forecast.holidays." + whose.name().toLowerCase(Locale.ROOT));
  }

  private Button turning(String key) {
    Button turn = Ui.button(Messages.text(key), Feather.REPEAT);
    turn.setId("forecast-turn");
    turn.setOnAction(_ -> turn());
    return turn;
  }

  private VBox kept() {
    TrackRecord record = outlook.kept();
    DataTable<Arrival> table =
        new DataTable<>(
                Messages.text("forecast.kept"),
                List.of(
                    DataColumn.text(
                        column("issued"), 84, one -> Days.shortDay(one.vintage().issued())),
                    DataColumn.text(
                        column("step"),
                        84,
                        one -> Days.step(one.vintage().grain(), one.told().period())),
                    DataColumn.money(column("was"), 84, one -> one.told().mean()),
                    DataColumn.money(column("is"), 84, Arrival::actual),
                    DataColumn.figure(column("off"), 62, GroundCard::off),
                    DataColumn.node("", 86, GroundCard::mark, GroundCard::badge)))
            .withEmptyText(empty(record));
    table.setId("forecast-kept");
    table.show(record.totals());
    table.whenOpened(one -> new WhyPopOver(why(one)).show(table));
    return Ui.flushCard(
        Messages.text("forecast.kept"),
        hint(TrackRecord.summary(record.totals())),
        table,
        turning("forecast.turn.assumes"),
        TableMenu.button(table));
  }

  private static String empty(TrackRecord record) {
    return record.open() == 0
        ? Messages.text("forecast.kept.none")
        : Messages.text("forecast.kept.open");
  }

  private static String hint(Summary summary) {
    return summary.steps() == 0
        ? ""
        : Messages.text(
            "forecast.kept.hint", percent(summary.error()), percent(summary.withinMark()));
  }

  private static String percent(OptionalDouble share) {
    return Percent.share(share);
  }

  private static CellValue off(Arrival one) {
    OptionalDouble share = one.share();
    return Percent.cell(
        share,
        share.isPresent()
            ? (share.getAsDouble() < 0 ? Amounts.MINUS : "+")
                + Percent.percent(OptionalDouble.of(100 * Math.abs(share.getAsDouble())))
            : Amounts.DASH);
  }

  private static String mark(Arrival one) {
    return Messages.text(one.isWithinMark() ? "forecast.kept.within" : "forecast.kept.beyond");
  }

  private static Node badge(Arrival one) {
    return Ui.badge(mark(one), one.isWithinMark() ? Tone.POSITIVE : Tone.WARNING);
  }

  private static Why why(Arrival one) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("forecast.kept.was", Amounts.exact(one.told().mean())));
    lines.add(Line.of("forecast.why.eighty", Explain.band(one.told().eighty())));
    lines.add(Line.of("forecast.why.ninetyFive", Explain.band(one.told().ninetyFive())));
    lines.add(Line.of("forecast.kept.is", Amounts.exact(one.actual())));
    lines.add(Line.of("forecast.kept.error", Amounts.exactChange(one.error())));
    one.because()
        .ifPresent(
            cause -> {
              lines.add(Line.of("forecast.now.use", Amounts.exactChange(cause.use())));
              lines.add(Line.of("forecast.now.price", Amounts.exactChange(cause.price())));
            });
    lines.add(Line.of("forecast.kept.lead", String.valueOf(one.lead())));
    lines.add(Line.of("forecast.why.prices", one.vintage().priceVersion()));
    return new Why(
        Messages.text("forecast.kept.why", Days.day(one.vintage().issued())), lines, List.of());
  }

  private static String column(String key) {
    return Messages.text("forecast.kept.column." + key);
  }
}
