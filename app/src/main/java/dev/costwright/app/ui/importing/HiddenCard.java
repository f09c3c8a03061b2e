package dev.costwright.app.ui.importing;

import static dev.costwright.app.uikit.Ui.button;
import static dev.costwright.app.uikit.Ui.iconButton;
import static dev.costwright.app.uikit.Ui.row;
import static dev.costwright.app.uikit.Ui.text;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.ledger.HiddenRow;
import dev.costwright.model.ledger.HiddenRows;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.ledger.identity.Preference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What does not count of the chosen import, why, what counts in its place, and the choice to turn
/// that round.
final class HiddenCard extends VBox {
  private static final Insets TOOLS = new Insets(0, 16, 10, 16);
  private static final double TURNING = 32;

  private final HiddenViewModel model;
  private final Label title = text(Messages.text("importing.twins.title"), "title");
  private final Label hint = new Label();
  private final Label range = text("", "caption");
  private final Button previous =
      iconButton(Feather.CHEVRON_LEFT, Messages.text("importing.twins.previous"));
  private final Button next =
      iconButton(Feather.CHEVRON_RIGHT, Messages.text("importing.twins.next"));
  private final DataTable<HiddenRow> table = HiddenTable.table();
  private final Node export = TableMenu.button(table);
  private final VBox tools = new VBox(8);
  private final StackPane body = new StackPane();

  HiddenCard(HiddenViewModel model) {
    this.model = model;
    getStyleClass().add("card");
    setMinSize(0, 0);
    hint.getStyleClass().add("caption");
    previous.setId("hidden-previous");
    next.setId("hidden-next");
    previous.setOnAction(_ -> model.previousPage());
    next.setOnAction(_ -> model.nextPage());
    HBox head = row(8, title, hint, Ui.spacer(), range, previous, next, export);
    head.getStyleClass().add("card-head");
    tools.setPadding(TOOLS);
    body.getStyleClass().addAll("card-body", "flush");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, tools, body);
  }

  /// Shows what is true now.
  void update() {
    switch (model.answerProperty().get()) {
      case Answer.Loading<HiddenPage> _, Answer.Empty<HiddenPage> _ -> bare(turning());
      case Answer.Failed<HiddenPage>(var problem) ->
          bare(failed(String.valueOf(problem.getMessage())));
      case Answer.Filled<HiddenPage>(HiddenPage page) -> show(page);
    }
  }

  private void bare(Node content) {
    hint.setText("");
    offerPages(false, false, false);
    tools.getChildren().clear();
    tools.setManaged(false);
    body.getChildren().setAll(content);
  }

  private void show(HiddenPage page) {
    if (page.sum().isEmpty() && page.preferences().isEmpty()) {
      bare(everyRowCounts(page));
      hint.setText(page.file().source().name());
      return;
    }
    hint.setText(page.file().source().name());
    List<Node> lines = new ArrayList<>();
    page.preferences().stream().sorted().forEach(choice -> lines.add(chosen(page, choice)));
    page.sum().ifPresent(sum -> lines.addAll(List.of(reasons(page), explained(page, sum))));
    tools.setManaged(true);
    tools.getChildren().setAll(lines);
    range.setText(page.sum().map(sum -> HiddenTable.range(page, sum.rows())).orElse(""));
    offerPages(page.sum().isPresent(), page.skipped() > 0, page.hasNext());
    table.show(page.rows().page());
    body.getChildren().setAll(page.sum().isPresent() ? table : everyRowCounts(page));
  }

  private void offerPages(boolean isTable, boolean hasPrevious, boolean hasNext) {
    for (Node part : List.of(range, previous, next, export)) {
      part.setVisible(isTable);
    }
    previous.setDisable(!hasPrevious);
    next.setDisable(!hasNext);
  }

  /// One of them is on: its rows are listed.
  private HBox reasons(HiddenPage page) {
    HBox chips = row(8);
    for (HiddenRows.Sum sum : page.rows().sums()) {
      ToggleButton chip =
          Ui.chip(
              Messages.text("importing.reason." + sum.reason().id())
                  + " · "
                  + Amounts.count(sum.rows()));
      chip.setId("hidden-" + sum.reason().id());
      chip.setSelected(page.reason().filter(sum.reason()::equals).isPresent());
      chip.setOnAction(_ -> model.show(sum.reason()));
      chips.getChildren().add(chip);
    }
    return chips;
  }

  /// Why these rows are hidden, what they come to, and what could count instead.
  private HBox explained(HiddenPage page, HiddenRows.Sum sum) {
    String why = Messages.text("importing.reason." + sum.reason().id() + ".why");
    HBox line = row(8, text(why), text(figures(sum), "secondary"), Ui.spacer());
    sum.reason()
        .remedy()
        .filter(remedy -> !page.preferences().contains(remedy))
        .ifPresent(remedy -> line.getChildren().add(prefer(page, sum.reason(), remedy)));
    return line;
  }

  private static String figures(HiddenRows.Sum sum) {
    String charged = sum.charged().stream().map(Amounts::exact).collect(Collectors.joining(" + "));
    return Messages.text(
        charged.isEmpty() ? "importing.twins.figures" : "importing.twins.figures.money",
        Amounts.count(sum.rows()),
        Amounts.count(sum.tokens()),
        charged,
        sum.rows());
  }

  private Button prefer(HiddenPage page, HiddenReason reason, Preference remedy) {
    Button prefer =
        button(Messages.text("importing.prefer." + remedy.id()), Feather.REPEAT, "accent");
    prefer.setId("hidden-prefer");
    prefer.disableProperty().bind(model.busyProperty());
    prefer.setOnAction(_ -> model.prefer(page.file(), reason));
    return prefer;
  }

  private Node chosen(HiddenPage page, Preference choice) {
    Button reset = button(Messages.text("importing.chosen.reset"), Feather.ROTATE_CCW, "small");
    reset.setId("hidden-reset");
    reset.disableProperty().bind(model.busyProperty());
    reset.setOnAction(_ -> model.reset(page.file(), choice));
    return Ui.banner(
        Tone.INFO, Feather.INFO, Messages.text("importing.chosen." + choice.id()), reset);
  }

  private static Node everyRowCounts(HiddenPage page) {
    String key =
        HistoryViewModel.canUndo(page.file()) ? "importing.twins.none" : "importing.twins.undone";
    return Ui.empty(Feather.CHECK_CIRCLE, Messages.text(key), Messages.text(key + ".why"));
  }

  private Node failed(String message) {
    Button again = button(Messages.text("importing.preview.again"), Feather.REFRESH_CW);
    again.setOnAction(_ -> model.load());
    return Ui.empty(Feather.ALERT_OCTAGON, Messages.text("importing.twins.failed"), message, again);
  }

  private static Node turning() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(TURNING, TURNING);
    turning.setAccessibleText(Messages.text("importing.task.hidden"));
    return turning;
  }
}
