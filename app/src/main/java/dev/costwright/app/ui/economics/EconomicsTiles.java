package dev.costwright.app.ui.economics;

import dev.costwright.app.ui.why.WhyButton;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.economics.EconomicsMonth;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.economics.Margin;
import dev.costwright.model.economics.UnitCost;
import dev.costwright.model.money.Money;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The first row: cost per user, margin, the smallest margin, what the figures cover.
record EconomicsTiles(UnitEconomics found, BiConsumer<Node, EconomicsRow> onAsk) {
  HBox row() {
    EconomicsRow total = found.month().total();
    return new HBox(
        12,
        tile("perUser", perUser(), total),
        tile("margin", margin(), total),
        tile("worst", worst(), found.month().worst().orElse(total)),
        tile("coverage", coverage(), total));
  }

  private VBox tile(String id, Ui.Figure figure, EconomicsRow row) {
    return Ui.tile(figure, WhyButton.of(id, figure.name(), near -> onAsk.accept(near, row)));
  }

  private Ui.Figure perUser() {
    String name = Messages.text("economics.tile.perUser");
    Optional<UnitCost> now = found.perUser();
    if (now.isEmpty()) {
      return unknown(name, "economics.tile.perUser.none");
    }
    Money cost = now.get().perUnit();
    String users = Amounts.count(now.get().units().longValue());
    return found
        .perUserBefore()
        .map(UnitCost::perUnit)
        .map(
            before ->
                new Ui.Figure(
                    name,
                    Amounts.decimal(cost, 2),
                    Amounts.relative(cost, before),
                    tone(cost.compareTo(before)),
                    Messages.text(
                        "economics.tile.perUser.against",
                        Days.month(found.month().month().minusMonths(1)),
                        users)))
        .orElseGet(
            () ->
                new Ui.Figure(
                    name,
                    Amounts.decimal(cost, 2),
                    "",
                    Tone.NEUTRAL,
                    Messages.text("economics.tile.perUser.users", users)));
  }

  private static Tone tone(int order) {
    return order == 0 ? Tone.NEUTRAL : order > 0 ? Tone.NEGATIVE : Tone.POSITIVE;
  }

  private Ui.Figure margin() {
    String name = Messages.text("economics.tile.margin");
    return found
        .month()
        .total()
        .margin()
        .value()
        .map(
            margin ->
                new Ui.Figure(
                    name,
                    Amounts.figure(margin.amount()),
                    Amounts.share(margin.amount(), margin.revenue()),
                    margin.isLoss() ? Tone.NEGATIVE : Tone.POSITIVE,
                    Messages.text(
                        "economics.tile.margin.against", Amounts.figure(margin.revenue()))))
        .orElseGet(() -> unknown(name, "economics.tile.margin.none"));
  }

  private Ui.Figure worst() {
    Optional<EconomicsRow> worst = found.month().worst();
    String name = Messages.text("economics.tile.worst");
    if (worst.isEmpty()) {
      return unknown(name, "economics.tile.worst.none");
    }
    Margin margin = worst.get().margin().value().orElseThrow();
    boolean isPaid = margin.revenue().signum() != 0;
    String key = worst.get().key();
    return new Ui.Figure(
        name,
        Amounts.figure(margin.amount()),
        isPaid ? Amounts.share(margin.amount(), margin.revenue()) : "",
        margin.isLoss() ? Tone.NEGATIVE : Tone.NEUTRAL,
        isPaid ? key : Messages.text("economics.tile.worst.free", key));
  }

  private Ui.Figure coverage() {
    EconomicsMonth month = found.month();
    Money whole = month.total().cost().value().orElseThrow();
    Money rest = whole.minus(month.costWithRevenue());
    return new Ui.Figure(
        Messages.text("economics.tile.coverage"),
        Amounts.share(month.costWithRevenue(), whole),
        Amounts.brief(rest),
        rest.signum() == 0 ? Tone.NEUTRAL : Tone.WARNING,
        Messages.text("economics.tile.coverage.rest"));
  }

  private static Ui.Figure unknown(String name, String why) {
    return new Ui.Figure(name, Amounts.DASH, "", Tone.NEUTRAL, Messages.text(why));
  }
}
