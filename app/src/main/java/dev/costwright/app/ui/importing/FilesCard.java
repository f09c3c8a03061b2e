package dev.costwright.app.ui.importing;

import static dev.costwright.app.uikit.Ui.button;
import static dev.costwright.app.uikit.Ui.row;
import static dev.costwright.app.uikit.Ui.spacer;
import static dev.costwright.app.uikit.Ui.text;

import dev.costwright.app.ui.importing.QueueViewModel.Activity;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.importers.Format;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The dropped files: what each was recognised as, how far it is, and what it needs.
final class FilesCard extends VBox {
  private static final double BAR = 130;

  private final QueueViewModel queue;
  private final Label title = text("", "title");
  private final Label size = text("", "caption");
  private final Button cancel = button(Messages.text("importing.files.cancel"), Feather.X);
  private final Button resume = button(Messages.text("importing.files.resume"), Feather.PLAY);
  private final Button clear = button(Messages.text("importing.files.clear"), Feather.CHECK);
  private final DataTable<QueuedFile> table =
      new DataTable<>(Messages.text("importing.files.name"), columns());
  private List<QueuedFile> listed = List.of();
  private List<Object> drawn = List.of();

  FilesCard(QueueViewModel queue) {
    this.queue = queue;
    getStyleClass().add("card");
    setMinSize(0, 0);
    StackPane holder = new StackPane(table);
    holder.getStyleClass().addAll("card-body", "flush");
    VBox.setVgrow(holder, Priority.ALWAYS);
    getChildren().addAll(head(), holder);
    table.setId("import-files");
    table.getSelectionModel().selectedItemProperty().subscribe(file -> select(file));
  }

  /// Shows what is true now; selection and scroll position stay.
  void update() {
    if (!listed.equals(queue.files())) {
      listed = List.copyOf(queue.files());
      table.show(listed);
    }
    queue
        .selectedProperty()
        .get()
        .filter(file -> !table.getSelectionModel().getSelectedItems().contains(file))
        .ifPresent(this::mark);
    drawAgain();
    ImportSummary summary = queue.summary();
    title.setText(Messages.text("importing.files.title", listed.size()));
    size.setText(summary.bytes() == 0 ? "" : FileSize.text(summary.bytes()));
    boolean isBusy = queue.activity() != Activity.IDLE;
    show(cancel, isBusy);
    show(resume, !isBusy && summary.waiting() > 0);
    show(clear, !isBusy && summary.imported() > 0);
  }

  /// Bars and per cents follow by themselves.
  private void drawAgain() {
    List<Object> now = listed.stream().<Object>map(FilesCard::kind).toList();
    if (!now.equals(drawn)) {
      drawn = now;
      table.refresh();
    }
  }

  private static Object kind(QueuedFile file) {
    return List.of(file.path(), file.state().getClass(), file.preview().isPresent());
  }

  private void mark(QueuedFile file) {
    int index = table.getItems().indexOf(file);
    table.getSelectionModel().clearAndSelect(index);
    table.scrollTo(index);
  }

  private void select(@Nullable QueuedFile file) {
    if (file != null) {
      queue.select(Optional.of(file));
    }
  }

  private static void show(Node node, boolean isShown) {
    node.setVisible(isShown);
    node.setManaged(isShown);
  }

  private HBox head() {
    cancel.setId("import-cancel");
    cancel.setOnAction(_ -> queue.cancel());
    resume.setOnAction(_ -> queue.resume());
    clear.setId("import-clear");
    clear.setOnAction(_ -> queue.clearImported());
    HBox head = row(8, title, size, spacer(), new SaidBox(queue), clear, resume, cancel);
    head.getStyleClass().add("card-head");
    return head;
  }

  private static List<DataColumn<QueuedFile>> columns() {
    return List.of(
        DataColumn.text(Messages.text("importing.column.file"), 290, QueuedFile::name),
        DataColumn.text(Messages.text("importing.column.format"), 270, FilesCard::format),
        DataColumn.<QueuedFile>figure(Messages.text("importing.column.size"), 84, FilesCard::bytes)
            .withStyles("muted"),
        DataColumn.figure(Messages.text("importing.column.rows"), 92, FilesCard::rows),
        DataColumn.node(
            Messages.text("importing.column.progress"), 150, FilesCard::share, FilesCard::bar),
        DataColumn.node(
            Messages.text("importing.column.state"),
            120,
            file -> FileBadge.of(file.state()).text(),
            FilesCard::badge));
  }

  private static String format(QueuedFile file) {
    return file.preview().map(FilesCard::formats).orElse(Amounts.DASH);
  }

  private static String formats(ImportPreview content) {
    if (content.isElsewhere()) {
      return Messages.text("importing.files.catalogue");
    }
    return content.claimedBy().isEmpty()
        ? Messages.text("importing.files.unknown")
        : content.claimedBy().stream().map(Format::name).collect(Collectors.joining(" / "));
  }

  private static CellValue bytes(QueuedFile file) {
    return file.preview()
        .<CellValue>map(
            content ->
                new CellValue.Decimal(
                    BigDecimal.valueOf(content.bytes()), FileSize.text(content.bytes())))
        .orElseGet(CellValue::absent);
  }

  private static CellValue rows(QueuedFile file) {
    return file.preview()
        .filter(content -> content.rows() > 0)
        .<CellValue>map(content -> new CellValue.Count(content.rows()))
        .orElseGet(CellValue::absent);
  }

  private static String share(QueuedFile file) {
    return "%d %%".formatted((int) Math.max(0, Math.floor(100 * file.state().progress())));
  }

  private static Node bar(QueuedFile file) {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(file.stateProperty().map(FileState::progress));
    bar.accessibleTextProperty()
        .bind(file.stateProperty().map(_ -> file.name() + " " + share(file)));
    bar.setPrefWidth(BAR);
    return bar;
  }

  private static Node badge(QueuedFile file) {
    Label badge = FileBadge.of(file.state()).node();
    badge.textProperty().bind(file.stateProperty().map(state -> FileBadge.of(state).text()));
    return badge;
  }
}
