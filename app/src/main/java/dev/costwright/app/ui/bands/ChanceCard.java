package dev.costwright.app.ui.bands;

import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RelationChart;
import dev.costwright.app.uikit.RelationChart.Axis;
import dev.costwright.app.uikit.RelationChart.Limit;
import dev.costwright.app.uikit.Theme;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.layout.VBox;

/// How likely the scenario costs at most so much, for every cost that a path came to.
record ChanceCard(Banded banded, Theme theme) {
  private static final int TWIN_STEP = 10;

  VBox card() {
    NumberFormat money = Amounts.axis(banded.currency());
    RelationChart chart =
        new RelationChart(
            new RelationChart.Across(Messages.text("bands.chance.across"), money, List.of()),
            List.of(
                new RelationChart.Curve(
                    Messages.text("bands.chance.curve"),
                    "accent",
                    RelationChart.Style.LINE,
                    banded.chances().stream()
                        .map(at -> new RelationChart.At(at.cost(), at.chance()))
                        .toList())),
            List.of(
                new Limit(
                    Axis.ACROSS,
                    Amounts.plotted(banded.aim()),
                    Messages.text(
                        banded.target().isPresent() ? "bands.target" : "bands.baseline"))));
    ChartPane pane =
        new ChartPane(
            chart.chart(new ChartTheme(theme.tokens()), percents()),
            Messages.text(
                "bands.chance.description",
                Amounts.exact(banded.aim()),
                Banded.percent(banded.chance())));
    return new ChartCard(Messages.text("bands.chances"), pane, twin()).card("", List.of());
  }

  private DataTable<Banded.Chance> twin() {
    DataTable<Banded.Chance> twin =
        new DataTable<>(
            Messages.text("bands.chances"),
            List.of(
                DataColumn.money(Messages.text("bands.cost"), 110, at -> banded.money(at.cost())),
                DataColumn.figure(
                    Messages.text("bands.chance.atMost"),
                    90,
                    at ->
                        new CellValue.Decimal(
                            BigDecimal.valueOf(at.chance()), Banded.percent(at.chance())))));
    List<Banded.Chance> all = banded.chances();
    Explained.rows(twin, Messages.text("bands.why.chance"));
    twin.show(
        IntStream.iterate(0, i -> i < all.size(), i -> i + TWIN_STEP).mapToObj(all::get).toList());
    return twin;
  }

  private static NumberFormat percents() {
    return new DecimalFormat("0 %", DecimalFormatSymbols.getInstance(Locale.US));
  }
}
