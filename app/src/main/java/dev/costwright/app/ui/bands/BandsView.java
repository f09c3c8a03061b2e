package dev.costwright.app.ui.bands;

import dev.costwright.app.ui.whatif.LeverField;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.TornadoChart;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.uncertainty.Band;
import dev.costwright.forecasting.uncertainty.Swing;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Tiles, the chance of every cost beside the tornado, and the bands of every figure.
final class BandsView extends VBox {
  private static final double HEAD = 88;
  private static final double ROW = 26;

  private final Banded banded;
  private final Theme theme;

  private final VBox below = Ui.grow(new VBox(12));

  /// @param look which time is shown; stays while figures change
  BandsView(Banded banded, Theme theme, ObjectProperty<Look> look) {
    super(12);
    this.banded = banded;
    this.theme = theme;
    setMinSize(0, 0);
    below.setMinSize(0, 0);
    boolean isOneMonth = banded.study().months().isEmpty();
    getChildren().add(tiles());
    if (!isOneMonth) {
      getChildren().add(looks(look));
    }
    getChildren().addAll(below, foot());
    show(isOneMonth ? Look.WHOLE : look.get());
  }

  private void show(Look look) {
    if (look == Look.WHOLE) {
      HBox pictures =
          new HBox(
              16, Ui.weighted(new ChanceCard(banded, theme).card(), 1), Ui.weighted(tornado(), 1));
      below.getChildren().setAll(Ui.grow(pictures), bands());
    } else {
      below.getChildren().setAll(Ui.grow(new MonthsCard(banded, theme, look).card()));
    }
  }

  private HBox looks(ObjectProperty<Look> look) {
    HBox chips = Ui.row(6);
    ToggleGroup group = new ToggleGroup();
    for (Look one : Look.values()) {
      ToggleButton chip = Ui.chip(one.title());
      chip.setId("bands-look-" + one.id());
      chip.setToggleGroup(group);
      chip.setSelected(one == look.get());
      // what is chosen cannot be turned off
      chip.setOnAction(_ -> chip.setSelected(true));
      chip.selectedProperty()
          .addListener(
              (_, _, isSelected) -> {
                if (isSelected) {
                  look.set(one);
                  show(one);
                }
              });
      chips.getChildren().add(chip);
    }
    return chips;
  }

  private HBox tiles() {
    Band result = banded.study().result();
    Band saving = banded.study().saving();
    VBox chance =
        Ui.tile(
            new Ui.Figure(
                Messages.text("bands.chance"),
                Banded.percent(banded.chance()),
                "",
                Tone.NEUTRAL,
                Messages.text(
                    banded.target().isPresent() ? "bands.atMost" : "bands.atMost.baseline",
                    Amounts.figure(banded.aim()))));
    chance.setId("bands-chance");
    return new HBox(
        12, tile("bands.result.median", result), tile("bands.saving.median", saving), chance);
  }

  private VBox tile(String key, Band band) {
    return Ui.tile(
        new Ui.Figure(
            Messages.text(key),
            Amounts.figure(banded.money(band.p50())),
            "",
            Tone.NEUTRAL,
            banded.middle(band)));
  }

  private VBox tornado() {
    List<Swing> swings = banded.study().tornado();
    ChartPane pane =
        new ChartPane(
            TornadoChart.chart(
                new ChartTheme(theme.tokens()),
                swings.stream().map(this::bar).toList(),
                banded.opened().result().result()),
            Messages.text("bands.tornado.description", swings.size()));
    DataTable<Swing> twin =
        new DataTable<>(
            Messages.text("bands.tornado"),
            List.of(
                DataColumn.text(Messages.text("bands.lever"), 150, Swing::lever),
                DataColumn.text(Messages.text("bands.setting"), 150, this::setting),
                DataColumn.text(Messages.text("bands.low"), 80, s -> shown(s, s.low())),
                DataColumn.text(Messages.text("bands.high"), 80, s -> shown(s, s.high())),
                DataColumn.money(Messages.text("bands.atLow"), 110, Swing::atLow),
                DataColumn.money(Messages.text("bands.atHigh"), 110, Swing::atHigh)));
    twin.show(swings);
    Explained.rows(twin, Messages.text("bands.why.swing"));
    VBox card =
        new ChartCard(Messages.text("bands.tornado"), pane, twin)
            .card(Messages.text("bands.tornado.hint"), List.of());
    card.setId("bands-tornado");
    return card;
  }

  private TornadoChart.Bar bar(Swing swing) {
    return new TornadoChart.Bar(
        swing.lever() + ": " + setting(swing),
        shown(swing, swing.low()),
        swing.atLow(),
        shown(swing, swing.high()),
        swing.atHigh());
  }

  private Optional<LeverField> field(Swing swing) {
    return banded.opened().active().stream()
        .filter(lever -> lever.scope().name().equals(swing.lever()))
        .map(Lever::kind)
        .findFirst()
        .map(kind -> new LeverField(kind, swing.parameter(), kind.parameter(swing.parameter())));
  }

  private String setting(Swing swing) {
    return field(swing).map(LeverField::label).orElse(swing.parameter());
  }

  private String shown(Swing swing, double value) {
    return field(swing).map(one -> one.brief(Fraction.nearest(value))).orElseThrow();
  }

  private VBox bands() {
    DataTable<Banded.Row> table =
        new DataTable<>(
                Messages.text("bands.table"),
                List.of(
                    DataColumn.text(Messages.text("bands.figure"), 200, Banded.Row::name),
                    quantile("bands.p5", Band::p5),
                    quantile("bands.p10", Band::p10),
                    quantile("bands.p50", Band::p50).withStyles("strong"),
                    quantile("bands.p90", Band::p90),
                    quantile("bands.p95", Band::p95),
                    quantile("bands.mean", Band::mean)))
            .withDensity(Density.COMPACT);
    table.setId("bands-table");
    Explained.rows(table, Messages.text("bands.why.band"));
    table.show(banded.rows());
    VBox card =
        Ui.flushCard(
            Messages.text("bands.table"),
            Messages.text("bands.table.hint"),
            table,
            TableMenu.button(table));
    double height = HEAD + banded.rows().size() * ROW;
    card.setMinHeight(height);
    card.setPrefHeight(height);
    return card;
  }

  private DataColumn<Banded.Row> quantile(String key, ToDoubleFunction<Band> quantile) {
    return DataColumn.money(
        Messages.text(key), 96, row -> money(quantile.applyAsDouble(row.band())));
  }

  private Money money(double amount) {
    return banded.money(amount);
  }

  private Label foot() {
    return Ui.paragraph(
        Messages.text(
            "bands.foot",
            Amounts.count(banded.study().paths()),
            BandsViewModel.SEED,
            Amounts.count(banded.study().replays()),
            Banded.percent(banded.study().error())),
        "caption");
  }
}
