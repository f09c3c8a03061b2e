package dev.costwright.app.ui.checks;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.DataQuality.Listed;
import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Fix;
import dev.costwright.model.problem.CostwrightException;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One finding in full: how it was found, what mends it, and the way to dismiss it.
///
/// @param opened hears that the user asks for the rows behind it
record FindingCard(
    ChecksViewModel model, Listed listed, Navigation navigation, BiConsumer<Node, Finding> opened) {
  private static final double FIELD = 260;
  private static final String PRICES = "prices";

  VBox card() {
    Finding finding = listed.finding();
    Button why = Ui.button(Messages.text("why.title"), "link");
    why.setId("checks-why");
    why.setOnAction(_ -> opened.accept(why, finding));
    VBox body = new VBox(8);
    finding.details().forEach(detail -> body.getChildren().add(Ui.paragraph(detail, "secondary")));
    body.getChildren()
        .addAll(
            Ui.divider(),
            Ui.paragraph(finding.fix().advice()),
            fix(finding),
            listed.dismissed().isPresent() ? restore(finding) : dismiss(finding));
    VBox card = Ui.card(finding.message(), "", body, why);
    card.setId("checks-finding");
    return card;
  }

  private HBox fix(Finding finding) {
    return switch (finding.fix()) {
      case Fix.NameTeam _ -> nameTeam(finding);
      case Fix.UndoImport _ -> atOnce(finding, "checks.fix.undo");
      case Fix.KeepFiner _ -> atOnce(finding, "checks.fix.finer");
      case Fix.Price _ -> price(finding);
      case Fix.Each each when each.fixes().getFirst() instanceof Fix.Price -> price(finding);
      case Fix.Each each ->
          atOnce(
              finding,
              each.fixes().getFirst() instanceof Fix.UndoImport
                  ? "checks.fix.undoAll"
                  : "checks.fix.finerAll",
              each.fixes().size());
      case Fix.Open open -> Ui.row(8, there(finding, open.screen()));
    };
  }

  /// Opens Prices until it is known that bills imply a price; that is offered first then.
  private HBox price(Finding finding) {
    Button there = there(finding, PRICES);
    HBox row = Ui.row(8, there);
    model.implied(
        finding,
        count -> {
          if (count > 0) {
            there.setId("checks-open");
            there.getStyleClass().remove("accent");
            there.setGraphic(null);
            row.getChildren().setAll(atOnce(finding, "checks.fix.implied", count), there);
          }
        },
        this::fail);
    return row;
  }

  private Button there(Finding finding, String screen) {
    Button there = go("checks.fix.open", Messages.text(screen + ".title"));
    there.setOnAction(
        _ -> {
          if (screen.equals(PRICES)) {
            navigation.open(screen, modelOf(finding));
          } else {
            navigation.open(screen);
          }
        });
    return there;
  }

  /// The model that a single finding about a price names; empty for several.
  private static String modelOf(Finding finding) {
    String subject = finding.members().isEmpty() ? finding.subject() : "";
    return subject.substring(subject.indexOf('/') + 1);
  }

  private HBox atOnce(Finding finding, String key, Object... values) {
    Button apply = go(key, values);
    apply.setOnAction(_ -> model.apply(finding, Optional.empty(), this::changed, this::fail));
    return Ui.row(8, apply);
  }

  private HBox nameTeam(Finding finding) {
    TextField team = field("checks-team", "checks.fix.team");
    Button add = go("checks.fix.rule");
    add.disableProperty().bind(isBlank(team));
    add.setOnAction(
        _ -> model.apply(finding, Optional.of(team.getText()), this::changed, this::fail));
    return Ui.row(8, team, add);
  }

  private HBox dismiss(Finding finding) {
    TextField reason = field("checks-reason", "checks.dismiss.reason");
    Button dismiss = Ui.button(Messages.text("checks.dismiss"));
    dismiss.setId("checks-dismiss");
    dismiss.disableProperty().bind(isBlank(reason));
    dismiss.setOnAction(_ -> model.dismiss(finding, reason.getText(), this::changed, this::fail));
    return Ui.row(8, reason, dismiss);
  }

  private HBox restore(Finding finding) {
    Button restore = Ui.button(Messages.text("checks.restore"));
    restore.setId("checks-restore");
    restore.setOnAction(_ -> model.restore(finding, this::changed, this::fail));
    return Ui.row(
        8,
        Ui.text(Messages.text("checks.dismissed", listed.dismissed().orElse("")), "secondary"),
        restore);
  }

  private static Button go(String key, Object... values) {
    Button go = Ui.button(Messages.text(key, values), Feather.CHECK, "accent");
    go.setId("checks-fix");
    return go;
  }

  private static TextField field(String id, String key) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(Messages.text(key));
    field.setAccessibleText(Messages.text(key));
    field.setPrefWidth(FIELD);
    return field;
  }

  private static BooleanBinding isBlank(TextField field) {
    return Bindings.createBooleanBinding(() -> field.getText().isBlank(), field.textProperty());
  }

  private void changed() {
    navigation.ledgerChanged();
  }

  private void fail(CostwrightException problem) {
    navigation.report(Trouble.of("checks.failed", problem));
  }
}
