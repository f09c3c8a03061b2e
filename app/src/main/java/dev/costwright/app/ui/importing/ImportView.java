package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.problem.Problem;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The Import screen: drop zone, files with preview and problems, or the history.
public final class ImportView extends StackPane {
  private static final double FILES_HEIGHT = 236;
  private static final double PROBLEMS_WIDTH = 352;

  private final ImportViewModel model;
  private final StackPane banner = new StackPane();
  private final VBox body = Ui.grow(new VBox());
  private final VBox page;
  private final FilesCard files;
  private final HistoryCard history;
  private final HiddenCard hidden;
  private final Node empty = empty();
  private final ImportFoot foot;
  private final HBox details = Ui.grow(new HBox(16));
  private Subscription watching = Subscription.EMPTY;
  private Object shownDetails = "";

  public ImportView(ImportViewModel model) {
    this.model = model;
    files = new FilesCard(model.queue());
    history = Ui.grow(new HistoryCard(model.history(), model.hidden()));
    hidden = Ui.grow(new HiddenCard(model.hidden()));
    foot = new ImportFoot(model.queue());
    page = new VBox(banner, new DropZone(model::drop), body);
    page.getStyleClass().add("page");
    body.setSpacing(16);
    body.setMinHeight(0);
    fix(files, FILES_HEIGHT);
    getChildren().add(page);
    sceneProperty().subscribe(scene -> watch(scene != null));
  }

  private static void fix(Region card, double height) {
    card.setMinHeight(height);
    card.setPrefHeight(height);
    card.setMaxHeight(height);
  }

  /// Listens only while it is shown: the view-model outlives every view.
  private void watch(boolean isShown) {
    watching.unsubscribe();
    watching = isShown ? subscribe() : Subscription.EMPTY;
  }

  private Subscription subscribe() {
    QueueViewModel queue = model.queue();
    ListChangeListener<Object> onLists = _ -> showBody();
    queue.files().addListener(onLists);
    model.history().entries().addListener(onLists);
    return Subscription.combine(
        () -> queue.files().removeListener(onLists),
        () -> model.history().entries().removeListener(onLists),
        queue.selectedProperty().subscribe(_ -> showBody()),
        queue.activityProperty().subscribe(_ -> showBody()),
        model.sectionProperty().subscribe(_ -> showBody()),
        model.history().busyProperty().subscribe(_ -> showBody()),
        model.hidden().answerProperty().subscribe(_ -> hidden.update()),
        model.hidden().fileProperty().subscribe(_ -> history.update()),
        model.outcomeProperty().subscribe(_ -> showOutcome()),
        model.history().questionProperty().subscribe(_ -> showOverlay()));
  }

  private void showBody() {
    List<Node> content = content();
    if (!body.getChildren().equals(content)) {
      body.getChildren().setAll(content);
    }
    if (content.contains(history)) {
      history.update();
    } else {
      files.update();
      foot.update();
      showDetails();
    }
  }

  private void showOutcome() {
    banner
        .getChildren()
        .setAll(
            OutcomeBanner.of(model.outcomeProperty().get())
                .map(line -> line.node(model::dismissOutcome, afterwards()))
                .stream()
                .toList());
    banner.setManaged(!banner.getChildren().isEmpty());
    showOverlay();
  }

  /// What went in before the rest was cancelled can be taken back with it.
  private List<Button> afterwards() {
    if (!(model.outcomeProperty().get() instanceof Outcome.Cancelled(String _, var before))
        || before.isEmpty()) {
      return List.of();
    }
    Button back = Ui.button(Messages.text("importing.undoall"), Feather.ROTATE_CCW, "small");
    back.setId("import-undo-all");
    back.setOnAction(_ -> model.history().undoAll(before));
    return List.of(back);
  }

  /// The page itself stays: to take it out and put it back would style all of it anew.
  private void showOverlay() {
    getChildren().remove(1, getChildren().size());
    getChildren().addAll(overlay().stream().toList());
    page.setDisable(getChildren().size() > 1);
    getChildren().getLast().requestFocus();
  }

  private List<Node> content() {
    if (model.isEmpty()) {
      return List.of(empty);
    }
    return model.isHistoryShown() ? List.of(history, hidden) : List.of(files, details, foot);
  }

  private static Node empty() {
    VBox empty =
        Ui.empty(
            Feather.DOWNLOAD,
            Messages.text("importing.empty.title"),
            Messages.text("importing.empty.why"));
    empty.getStyleClass().add("card");
    return Ui.grow(empty);
  }

  /// Built again only when the file or what is known of it changed, not while it goes in.
  private void showDetails() {
    Optional<QueuedFile> selected = model.queue().selectedProperty().get();
    Object wanted = selected.map(ImportView::signature).orElse("");
    if (!Objects.equals(wanted, shownDetails)) {
      shownDetails = wanted;
      details.getChildren().setAll(selected.map(this::detailsOf).orElse(List.of()));
    }
  }

  private static Object signature(QueuedFile file) {
    Object kind = file.preview().isPresent() ? "" : file.state().getClass();
    return List.of(file.path(), kind, file.preview(), file.format());
  }

  private List<Node> detailsOf(QueuedFile file) {
    Region preview = Ui.evenly((Region) PreviewCard.of(model.queue(), file));
    List<Problem> problems = file.preview().map(content -> content.problems()).orElse(List.of());
    if (problems.isEmpty()) {
      return List.of(preview);
    }
    Region list = (Region) ProblemsCard.of(problems, () -> save(file), () -> saveRows(file));
    list.setMinWidth(PROBLEMS_WIDTH);
    list.setMaxWidth(PROBLEMS_WIDTH);
    return List.of(preview, list);
  }

  private void save(QueuedFile file) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(Messages.text("importing.problems.file", file.name()));
    Optional<Path> target =
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath);
    target.ifPresent(path -> model.saveProblems(file, path));
  }

  private void saveRows(QueuedFile file) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.text("importing.problems.saverows"));
    Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(folder -> model.saveRejected(file, folder));
  }

  private Optional<Node> overlay() {
    HistoryViewModel past = model.history();
    if (past.questionProperty().get().isPresent()) {
      return past.questionProperty()
          .get()
          .map(entry -> Dialog.undo(entry, past::confirmUndo, past::dismiss));
    }
    return model.outcomeProperty().get() instanceof Outcome.Failed failed
        ? Optional.of(Dialog.failure(failed, repairs(failed), model::dismissOutcome))
        : Optional.empty();
  }

  private List<Button> repairs(Outcome.Failed failed) {
    if (failed.task() != Outcome.Task.IMPORT) {
      return List.of();
    }
    Button again = Ui.button(Messages.text("importing.failed.again"), "accent");
    again.setDefaultButton(true);
    again.setOnAction(
        _ -> {
          model.dismissOutcome();
          model.queue().importReady();
        });
    return List.of(again);
  }
}
