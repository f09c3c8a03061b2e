package dev.costwright.app.ui.rollout;

import dev.costwright.app.ui.rollout.Planned.Line;
import dev.costwright.app.ui.whatif.Exporting;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.WhyButton;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.rollout.Outlay;
import dev.costwright.forecasting.rollout.Rollout;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Tiles, the levers in the order of their payback, and the cash of each month.
final class RolloutView extends VBox {
  private static final double HEAD = 88;
  private static final double ROW = 32;
  private static final int MOST_ROWS = 5;
  private static final int PAYBACK_DECIMALS = 6;

  private final RolloutViewModel model;
  private final Exporting exporting;
  private final Planned planned;

  RolloutView(RolloutViewModel model, Exporting exporting, Planned planned, Theme theme) {
    super(12);
    this.model = model;
    this.exporting = exporting;
    this.planned = planned;
    setMinSize(0, 0);
    getChildren().add(tiles());
    unstated().ifPresent(getChildren()::add);
    getChildren().addAll(levers(), Ui.grow(new CashCard(planned, theme).card()));
  }

  private Rollout plan() {
    return planned.plan();
  }

  private HBox tiles() {
    RolloutWhy why = new RolloutWhy(planned);
    return new HBox(
        12,
        tile(
            "adds.all",
            Amounts.figure(plan().adds()),
            Messages.text("rollout.adds.note", plan().steps().size()),
            why::adds),
        tile("paidBack", planned.paidBack(), paidBackNote(), why::paidBack),
        tile(
            "lowest",
            Amounts.figure(plan().lowest()),
            Messages.text("rollout.lowest.note", Amounts.figure(plan().opening())),
            why::lowest));
  }

  private String paidBackNote() {
    return plan().paidBack().isPresent()
        ? Messages.text("rollout.paidBack.note")
        : Messages.text("rollout.paidBack.never", plan().months().size());
  }

  private static VBox tile(String name, String figure, String note, Supplier<Why> why) {
    String title = Messages.text("rollout." + name);
    VBox tile =
        Ui.tile(
            new Ui.Figure(title, figure, "", Tone.NEUTRAL, note),
            WhyButton.of(
                "rollout-" + name.replace('.', '-'),
                title,
                near -> new WhyPopOver(why.get()).show(near)));
    tile.setId("rollout-tile-" + name.replace('.', '-'));
    return tile;
  }

  /// A payback of what nobody has stated would be a made-up figure.
  private Optional<Node> unstated() {
    List<String> levers = plan().unstated();
    if (levers.isEmpty()) {
      return Optional.empty();
    }
    Button state = Ui.button(Messages.text("rollout.state"));
    state.setId("rollout-state");
    state.setOnAction(_ -> new EffortForm(model).show(state, levers.getFirst()));
    return Optional.of(
        Ui.banner(
            Tone.WARNING,
            Feather.ALERT_TRIANGLE,
            Messages.text("rollout.unstated.banner", levers.size()),
            state));
  }

  private VBox levers() {
    DataTable<Line> table =
        new DataTable<>(
                Messages.text("rollout.levers"),
                List.of(
                    DataColumn.figure(Messages.text("rollout.place"), 36, RolloutView::place),
                    DataColumn.text(Messages.text("rollout.lever"), 190, Line::lever),
                    cost("rollout.once", Outlay::once),
                    cost("rollout.monthly", Outlay::monthly),
                    DataColumn.<Line>money(Messages.text("rollout.adds"), 96, Line::adds)
                        .withStyles("strong"),
                    DataColumn.figure(Messages.text("rollout.payback"), 84, RolloutView::payback),
                    DataColumn.text(Messages.text("rollout.built"), 84, RolloutView::built),
                    DataColumn.node("", 36, _ -> "", this::editing)))
            .withEmptyText(Messages.text("rollout.levers.none"));
    table.setId("rollout-levers");
    table.show(planned.lines());
    table.whenOpened(line -> new WhyPopOver(new RolloutWhy(planned).lever(line)).show(table));
    VBox card =
        Ui.flushCard(
            Messages.text("rollout.levers"),
            Messages.text("rollout.levers.hint"),
            table,
            export(),
            TableMenu.button(table));
    double height = HEAD + Math.clamp(planned.lines().size(), 2, MOST_ROWS) * ROW;
    card.setMinHeight(height);
    card.setPrefHeight(height);
    return card;
  }

  private static CellValue place(Line line) {
    return line instanceof Planned.Step(int place, _)
        ? new CellValue.Count(place + 1L)
        : CellValue.absent();
  }

  private static DataColumn<Line> cost(String key, Function<Outlay, Money> amount) {
    return DataColumn.figure(
        Messages.text(key),
        90,
        line ->
            line instanceof Planned.Step(_, Rollout.Step step)
                ? step.stated()
                    .map(amount)
                    .map(CellValue::of)
                    .orElseGet(() -> new CellValue.Absent(Messages.text("rollout.unstated")))
                : CellValue.absent());
  }

  private static CellValue payback(Line line) {
    return line instanceof Planned.Step(_, Rollout.Step step) && step.stated().isPresent()
        ? payback(step.payback())
        : CellValue.absent();
  }

  private static CellValue payback(Fraction months) {
    return new CellValue.Decimal(months.toDecimal(PAYBACK_DECIMALS), Planned.months(months));
  }

  private static String built(Line line) {
    return switch (line) {
      case Planned.Step(_, Rollout.Step step) ->
          step.built().map(Planned::month).orElseGet(() -> Messages.text("rollout.notYet"));
      case Planned.Left _ -> Messages.text("rollout.leftOut");
    };
  }

  private Node editing(Line line) {
    var edit = Ui.iconButton(Feather.EDIT_2, Messages.text("rollout.edit", line.lever()));
    edit.setOnAction(_ -> new EffortForm(model).show(edit, line.lever()));
    return edit;
  }

  private Button export() {
    Button export = Ui.button(Messages.text("rollout.export"), Feather.GRID);
    export.setId("rollout-export");
    export.setOnAction(_ -> exporting.ask(export, planned.tables()));
    return export;
  }
}
