package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Sparkline;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// All series of a split at a glance, each with its course; opening one shows it in the fan. The
/// total is their sum to the cent.
record SeriesCard(ForecastViewModel model, Outlook outlook) {
  /// Steps of the past in a sparkline.
  private static final int STEPS = 26;

  VBox card() {
    DataTable<SeriesForecast> table =
        new DataTable<>(
            Messages.text("forecast.series"),
            List.of(
                DataColumn.text(Messages.text("forecast.series.key"), 120, SeriesForecast::key),
                DataColumn.node(
                    Messages.text("forecast.series.course"), 100, _ -> "", SeriesCard::course),
                DataColumn.money(Messages.text("forecast.series.whole"), 92, outlook::whole),
                end("forecast.table.lo80", Band::low),
                end("forecast.table.hi80", Band::high),
                DataColumn.figure(
                    Messages.text("forecast.series.share"),
                    64,
                    series ->
                        new CellValue.Text(
                            Amounts.share(
                                outlook.whole(series), outlook.whole(outlook.steps().total())))),
                DataColumn.figure(Messages.text("forecast.test.owa"), 60, SeriesCard::owa)));
    table.setId("forecast-series");
    table.show(outlook.steps().series(), Optional.of(outlook.steps().total()));
    table.whenOpened(series -> model.show(series.key()));
    VBox body = new VBox(Ui.grow(table));
    splits().ifPresent(both -> body.getChildren().add(both));
    return Ui.flushCard(Messages.text("forecast.series"), "", body, TableMenu.button(table));
  }

  private static Node course(SeriesForecast series) {
    List<SeriesForecast.Spent> past = series.history();
    DoubleStream before =
        past.subList(Math.max(0, past.size() - STEPS), past.size()).stream()
            .mapToDouble(step -> Amounts.plotted(step.cost()));
    DoubleStream ahead =
        series.points().stream().mapToDouble(point -> Amounts.plotted(point.mean()));
    return new Sparkline(DoubleStream.concat(before, ahead).toArray());
  }

  /// Of all steps together; with overlays where some are on.
  private DataColumn<SeriesForecast> end(String key, Function<Band, Money> end) {
    return DataColumn.figure(
        Messages.text(key),
        88,
        series ->
            outlook.wholeBand(series).map(end).map(CellValue::of).orElseGet(CellValue::absent));
  }

  private static CellValue owa(SeriesForecast series) {
    OptionalDouble owa = series.score().map(MethodScore::owa).orElseGet(OptionalDouble::empty);
    return Percent.cell(owa, Percent.ratio(owa));
  }

  /// Where two dimensions were forecast at once, which of them is seen.
  private Optional<Node> splits() {
    List<Dimension> by = model.choice().by();
    if (by.size() < 2) {
      return Optional.empty();
    }
    SegmentedButton both = new SegmentedButton();
    both.setToggleGroup(new ToggleGroup());
    for (Split split : Split.values()) {
      ToggleButton button =
          new ToggleButton(Messages.text("dimension." + by.get(split.ordinal()).id()));
      button.setId("forecast-split-" + split.name().toLowerCase(Locale.ROOT));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setSelected(split == model.split());
      button.setOnAction(_ -> model.turnTo(split));
      both.getButtons().add(button);
    }
    VBox.setMargin(both, new Insets(8, 16, 10, 16));
    return Optional.of(both);
  }
}
