package dev.costwright.app.ui.realised;

import dev.costwright.app.ui.realised.Outcomes.Offered;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.problem.CostwrightException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Marks a lever of a kept scenario as shipped on a day.
///
/// @param failed hears why it could not be
record MarkForm(RealisedViewModel model, Outcomes found, Consumer<CostwrightException> failed) {
  private static final double WIDE = 320;

  VBox card() {
    ComboBox<Offered> lever = new ComboBox<>();
    lever.setId("realised-lever");
    lever.getItems().setAll(found.open());
    lever.setPromptText(
        Messages.text(found.open().isEmpty() ? "realised.form.noLever" : "realised.form.lever"));
    lever.setAccessibleText(Messages.text("realised.lever"));
    lever.setPrefWidth(WIDE);
    lever.setDisable(found.open().isEmpty());
    DatePicker day = new DatePicker();
    day.setId("realised-day");
    day.setPromptText(Messages.text("realised.form.day"));
    day.getEditor().setAccessibleText(Messages.text("realised.on"));
    Button mark = Ui.button(Messages.text("realised.form.mark"), Feather.FLAG, "accent");
    mark.setId("realised-mark");
    mark.disableProperty()
        .bind(Bindings.isNull(lever.valueProperty()).or(Bindings.isNull(day.valueProperty())));
    mark.setOnAction(_ -> mark(lever.getValue(), Optional.ofNullable(day.getValue())));
    return Ui.card(
        Messages.text("realised.form"),
        Messages.text("realised.form.hint"),
        Ui.row(12, named("realised.lever", lever), lever, named("realised.on", day), day, mark));
  }

  private void mark(Offered lever, Optional<LocalDate> day) {
    day.ifPresent(on -> model.mark(lever, on, failed));
  }

  private static Label named(String key, Node field) {
    Label label = Ui.text(Messages.text(key), "secondary");
    label.setLabelFor(field);
    return label;
  }
}
