package dev.costwright.app.ui.terms;

import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.Charts;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.TrendChart;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.decline.BlendedPrice;
import dev.costwright.forecasting.decline.PriceDecline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// How fast list prices of each class of models fall, and the prices that say so.
final class DeclineView extends VBox {
  private static final String STEM = "terms.decline.";
  private static final Currency USD = Currency.getInstance("USD");
  private static final double RATES = 190;
  private static final double FIGURE = 110;

  private final DeclineViewModel model;
  private final Theme theme;
  private Subscription watching = Subscription.EMPTY;

  DeclineView(DeclineViewModel model, Theme theme) {
    super(16);
    this.model = model;
    this.theme = theme;
    getStyleClass().add("page");
    sceneProperty().subscribe(scene -> watch(scene != null));
  }

  /// Listens only while it is shown: the view-model outlives every view.
  private void watch(boolean isShown) {
    watching.unsubscribe();
    watching = isShown ? model.answerProperty().subscribe(this::show) : Subscription.EMPTY;
  }

  private void show(Answer<List<PriceDecline>> answer) {
    if (answer instanceof Answer.Filled<List<PriceDecline>>(List<PriceDecline> declines)) {
      getChildren().setAll(rates(declines), Ui.grow(prices(declines)));
    }
  }

  private static VBox rates(List<PriceDecline> declines) {
    DataTable<PriceDecline> table =
        new DataTable<>(
            Messages.text(STEM + "title"),
            List.<DataColumn<PriceDecline>>of(
                DataColumn.text(head("class"), 120, DeclineView::name).withStyles("strong"),
                percent("year", PriceDecline::change).withStyles("strong"),
                percent("lo95", PriceDecline::lo95),
                percent("hi95", PriceDecline::hi95),
                DataColumn.figure(head("r2"), FIGURE, decline -> number(decline.r2())),
                DataColumn.count(
                    head("prices"), FIGURE, decline -> (long) decline.observations().size()),
                DataColumn.words(head("since"), FIGURE, DeclineView::since),
                DataColumn.text(head("says"), 320, DeclineView::says)));
    table.setId("terms-decline");
    table.show(declines);
    VBox card =
        Ui.flushCard(
            Messages.text(STEM + "title"),
            Messages.text(STEM + "rule"),
            table,
            TableMenu.button(table));
    card.setMinHeight(RATES);
    card.setPrefHeight(RATES);
    return card;
  }

  private Node prices(List<PriceDecline> declines) {
    List<PriceDecline> shown =
        declines.stream().filter(decline -> !decline.observations().isEmpty()).toList();
    List<Charts.Line> dots = new ArrayList<>();
    List<Charts.Line> trends = new ArrayList<>();
    List<Ui.Key> keys = new ArrayList<>();
    for (PriceDecline decline : shown) {
      dots.add(Charts.Line.of(name(decline), dots.size(), points(decline)));
      trends.add(Charts.Line.of(name(decline), trends.size(), trend(decline)));
      keys.add(new Ui.Key(name(decline), theme.tokens().category(keys.size()), Ui.Mark.AREA));
    }
    ChartPane pane =
        new ChartPane(
            new TrendChart(dots, trends).chart(new ChartTheme(theme.tokens()), Amounts.axis(USD)),
            Messages.text(STEM + "chart"));
    return new ChartCard(Messages.text(STEM + "prices"), pane, twin(declines))
        .card(Messages.text(STEM + "rests"), keys);
  }

  private static List<Charts.Point> points(PriceDecline decline) {
    return decline.observations().stream()
        .map(price -> new Charts.Point(price.day(), Amounts.plotted(price.perMillion())))
        .toList();
  }

  /// From the first to the last price of the class.
  private static List<Charts.Point> trend(PriceDecline decline) {
    LocalDate first = decline.observations().getFirst().day();
    LocalDate last = decline.observations().getLast().day();
    return Stream.of(first, last)
        .filter(day -> decline.trend(day).isPresent())
        .map(day -> new Charts.Point(day, decline.trend(day).getAsDouble()))
        .toList();
  }

  private static DataTable<BlendedPrice> twin(List<PriceDecline> declines) {
    DataTable<BlendedPrice> table =
        new DataTable<>(
            Messages.text(STEM + "prices"),
            List.of(
                DataColumn.text(
                    head("class"),
                    100,
                    price -> Messages.text("prices.class." + price.modelClass().id())),
                DataColumn.words(head("from"), FIGURE, price -> new CellValue.Day(price.day())),
                DataColumn.text(head("seller"), 120, BlendedPrice::seller),
                DataColumn.text(head("model"), 260, BlendedPrice::model),
                DataColumn.figure(
                    head("blended"),
                    FIGURE,
                    price -> new CellValue.Amount(price.perMillion(), 4))));
    Explained.rows(table, Messages.text(STEM + "why"));
    table.show(declines.stream().flatMap(decline -> decline.observations().stream()).toList());
    return table;
  }

  private static DataColumn<PriceDecline> percent(
      String key, Function<PriceDecline, OptionalDouble> share) {
    return DataColumn.figure(
        head(key),
        FIGURE,
        decline -> {
          OptionalDouble found = share.apply(decline);
          return found.isEmpty()
              ? CellValue.absent()
              : new CellValue.Decimal(
                  BigDecimal.valueOf(found.getAsDouble()),
                  String.format(Locale.ROOT, "%+.1f %%", found.getAsDouble() * 100)
                      .replace("-", Amounts.MINUS));
        });
  }

  private static CellValue number(OptionalDouble share) {
    return share.isEmpty()
        ? CellValue.absent()
        : new CellValue.Decimal(
            BigDecimal.valueOf(share.getAsDouble()),
            BigDecimal.valueOf(share.getAsDouble())
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString());
  }

  private static CellValue since(PriceDecline decline) {
    return decline.observations().isEmpty()
        ? CellValue.absent()
        : new CellValue.Day(decline.observations().getFirst().day());
  }

  /// What the interval lets one say.
  private static String says(PriceDecline decline) {
    if (decline.lo95().isEmpty() || decline.hi95().isEmpty()) {
      return Messages.text(STEM + "says.few");
    }
    double low = decline.lo95().getAsDouble();
    double high = decline.hi95().getAsDouble();
    return Messages.text(
        STEM + (high < 0 ? "says.falls" : low > 0 ? "says.rises" : "says.nothing"));
  }

  private static String name(PriceDecline decline) {
    return Messages.text("prices.class." + decline.modelClass().id());
  }

  private static String head(String key) {
    return Messages.text("terms.column." + key);
  }
}
