package dev.costwright.app.ui.drivers;

import dev.costwright.app.report.DriverTables;
import dev.costwright.app.report.WhyCommands;
import dev.costwright.app.ui.why.WhyButton;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Origins;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.drivers.Driver;
import dev.costwright.model.drivers.DriverQuery;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.drivers.ValueSplit.Worth;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The filled screen: tiles, the combinations, what explains the change, concentration and
/// value.
final class DriversView extends VBox {
  private static final double LOW = 248;
  private static final double SIDE = 430;
  private static final List<Dimension> GROUPS =
      List.of(
          Dimension.TEAM,
          Dimension.FEATURE,
          Dimension.MODEL,
          Dimension.TENANT,
          Dimension.API_KEY,
          Dimension.ENVIRONMENT,
          Dimension.SELLER);

  private final DriversViewModel model;
  private final Found found;
  private final Drivers drivers;
  private final Navigation navigation;

  DriversView(DriversViewModel model, Found found, Navigation navigation) {
    super(16);
    getStyleClass().add("page");
    this.model = model;
    this.found = found;
    this.drivers = found.drivers();
    this.navigation = navigation;
    SideTables side = new SideTables(drivers, this::explain);
    HBox upper = new HBox(16, Ui.weighted(combinations(), 1), wide(side.explanations()));
    HBox lower = new HBox(16, Ui.weighted(side.concentration(), 1), wide(side.value()));
    lower.setMinHeight(LOW);
    lower.setPrefHeight(LOW);
    getChildren().addAll(tiles(), groups(), Ui.grow(upper), lower, lacks());
  }

  private static Region wide(Region card) {
    card.setMinWidth(SIDE);
    card.setPrefWidth(SIDE);
    return card;
  }

  private HBox tiles() {
    HBox tiles =
        new HBox(
            16,
            Ui.tile(
                new Ui.Figure(
                    Messages.text("drivers.tile.spend"),
                    Amounts.brief(drivers.total()),
                    drivers.change().map(Amounts::change).orElse(""),
                    tone(),
                    drivers
                        .before()
                        .map(before -> Messages.text("drivers.tile.before", Amounts.brief(before)))
                        .orElse(Messages.text("drivers.tile.noBefore"))),
                WhyButton.of(
                    "drivers-total",
                    Messages.text("drivers.tile.spend"),
                    near -> explain(near, DriversWhy::total))),
            first(),
            explained(),
            valued());
    tiles.setId("drivers-tiles");
    return tiles;
  }

  private Tone tone() {
    int sign = drivers.change().map(Money::signum).orElse(0);
    return sign > 0 ? Tone.NEGATIVE : sign < 0 ? Tone.POSITIVE : Tone.NEUTRAL;
  }

  private VBox first() {
    Optional<Driver> first = drivers.drivers().stream().findFirst();
    return tile(
        "first",
        first.map(driver -> Amounts.share(driver.cost(), drivers.total())),
        first.map(driver -> String.join(" · ", driver.key())),
        first.map(driver -> why -> why.of(driver)));
  }

  private VBox explained() {
    return drivers.explanations().stream()
        .findFirst()
        .map(
            one ->
                tile(
                    "explained",
                    Optional.of(Messages.text("dimension." + one.dimension().id())),
                    Optional.of(
                        Messages.text(
                            "drivers.tile.explained.note",
                            one.values().getFirst().value(),
                            Amounts.change(one.values().getFirst().change()))),
                    Optional.of(why -> why.explanation(one))))
        .orElseGet(
            () ->
                tile(
                    "explained",
                    Optional.empty(),
                    Optional.of(Messages.text("drivers.tile.spread")),
                    Optional.empty()));
  }

  private VBox valued() {
    Optional<Money> valued =
        drivers
            .value()
            .key()
            .map(
                _ ->
                    drivers
                        .value()
                        .parts()
                        .getOrDefault(Worth.VALUED, Money.zero(drivers.total().currency())));
    return tile(
        "valued",
        valued.map(cost -> Amounts.share(cost, drivers.total())),
        Optional.of(
            Messages.text(
                valued.isPresent() ? "drivers.tile.valued.note" : "drivers.tile.noValue")),
        valued.map(_ -> DriversWhy::value));
  }

  private VBox tile(
      String key,
      Optional<String> figure,
      Optional<String> note,
      Optional<DriversViewModel.Asked> asked) {
    String name = Messages.text("drivers.tile." + key);
    return Ui.tile(
        new Ui.Figure(name, figure.orElse(Amounts.DASH), "", Tone.NEUTRAL, note.orElse("")),
        asked.stream()
            .map(one -> WhyButton.of("drivers-" + key, name, near -> explain(near, one)))
            .toArray(Node[]::new));
  }

  private VBox combinations() {
    DataTable<Driver> table = new CombinationTable(drivers).table();
    table.whenOpened(driver -> explain(table, why -> why.of(driver)));
    table.whenTotalOpened(_ -> explain(table, DriversWhy::total));
    Origins.link(
        table,
        driver ->
            Optional.of(driver)
                .filter(drivers.drivers()::contains)
                .map(one -> WhyCommands.USUAL.of(drivers.costs(), one.key(), Optional.empty())));
    DriverQuery asked = drivers.query();
    RowQuery rows = new RowQuery(Optional.of(asked.period()), asked.layer(), asked.where());
    Origins.refine(this, known -> known.asking(rows, drivers.coverage()));
    return Ui.flushCard(
        Messages.text("drivers.combinations"),
        Messages.text("drivers.combinations.hint"),
        table,
        TableMenu.button(table));
  }

  private HBox groups() {
    HBox chips = Ui.row(8, Ui.text(Messages.text("drivers.by"), "secondary"));
    GROUPS.forEach(dimension -> chips.getChildren().add(chip(dimension)));
    return chips;
  }

  private ToggleButton chip(Dimension dimension) {
    ToggleButton chip = Ui.chip(Messages.text("dimension." + dimension.id()));
    chip.setId("drivers-by-" + dimension.id());
    chip.setSelected(found.asked().by().contains(dimension));
    chip.setOnAction(_ -> model.toggle(dimension));
    return chip;
  }

  private Node lacks() {
    String words =
        Stream.concat(Stream.of(open()), DriverTables.lacks(drivers).stream())
            .collect(Collectors.joining(" "));
    return Ui.paragraph(words, "caption");
  }

  /// What the table leaves open, in sight whatever it is scrolled to.
  private String open() {
    Gaps.Unpriced gap = drivers.gaps().allUnpriced();
    String unpriced =
        gap.rows() == 0
            ? Messages.text("drivers.open.priced")
            : Messages.text(
                "drivers.open.unpriced",
                Amounts.count(gap.rows()),
                gap.rows(),
                gap.calls().isPresent() ? Amounts.count(gap.calls().getAsLong()) : Amounts.DASH,
                Amounts.briefCount(gap.tokens()));
    return unpriced + " " + Messages.text("drivers.open.missing", drivers.gaps().missingDays());
  }

  private void explain(Node near, DriversViewModel.Asked asked) {
    model.explain(
        drivers,
        asked,
        why -> new WhyPopOver(why).show(near),
        problem -> navigation.report(Trouble.of("drivers.failed", problem)));
  }
}
