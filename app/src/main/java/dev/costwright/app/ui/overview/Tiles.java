package dev.costwright.app.ui.overview;

import dev.costwright.app.ui.why.WhyButton;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.SpendChange;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The first row: five figures at most, each with what it is measured against.
///
/// @param explain hears of which change the user asks why
/// @param asked hears of which figure the user asks why, and where it stands
record Tiles(Overview overview, Consumer<SpendChange> explain, Asked asked) {
  /// Hears that the user asks why a figure is what it is.
  @FunctionalInterface
  interface Asked {
    void why(Node near, OverviewViewModel.Question question);
  }

  static String monthBefore(Overview overview) {
    return Days.month(overview.month().before());
  }

  HBox row() {
    Month month = overview.month();
    HBox row = new HBox(12);
    row.getChildren()
        .addAll(
            tile(
                "toDate",
                toDate(),
                OverviewWhy::toDate,
                bridge("toDate", month.ofSameDays(Map.of()))),
            tile("before", before(), OverviewWhy::before, bridge("before", month.ofWholeMonths())));
    overview
        .perUser()
        .ifPresent(
            cost ->
                row.getChildren().add(tile("perUser", perUser(cost), why -> why.perUser(cost))));
    row.getChildren()
        .addAll(
            tile("tagged", detail(), OverviewWhy::tagged),
            tile("unpriced", unpriced(), OverviewWhy::unpriced));
    return row;
  }

  private VBox tile(
      String id, Ui.Figure figure, OverviewViewModel.Question question, Node... more) {
    List<Node> buttons = new ArrayList<>(List.of(more));
    buttons.add(WhyButton.of("overview-" + id, figure.name(), near -> asked.why(near, question)));
    return Ui.tile(figure, buttons.toArray(Node[]::new));
  }

  private Button bridge(String id, SpendChange change) {
    Button bridge = Ui.iconButton(Feather.BAR_CHART, Messages.text("overview.bridge"));
    bridge.getStyleClass().add("tile-why");
    bridge.setId("overview-bridge-" + id);
    bridge.setOnAction(_ -> explain.accept(change));
    return bridge;
  }

  private Ui.Figure toDate() {
    Month month = overview.month();
    return new Ui.Figure(
        Messages.text("overview.toDate", Days.range(month.toDate().from(), month.lastDay())),
        Amounts.figure(overview.toDate()),
        Amounts.relative(overview.toDate(), overview.sameDaysBefore()),
        tone(overview.toDate(), overview.sameDaysBefore()),
        Messages.text("overview.sameDays", monthBefore(overview)));
  }

  private Ui.Figure before() {
    return new Ui.Figure(
        Days.monthOfYear(overview.month().before()),
        Amounts.figure(overview.before()),
        Amounts.relative(overview.before(), overview.beforeThat()),
        tone(overview.before(), overview.beforeThat()),
        Messages.text("overview.against", Days.month(overview.month().before().minusMonths(1))));
  }

  private Ui.Figure perUser(UserCost cost) {
    return new Ui.Figure(
        Messages.text("overview.perUser", monthBefore(overview)),
        Amounts.decimal(cost.perUser(), 2),
        Amounts.count(cost.users()),
        Tone.NEUTRAL,
        cost.feature().isEmpty()
            ? Messages.text("overview.perUser.all")
            : Messages.text("overview.perUser.feature", cost.feature()));
  }

  private Ui.Figure detail() {
    Coverage coverage = overview.coverage();
    return new Ui.Figure(
        Messages.text("overview.tagged"),
        Amounts.share(coverage.tagged(), coverage.total()),
        Amounts.brief(coverage.untagged()),
        coverage.untagged().signum() == 0 ? Tone.NEUTRAL : Tone.WARNING,
        Messages.text("overview.tagged.rest"));
  }

  private Ui.Figure unpriced() {
    Coverage coverage = overview.coverage();
    long tokens = coverage.unpriced().stream().mapToLong(Coverage.Unpriced::tokens).sum();
    return new Ui.Figure(
        Messages.text("overview.unpriced"),
        Amounts.count(coverage.unpricedFacts()),
        coverage.unpricedFacts() == 0 ? "" : Amounts.briefCount(tokens),
        coverage.unpricedFacts() == 0 ? Tone.NEUTRAL : Tone.WARNING,
        Messages.text(
            coverage.unpricedFacts() == 0 ? "overview.unpriced.none" : "overview.unpriced.tokens"));
  }

  private static Tone tone(Money now, Money before) {
    int order = before.signum() == 0 ? 0 : now.compareTo(before);
    return order == 0 ? Tone.NEUTRAL : order > 0 ? Tone.NEGATIVE : Tone.POSITIVE;
  }
}
