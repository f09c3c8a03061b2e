package dev.costwright.app.ui.checks;

import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.DataQuality.Listed;
import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Severity;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The filled screen: how many of each severity, the findings, and the selected one with what
/// mends it.
final class ChecksView extends VBox {
  private static final double DETAIL = 250;

  private final ChecksViewModel model;
  private final List<Listed> findings;
  private final Navigation navigation;
  private final StackPane detail = new StackPane();

  ChecksView(ChecksViewModel model, List<Listed> findings, Navigation navigation) {
    super(16);
    getStyleClass().add("page");
    this.model = model;
    this.findings = findings;
    this.navigation = navigation;
    getChildren().addAll(tiles(), Ui.grow(table()));
    if (!findings.isEmpty()) {
      detail.setMinHeight(DETAIL);
      getChildren().add(detail);
    }
    model.shown(findings).ifPresent(this::show);
  }

  private HBox tiles() {
    HBox tiles =
        new HBox(
            16,
            tile("high", open(Severity.HIGH), Tone.NEGATIVE),
            tile("medium", open(Severity.MEDIUM), Tone.WARNING),
            tile("low", open(Severity.LOW), Tone.NEUTRAL),
            tile(
                "dismissed",
                findings.stream().filter(listed -> listed.dismissed().isPresent()).count(),
                Tone.NEUTRAL));
    tiles.setId("checks-tiles");
    return tiles;
  }

  private long open(Severity severity) {
    return findings.stream()
        .filter(listed -> listed.dismissed().isEmpty())
        .filter(listed -> listed.finding().severity() == severity)
        .count();
  }

  private static VBox tile(String key, long count, Tone tone) {
    return Ui.tile(
        new Ui.Figure(
            Messages.text("checks.tile." + key),
            Amounts.count(count),
            "",
            count == 0 ? Tone.NEUTRAL : tone,
            Messages.text("checks.tile." + key + ".note")));
  }

  private VBox table() {
    DataTable<Listed> table = new DataTable<>(Messages.text("checks.findings"), columns());
    table.setId("checks-findings");
    table.withEmptyText(Messages.text("checks.none"));
    table.show(findings);
    model.shown(findings).ifPresent(table.getSelectionModel()::select);
    table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    table.whenOpened(listed -> explain(table, listed.finding()));
    return Ui.flushCard(
        Messages.text("checks.findings"),
        Messages.text("checks.findings.hint"),
        table,
        TableMenu.button(table));
  }

  private static List<DataColumn<Listed>> columns() {
    return List.of(
        DataColumn.node(Messages.text("checks.severity"), 96, ChecksView::state, ChecksView::badge),
        DataColumn.text(
            Messages.text("checks.type"), 160, listed -> listed.finding().type().title()),
        DataColumn.text(Messages.text("checks.finding"), 520, listed -> listed.finding().message()),
        DataColumn.<Listed>figure(
                Messages.text("checks.money"),
                92,
                listed ->
                    listed
                        .finding()
                        .money()
                        .map(CellValue::of)
                        .orElseGet(() -> new CellValue.Absent(Messages.text("checks.unknown"))))
            .withStyles("strong"));
  }

  private static String state(Listed listed) {
    return Messages.text(
        "checks.state."
            + (listed.dismissed().isPresent() ? "dismissed" : listed.finding().severity().id()));
  }

  private static Node badge(Listed listed) {
    Tone tone =
        listed.dismissed().isPresent()
            ? Tone.NEUTRAL
            : switch (listed.finding().severity()) {
              case HIGH -> Tone.NEGATIVE;
              case MEDIUM -> Tone.WARNING;
              case LOW -> Tone.INFO;
            };
    return Ui.badge(state(listed), tone);
  }

  private void choose(@Nullable Listed listed) {
    if (listed != null) {
      model.choose(listed);
      show(listed);
    }
  }

  private void show(Listed listed) {
    detail.getChildren().setAll(new FindingCard(model, listed, navigation, this::explain).card());
  }

  private void explain(Node near, Finding finding) {
    model.explain(
        finding,
        why -> new WhyPopOver(why).show(near),
        problem -> navigation.report(Trouble.of("checks.failed", problem)));
  }
}
