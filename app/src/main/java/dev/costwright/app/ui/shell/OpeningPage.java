package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Backups;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.Restoring;
import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.problem.HeldLedgerException;
import dev.costwright.model.problem.HeldLedgerException.Place;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.LedgerException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/// Opens a ledger before there is a window, or beside one. When another program has it open,
/// or it is damaged, a small window says so, and asks what to do.
final class OpeningPage {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 460;

  private enum Choice {
    GIVE_UP,
    TRY_AGAIN,
    OPEN_ANYWAY,
    ANOTHER,
    RESTORE
  }

  private final Theme theme;
  private final Supplier<Optional<Path>> folders;
  private final Optional<Window> owner;
  private final Set<Path> refused = new HashSet<>();
  private Path ledger;
  private Optional<String> said = Optional.empty();

  /// @param folders asks the user for a folder, on the window's thread
  /// @param owner the window that is open already, which waits meanwhile
  OpeningPage(Path ledger, Theme theme, Supplier<Optional<Path>> folders, Optional<Window> owner) {
    this.owner = owner;
    this.ledger = ledger;
    this.theme = theme;
    this.folders = folders;
  }

  /// Asks with the system's own dialog.
  static Optional<Path> chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.text("damaged.choose"));
    return Optional.ofNullable(chooser.showDialog(null)).map(File::toPath);
  }

  /// @throws dev.costwright.model.problem.LedgerException when the user gives up, or there is
  /// nothing to choose
  Workbench open() {
    Optional<Workbench> opened = Optional.empty();
    while (opened.isEmpty()) {
      try {
        opened = Optional.of(Workbench.openOrCreate(ledger));
      } catch (HeldLedgerException held) {
        follow(ask((done, root) -> held(held, done).showOver(root)), held);
      } catch (DamagedLedgerException damaged) {
        rescue(damaged);
      }
    }
    return opened.get();
  }

  private void follow(Choice choice, HeldLedgerException held) {
    switch (choice) {
      case GIVE_UP -> throw held;
      case TRY_AGAIN -> {}
      case OPEN_ANYWAY -> Ledger.takeOver(ledger);
      case ANOTHER, RESTORE ->
          throw new IllegalStateException("A ledger in use is neither restored nor left");
    }
  }

  /// Does what the user says; nothing changes otherwise.
  private void rescue(DamagedLedgerException damaged) {
    Optional<Backups.Kept> newest =
        Backups.of(ledger).stream().filter(kept -> !refused.contains(kept.file())).findFirst();
    Path place = ledger;
    List<String> words = DamagedWords.of(damaged, place, newest, said);
    said = Optional.empty();
    switch (ask((done, root) -> damaged(words, newest.isPresent(), done).showOver(root))) {
      case RESTORE -> newest.ifPresent(this::restore);
      case ANOTHER -> FxToolkit.await(folders).ifPresent(this::turnTo);
      case TRY_AGAIN -> {}
      case GIVE_UP, OPEN_ANYWAY -> throw damaged;
    }
  }

  /// A folder without a ledger is no way out: none is made there.
  private void turnTo(Path folder) {
    if (Ledger.exists(folder)) {
      ledger = folder;
    } else {
      said = Optional.of(Messages.text("damaged.noLedger", folder));
    }
  }

  /// A backup that turns out not to be whole is not offered again; the ledger is then as it was.
  private void restore(Backups.Kept kept) {
    Working page =
        FxToolkit.await(() -> new Working(Messages.text("working.restore"), ledger.toString()));
    Stage stage = FxToolkit.await(() -> shown(new Scene(page, WIDTH, HEIGHT)));
    try {
      BackupManifest _ = Restoring.restore(ledger, kept.file(), page.watch());
    } catch (InputException notWhole) {
      refused.add(kept.file());
      said = Optional.ofNullable(notWhole.getMessage());
    } catch (LedgerException | CancelledException notDone) {
      said = Optional.ofNullable(notDone.getMessage());
    } finally {
      close(stage);
    }
  }

  /// Shows a question over the root; the choice ends it.
  private interface Asking {
    void show(Consumer<Choice> done, StackPane root);
  }

  private static Question held(HeldLedgerException held, Consumer<Choice> done) {
    return question(
        held,
        () -> done.accept(Choice.GIVE_UP),
        () -> done.accept(Choice.TRY_AGAIN),
        () -> done.accept(Choice.OPEN_ANYWAY));
  }

  /// Never anything else than by a choice of the user.
  private static Question damaged(List<String> words, boolean canRestore, Consumer<Choice> done) {
    List<Question.Answer> answers = new ArrayList<>();
    answers.add(answer("damaged.close", "damaged-close", () -> done.accept(Choice.GIVE_UP)));
    answers.add(answer("damaged.other", "damaged-other", () -> done.accept(Choice.ANOTHER)));
    answers.add(answer("damaged.again", "damaged-again", () -> done.accept(Choice.TRY_AGAIN)));
    if (canRestore) {
      answers.add(
          answer(
              "damaged.restore", "damaged-restore", () -> done.accept(Choice.RESTORE), "accent"));
    }
    return new Question(Feather.ALERT_OCTAGON, Messages.text("damaged.title"), words, answers);
  }

  private Choice ask(Asking asking) {
    CompletableFuture<Choice> chosen = new CompletableFuture<>();
    Stage stage = FxToolkit.await(() -> stage(asking, chosen));
    try {
      return chosen.join();
    } finally {
      close(stage);
    }
  }

  private Stage stage(Asking asking, CompletableFuture<Choice> chosen) {
    StackPane root = new StackPane();
    Stage stage = shown(new Scene(root, WIDTH, HEIGHT));
    stage.setOnHidden(_ -> chosen.complete(Choice.GIVE_UP));
    asking.show(chosen::complete, root);
    return stage;
  }

  private Stage shown(Scene scene) {
    theme.applyTo(scene);
    Stage stage = new Stage();
    owner.ifPresent(
        over -> {
          stage.initOwner(over);
          stage.initModality(Modality.WINDOW_MODAL);
        });
    stage.setTitle("Costwright");
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  private static void close(Stage stage) {
    Stage _ =
        FxToolkit.await(
            () -> {
              stage.close();
              return stage;
            });
  }

  /// Who has the ledger, and what can be done: never anything else than by a choice of the user.
  static Question question(
      HeldLedgerException held, Runnable giveUp, Runnable again, Runnable anyway) {
    List<Question.Answer> answers = new ArrayList<>();
    Consumer<Question.Answer> add = answers::add;
    add.accept(answer("held.close", "held-close", giveUp));
    if (held.place() == Place.ANOTHER_COMPUTER) {
      add.accept(answer("held.anyway", "held-anyway", anyway));
    }
    add.accept(answer("held.again", "held-again", again, "accent"));
    return new Question(
        Feather.LOCK,
        Messages.text("held.title"),
        List.of(String.valueOf(held.getMessage())),
        answers);
  }

  private static Question.Answer answer(String key, String id, Runnable work, String... styles) {
    var button = Ui.button(Messages.text(key), styles);
    button.setId(id);
    return new Question.Answer(button, work);
  }
}
