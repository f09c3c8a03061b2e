package dev.costwright.app.ui.importing;

import static dev.costwright.app.uikit.Ui.text;

import dev.costwright.app.ui.importing.QueueViewModel.Activity;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Fields for what the files do not say themselves: account, and the days of those without dates.
final class SaidBox extends HBox {
  private static final double GAP = 8;
  private static final double ACCOUNT = 110;
  private static final double DAYS = 176;

  private final QueueViewModel queue;
  private final Label wrong = text(Messages.text("importing.days.wrong"), "negative");

  SaidBox(QueueViewModel queue) {
    super(GAP);
    this.queue = queue;
    setAlignment(Pos.CENTER_LEFT);
    TextField account = field("account", ACCOUNT, queue::setAccount);
    account.setText(queue.said().accountProperty().get());
    TextField days = field("days", DAYS, queue::setDays);
    days.setText(queue.said().daysProperty().get().text());
    days.setPromptText(Messages.text("importing.days.prompt"));
    queue.said().daysProperty().subscribe(said -> explain(days, said));
    wrong.setGraphic(Ui.icon(Feather.ALERT_CIRCLE, "negative"));
    wrong.managedProperty().bind(wrong.visibleProperty());
    getChildren().addAll(label(account, "account"), account, label(days, "days"), days, wrong);
  }

  private TextField field(String key, double width, Consumer<String> use) {
    TextField field = new TextField();
    field.setId("import-" + key);
    field.setPrefWidth(width);
    field.setAccessibleText(Messages.text("importing." + key));
    field.setOnAction(_ -> use.accept(field.getText()));
    field
        .focusedProperty()
        .subscribe(
            (was, _) -> {
              if (was) {
                use.accept(field.getText());
              }
            });
    field.disableProperty().bind(queue.activityProperty().map(Activity.IMPORTING::equals));
    return field;
  }

  private static Label label(TextField field, String key) {
    Label label = text(Messages.text("importing." + key), "secondary");
    label.setLabelFor(field);
    return label;
  }

  /// What the field is for, or what is wrong with what stands in it.
  private void explain(TextField days, SaidOfFiles.Days said) {
    String words = said.problem().orElseGet(() -> Messages.text("importing.days.help"));
    wrong.setVisible(said.problem().isPresent());
    days.setTooltip(new Tooltip(words));
    days.setAccessibleHelp(words);
  }
}
