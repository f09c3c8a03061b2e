package dev.costwright.app.ui.terms;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.problem.CostwrightException;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Dated exchange rates with their sources.
final class RatesView extends VBox {
  private static final String STEM = "terms.rates.";

  private final RatesViewModel model;
  private final DataTable<FxRate> table =
      new DataTable<>(Messages.text(STEM + "title"), columns())
          .withDensity(Density.COMPACT)
          .withEmptyText(Messages.text(STEM + "none"));
  private final StackPane said = new StackPane();
  private Subscription watching = Subscription.EMPTY;

  RatesView(RatesViewModel model) {
    super(16);
    this.model = model;
    getStyleClass().add("page");
    table.setId("terms-rates");
    said.setManaged(false);
    getChildren()
        .addAll(
            said,
            Ui.grow(
                Ui.flushCard(
                    Messages.text(STEM + "title"),
                    Messages.text(STEM + "rule"),
                    table,
                    removing(),
                    importing(),
                    setting(),
                    TableMenu.button(table))));
    sceneProperty().subscribe(scene -> watch(scene != null));
  }

  /// Listens only while it is shown: the view-model outlives every view.
  private void watch(boolean isShown) {
    watching.unsubscribe();
    watching =
        isShown
            ? Subscription.combine(
                model.answerProperty().subscribe(this::show),
                model.saidProperty().subscribe(this::say))
            : Subscription.EMPTY;
  }

  private void show(Answer<List<FxRate>> answer) {
    switch (answer) {
      case Answer.Filled<List<FxRate>>(List<FxRate> rates) -> table.show(rates);
      case Answer.Failed<List<FxRate>>(CostwrightException problem) ->
          say(
              Optional.of(
                  new RatesViewModel.Said(Tone.NEGATIVE, String.valueOf(problem.getMessage()))));
      case Answer.Loading<List<FxRate>> _, Answer.Empty<List<FxRate>> _ -> {}
    }
  }

  private void say(Optional<RatesViewModel.Said> words) {
    said.getChildren().clear();
    words.ifPresent(
        last ->
            said.getChildren()
                .add(
                    Ui.banner(
                        last.tone(),
                        last.tone() == Tone.POSITIVE ? Feather.CHECK : Feather.ALERT_OCTAGON,
                        last.text())));
    said.setManaged(words.isPresent());
  }

  private Button setting() {
    Button set = Ui.button(Messages.text(STEM + "add"), Feather.PLUS, "small");
    set.setId("terms-rates-add");
    set.setOnAction(
        _ ->
            new Form(STEM)
                .with("base")
                .with("quote")
                .with("day")
                .with("rate")
                .with("source")
                .show(set, this::set));
    return set;
  }

  private void set(Form form) {
    model.set(
        new RatesViewModel.Told(
            form.text("base"),
            form.text("quote"),
            form.text("day"),
            form.text("rate"),
            form.text("source")));
    form.hide();
  }

  private Button importing() {
    Button open = Ui.button(Messages.text(STEM + "import"), Feather.DOWNLOAD, "small");
    open.setId("terms-rates-import");
    open.setOnAction(_ -> choose(open));
    return open;
  }

  private void choose(Node owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text(STEM + "import.title"));
    Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow()))
        .ifPresent(file -> model.accept(file.toPath()));
  }

  private Button removing() {
    Button remove = Ui.button(Messages.text(STEM + "remove"), Feather.TRASH_2, "small");
    remove.setId("terms-rates-remove");
    remove
        .disableProperty()
        .bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()));
    remove.setOnAction(_ -> model.remove(table.getSelectionModel().getSelectedItem()));
    return remove;
  }

  private static List<DataColumn<FxRate>> columns() {
    return List.of(
        DataColumn.words(head("day"), 110, rate -> new CellValue.Day(rate.date())),
        DataColumn.text(head("base"), 90, rate -> rate.base().getCurrencyCode()),
        DataColumn.text(head("quote"), 90, rate -> rate.quote().getCurrencyCode()),
        DataColumn.<FxRate>figure(
                head("rate"),
                120,
                rate -> new CellValue.Decimal(rate.rate(), rate.rate().toPlainString()))
            .withStyles("strong"),
        DataColumn.text(head("source"), 420, FxRate::source));
  }

  private static String head(String key) {
    return Messages.text("terms.column." + key);
  }
}
