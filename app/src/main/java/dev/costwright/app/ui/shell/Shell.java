package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.SpendChange;
import dev.costwright.app.uikit.TakesBack;
import dev.costwright.app.uikit.TakesChange;
import dev.costwright.app.uikit.TakesFiles;
import dev.costwright.app.uikit.TakesWords;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;

/// The window's content: navigation at the left, the screen in front, the status line. Takes
/// files dropped anywhere.
final class Shell extends StackPane implements Navigation {
  private final ShellViewModel model;
  private final Tasks tasks;
  private final EditStepsViewModel edits;
  private final Supplier<List<Path>> sample;
  private final StatusLine status;
  private final BorderPane right = new BorderPane();
  private final Map<String, BorderPane> pages = new HashMap<>();
  private List<Section> sections = List.of();
  private List<Screen> screens = List.of();
  private Optional<Sidebar> sidebar = Optional.empty();

  /// @param sample writes the sample company's files and says which can be imported
  /// @param edits makes the way back and forth between edits
  Shell(
      ShellViewModel model,
      Tasks tasks,
      Function<Navigation, EditStepsViewModel> edits,
      Supplier<List<Path>> sample) {
    this.model = model;
    this.tasks = tasks;
    this.edits = edits.apply(this);
    this.sample = sample;
    this.status = new StatusLine(model, this.edits, tasks);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> new Shortcuts(this, model).on(event));
    widthProperty().subscribe(width -> sidebar.ifPresent(bar -> bar.fold(width.doubleValue())));
    setOnDragOver(this::acceptFiles);
    setOnDragDropped(this::takeFiles);
  }

  /// Starts with the first screen in front.
  void use(List<Section> all) {
    sections = List.copyOf(all);
    screens = all.stream().flatMap(section -> section.screens().stream()).toList();
    model.themeProperty().subscribe(_ -> restyle());
    model
        .currentProperty()
        .subscribe(
            (before, _) -> {
              left(before);
              showPage();
            });
    ledgerChanged();
  }

  private void left(String screen) {
    screens.stream().filter(one -> one.name().equals(screen)).forEach(Screen::left);
  }

  /// Another theme for this window only; the remembered choice stays.
  void show(Theme theme) {
    model.show(theme);
  }

  List<Screen> screens() {
    return screens;
  }

  @Override
  public void open(String screen) {
    model.open(screen);
    front().shown();
  }

  @Override
  public void open(String screen, String words) {
    for (Screen one : screens) {
      if (one.name().equals(screen) && one instanceof TakesWords searched) {
        searched.search(words);
      }
    }
    open(screen);
  }

  @Override
  public void explain(SpendChange change) {
    for (Screen screen : screens) {
      if (screen instanceof TakesChange explaining) {
        explaining.take(change);
        open(screen.name());
      }
    }
  }

  @Override
  public void importFiles(List<Path> filesAndFolders) {
    for (Screen screen : screens) {
      if (screen instanceof TakesFiles taking) {
        open(screen.name());
        taking.take(filesAndFolders);
      }
    }
  }

  @Override
  public void chooseFiles() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("shell.choose"));
    List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
    if (chosen != null) {
      importFiles(chosen.stream().map(File::toPath).toList());
    }
  }

  @Override
  public void importSample() {
    tasks.run(
        "shell.task.sample",
        _ -> sample.get(),
        this::importFiles,
        problem -> report(Trouble.of("shell.sample.failed", problem)));
  }

  @Override
  public void ledgerChanged() {
    model.refresh();
    edits.refresh();
    front().shown();
  }

  /// Takes back what the screen in front did last, else the ledger's last edit.
  void undo() {
    if (!(front() instanceof TakesBack screen && screen.takeBack())) {
      edits.undo();
    }
  }

  /// Brings back what {@link #undo} took back.
  void redo() {
    if (!(front() instanceof TakesBack screen && screen.bringBack())) {
      edits.redo();
    }
  }

  /// Says that the user edited rules, prices or scenarios.
  void edited() {
    edits.refresh();
  }

  @Override
  public void report(Trouble trouble) {
    trouble.showOver(this);
  }

  /// The screen in front.
  Screen front() {
    return screens.stream()
        .filter(screen -> screen.name().equals(model.currentProperty().get()))
        .findFirst()
        .orElse(screens.getFirst());
  }

  private void restyle() {
    if (getScene() != null) {
      model.themeProperty().get().applyTo(getScene());
    }
    pages.clear();
    sidebar.ifPresent(Sidebar::release);
    Sidebar bar = new Sidebar(model, sections, this::open);
    bar.fold(getWidth());
    sidebar = Optional.of(bar);
    right.setBottom(status);
    showPage();
    getChildren().setAll(new BorderPane(right, null, null, null, bar));
  }

  /// Each page is built once for a theme: coming back to it costs nothing and finds it as it was.
  private void showPage() {
    right.setCenter(pages.computeIfAbsent(front().name(), _ -> page(front())));
  }

  private BorderPane page(Screen screen) {
    Screen.View view = screen.view(model.themeProperty().get());
    return new BorderPane(view.body(), topBar(screen, view.actions()), null, null, null);
  }

  private HBox topBar(Screen screen, List<Node> actions) {
    Label scope = new Label();
    scope.getStyleClass().add("secondary");
    scope.textProperty().bind(screen.scope());
    Label title = Ui.text(Messages.text(screen.name() + ".title"), "page-title");
    HBox words = Ui.row(10, title, scope);
    Basis.of(screen.name())
        .ifPresent(basis -> words.getChildren().add(basis.label(model.statusProperty())));
    HBox bar = new HBox(words, Ui.spacer());
    bar.getChildren().addAll(actions);
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  private void acceptFiles(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void takeFiles(DragEvent event) {
    importFiles(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    event.setDropCompleted(true);
    event.consume();
  }
}
