package dev.costwright.app.ui.agents;

import dev.costwright.app.ui.why.WhyButton;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.Multiplier;
import dev.costwright.model.agents.Multipliers;
import dev.costwright.model.agents.RetryStorm;
import dev.costwright.model.agents.SpendReach;
import dev.costwright.model.agents.Workflow;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The first row: what agents cost, how much of the bill that is, the dearest one against a chat
/// call, and what was spent in circles.
record AgentTiles(AgentReport report, Asks asks) {
  /// Where the view answers why a figure is what it is.
  interface Asks {
    void all(Node near);

    void workflow(Node near, Workflow workflow);

    void storm(Node near, RetryStorm storm);
  }

  HBox row() {
    HBox row =
        new HBox(
            12,
            tile("spend", spend(), asks::all),
            tile("share", share(), asks::all),
            tile("multiplier", multiplier(), near -> asks.workflow(near, top())),
            tile("storms", storms(), this::askStorms));
    row.setId("agents-tiles");
    return row;
  }

  private static VBox tile(String id, Ui.Figure figure, Consumer<Node> onAsk) {
    return Ui.tile(figure, WhyButton.of(id, figure.name(), onAsk));
  }

  private Workflow top() {
    return report.workflows().getFirst();
  }

  /// One storm answers for the tile; the sum of several rests on what all figures rest on.
  private void askStorms(Node near) {
    if (report.storms().size() == 1) {
      asks.storm(near, report.storms().getFirst());
    } else {
      asks.all(near);
    }
  }

  private Ui.Figure spend() {
    long sessions = report.workflows().stream().mapToLong(Workflow::sessions).sum();
    return new Ui.Figure(
        Messages.text("agents.tile.spend"),
        Amounts.figure(report.reach().agents()),
        Amounts.count(sessions),
        Tone.NEUTRAL,
        Messages.text("agents.tile.spend.tasks"));
  }

  private Ui.Figure share() {
    SpendReach reach = report.reach();
    return new Ui.Figure(
        Messages.text("agents.tile.share"),
        Amounts.share(reach.agents(), reach.best()),
        Amounts.share(reach.observed(), reach.best()),
        Tone.NEUTRAL,
        Messages.text("agents.tile.share.seen"));
  }

  private Ui.Figure multiplier() {
    Workflow top = top();
    Optional<Multiplier> cost = top.multipliers().flatMap(Multipliers::cost);
    return new Ui.Figure(
        Messages.text("agents.tile.multiplier", top.name()),
        cost.map(AgentFigures::times).orElse(Amounts.DASH),
        cost.flatMap(Multiplier::interval).map(AgentFigures::range).orElse(""),
        Tone.NEUTRAL,
        Messages.text(
            cost.isPresent() ? "agents.tile.multiplier.against" : "agents.baseline.none"));
  }

  private Ui.Figure storms() {
    int count = report.storms().size();
    return new Ui.Figure(
        Messages.text("agents.tile.storms"),
        Amounts.figure(report.stormCost()),
        count == 0 ? "" : String.valueOf(count),
        count == 0 ? Tone.NEUTRAL : Tone.NEGATIVE,
        Messages.text(count == 0 ? "agents.tile.storms.none" : "agents.tile.storms.found"));
  }
}
