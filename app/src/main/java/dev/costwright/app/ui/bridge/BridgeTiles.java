package dev.costwright.app.ui.bridge;

import dev.costwright.app.ui.why.WhyButton;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.bridge.Basis;
import dev.costwright.forecasting.bridge.Bridge;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The first row: where the bridge begins and ends, what lies between, and what is left over.
record BridgeTiles(Bridged found, BiConsumer<Node, Asked> onAsk) {
  HBox row() {
    Bridge bridge = found.bridge();
    return new HBox(
        12,
        tile("start", start(), new Asked.Start()),
        tile("end", amount(Periods.name(found.span().after()), bridge.after()), new Asked.End()),
        tile("change", change(), new Asked.Change()),
        tile("residual", residual(), new Asked.Residual()));
  }

  private VBox tile(String id, Ui.Figure figure, Asked asked) {
    return Ui.tile(
        figure, WhyButton.of("bridge-" + id, figure.name(), near -> onAsk.accept(near, asked)));
  }

  private Ui.Figure start() {
    Bridge bridge = found.bridge();
    String before = Periods.name(found.span().before());
    return bridge.query().budget().isEmpty()
        ? amount(before, bridge.before())
        : new Ui.Figure(
            Messages.text("bridge.why.budget", Periods.name(found.span().after())),
            Amounts.exact(bridge.start()),
            "",
            Tone.NEUTRAL,
            Messages.text(
                "bridge.tile.before",
                before,
                bridge.before().cost().map(Amounts::exact).orElse(Amounts.DASH)));
  }

  /// A side, and whether all of it is known.
  private static Ui.Figure amount(String name, Basis basis) {
    long unpriced = basis.cell().unpricedFacts();
    int missing = basis.missingDays().size();
    return new Ui.Figure(
        name,
        basis.cell().known().map(Amounts::exact).orElse(Amounts.DASH),
        missing == 0 ? "" : Messages.text("bridge.tile.missing", missing),
        Tone.WARNING,
        Messages.text(
            unpriced == 0 ? "bridge.tile.priced" : "bridge.tile.unpriced",
            basis.cell().facts(),
            Amounts.count(basis.cell().facts()),
            Amounts.count(unpriced)));
  }

  /// Unknown where one side is: an amount of it would take the unknown for 0.
  private Ui.Figure change() {
    Bridge bridge = found.bridge();
    if (bridge.knownChange().isEmpty()) {
      return new Ui.Figure(
          Messages.text("bridge.change"),
          Amounts.DASH,
          "",
          Tone.WARNING,
          Messages.text("bridge.tile.unknown", unknown()));
    }
    int order = bridge.change().signum();
    return new Ui.Figure(
        Messages.text("bridge.change"),
        order == 0 ? Amounts.exact(bridge.change()) : Amounts.exactChange(bridge.change()),
        Amounts.relative(bridge.end(), bridge.start()),
        order == 0 ? Tone.NEUTRAL : order > 0 ? Tone.NEGATIVE : Tone.POSITIVE,
        Messages.text(
            "bridge.tile.against",
            bridge.query().budget().isPresent()
                ? Messages.text("bridge.step.budget")
                : Periods.name(found.span().before())));
  }

  /// The period none of whose rows has a price.
  private String unknown() {
    return Periods.name(
        found.bridge().knownEnd().isEmpty() ? found.span().after() : found.span().before());
  }

  private Ui.Figure residual() {
    boolean isNone = found.bridge().residual().signum() == 0;
    return new Ui.Figure(
        Messages.text("bridge.residual"),
        Amounts.exact(found.bridge().residual()),
        "",
        isNone ? Tone.NEUTRAL : Tone.NEGATIVE,
        Messages.text("bridge.tile.residual", found.bridge().effects().size()));
  }
}
