package dev.costwright.app.ui.claim;

import dev.costwright.app.report.ClaimText;
import dev.costwright.app.ui.claim.Checked.Line;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.claim.ClaimCheck;
import dev.costwright.forecasting.claim.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The filled screen: how many claims hold, all of them, and the one that is looked at.
final class ClaimView extends VBox {
  private static final double DETAIL = 400;

  /// Before an amount, not within a word or a day.
  private static final Pattern HYPHEN = Pattern.compile("(?<![\\p{L}\\p{N}])-(?=[\\p{Sc}\\d])");

  private final ClaimViewModel model;
  private final HBox tiles = new HBox(12);
  private final DataTable<Line> table = new DataTable<>(Messages.text("claim.claims"), columns());
  private final StackPane detail = new StackPane();
  private boolean isShowing;
  private boolean hasShown;

  ClaimView(ClaimViewModel model) {
    super(16);
    getStyleClass().add("page");
    this.model = model;
    table.setId("claim-table");
    table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    detail.setMinWidth(DETAIL);
    detail.setPrefWidth(DETAIL);
    HBox body =
        new HBox(
            16,
            Ui.weighted(
                Ui.flushCard(
                    Messages.text("claim.claims"),
                    Messages.text("claim.claims.hint"),
                    table,
                    TableMenu.button(table)),
                1),
            detail);
    getChildren().addAll(tiles, Ui.grow(body));
  }

  void show(Checked found) {
    isShowing = true;
    tiles
        .getChildren()
        .setAll(
            tile("reproducible", found.own(Outcome.REPRODUCIBLE), Tone.POSITIVE),
            tile("onlyIf", found.own(Outcome.ONLY_IF), Tone.WARNING),
            tile("impossible", found.own(Outcome.IMPOSSIBLE), Tone.NEGATIVE),
            onLedger(found));
    table.show(found.lines());
    Line shown = found.shown();
    table.getSelectionModel().clearSelection();
    table.getSelectionModel().select(shown);
    if (!hasShown) {
      table.scrollTo(shown);
      hasShown = true;
    }
    detail.getChildren().setAll(new ClaimCard(shown, found.period().isPresent()).card());
    isShowing = false;
  }

  private void choose(Line line) {
    if (!isShowing && line != null) {
      model.choose(line.claim().id());
    }
  }

  private static VBox tile(String key, long count, Tone tone) {
    return Ui.tile(
        new Ui.Figure(
            Messages.text("claim.tile." + key),
            Amounts.count(count),
            "",
            tone,
            Messages.text("claim.tile.own")));
  }

  private static VBox onLedger(Checked found) {
    return Ui.tile(
        new Ui.Figure(
            Messages.text("claim.tile.ledger"),
            found.period().isEmpty()
                ? Amounts.DASH
                : Messages.text(
                    "claim.tile.ledger.figure",
                    found.onLedger(Outcome.REPRODUCIBLE),
                    found.checked()),
            "",
            Tone.NEUTRAL,
            Messages.text("claim.tile.ledger.note", found.checkable())));
  }

  private static List<DataColumn<Line>> columns() {
    return List.of(
        DataColumn.text(Messages.text("claim.claim"), 236, line -> line.claim().says()),
        DataColumn.text(
            Messages.text("claim.claimed"), 110, line -> shown(ClaimText.claimed(line.claim()))),
        DataColumn.node(
            Messages.text("claim.own"), 96, line -> outcome(line.own()), line -> badge(line.own())),
        DataColumn.text(
            Messages.text("claim.replayed"),
            120,
            line -> line.ledger().map(ClaimText::found).map(ClaimView::shown).orElse(Amounts.DASH)),
        DataColumn.text(
            Messages.text("claim.ceiling"),
            76,
            line ->
                line.ledger().map(ClaimText::ceiling).map(ClaimView::shown).orElse(Amounts.DASH)),
        DataColumn.node(
            Messages.text("claim.ledger"),
            96,
            line -> outcome(line.ledger()),
            line -> badge(line.ledger())));
  }

  /// As the window writes figures: a true minus, and a dash for what cannot be told.
  static String shown(String figure) {
    return figure.equals("-") ? Amounts.DASH : HYPHEN.matcher(figure).replaceAll(Amounts.MINUS);
  }

  static String outcome(Optional<ClaimCheck> check) {
    return check
        .map(
            one ->
                Messages.text(
                    "claim.outcome."
                        + switch (one.outcome()) {
                          case REPRODUCIBLE -> "reproducible";
                          case ONLY_IF -> "onlyIf";
                          case IMPOSSIBLE -> "impossible";
                          case UNTOLD -> "untold";
                        }))
        .orElse(Amounts.DASH);
  }

  static Node badge(Optional<ClaimCheck> check) {
    return check.<Node>map(one -> Ui.badge(outcome(check), tone(one))).orElseGet(Region::new);
  }

  private static Tone tone(ClaimCheck check) {
    return switch (check.outcome()) {
      case REPRODUCIBLE -> Tone.POSITIVE;
      case ONLY_IF -> Tone.WARNING;
      case IMPOSSIBLE -> Tone.NEGATIVE;
      case UNTOLD -> Tone.NEUTRAL;
    };
  }
}
