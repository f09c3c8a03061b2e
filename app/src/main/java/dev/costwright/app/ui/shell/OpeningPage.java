package dev.costwright.app.ui.shell;

import dev.costwright.app.report.LedgerSides;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Backups;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.Restoring;
import dev.costwright.model.ledger.Watch;
import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.problem.HeldLedgerException;
import dev.costwright.model.problem.HeldLedgerException.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/// Opens a ledger before there is a window. When another program has it open, a small window says
/// who, and asks what to do.
final class OpeningPage {
  private static final double WIDTH = 680;
  private static final double HEIGHT = 380;

  private enum Choice {
    GIVE_UP,
    TRY_AGAIN,
    OPEN_ANYWAY,
    RESTORE
  }

  private final Path ledger;
  private final Theme theme;

  OpeningPage(Path ledger, Theme theme) {
    this.ledger = ledger;
    this.theme = theme;
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
      case RESTORE -> throw new IllegalStateException("A ledger in use is not restored");
    }
  }

  /// Puts the newest good backup in place when the user says so; nothing changes otherwise.
  private void rescue(DamagedLedgerException damaged) {
    Optional<Backups.Kept> newest = Backups.of(ledger).stream().findFirst();
    Choice choice = ask((done, root) -> damaged(damaged, newest, done).showOver(root));
    if (choice == Choice.RESTORE && newest.isPresent()) {
      BackupManifest _ = Restoring.restore(ledger, newest.get().file(), Watch.NONE);
    } else if (choice != Choice.TRY_AGAIN) {
      throw damaged;
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

  private static Question damaged(
      DamagedLedgerException damaged, Optional<Backups.Kept> newest, Consumer<Choice> done) {
    return damaged(
        damaged,
        newest,
        () -> done.accept(Choice.GIVE_UP),
        () -> done.accept(Choice.TRY_AGAIN),
        () -> done.accept(Choice.RESTORE));
  }

  /// What is damaged, what the newest good backup holds, and what can be done: never anything
  /// else than by a choice of the user.
  static Question damaged(
      DamagedLedgerException damaged,
      Optional<Backups.Kept> newest,
      Runnable giveUp,
      Runnable again,
      Runnable restore) {
    List<Question.Answer> answers = new ArrayList<>();
    answers.add(answer("damaged.close", "damaged-close", giveUp));
    answers.add(answer("damaged.again", "damaged-again", again));
    newest.ifPresent(
        _ -> answers.add(answer("damaged.restore", "damaged-restore", restore, "accent")));
    String backup =
        newest
            .map(
                kept ->
                    Messages.text(
                        "damaged.backup",
                        LedgerSides.minute(kept.manifest().writtenAt()),
                        LedgerSides.inWords(kept.manifest().glance()),
                        kept.manifest().operations()))
            .orElseGet(() -> Messages.text("damaged.none"));
    return new Question(
        Feather.ALERT_OCTAGON,
        Messages.text("damaged.title"),
        List.of(String.valueOf(damaged.getMessage()), backup, Messages.text("damaged.aside")),
        answers);
  }

  private Choice ask(Asking asking) {
    CompletableFuture<Choice> chosen = new CompletableFuture<>();
    Stage stage = FxToolkit.await(() -> stage(asking, chosen));
    try {
      return chosen.join();
    } finally {
      FxToolkit.await(
          () -> {
            stage.close();
            return stage;
          });
    }
  }

  private Stage stage(Asking asking, CompletableFuture<Choice> chosen) {
    StackPane root = new StackPane();
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    theme.applyTo(scene);
    Stage stage = new Stage();
    stage.setTitle("Costwright");
    stage.setScene(scene);
    stage.setOnHidden(_ -> chosen.complete(Choice.GIVE_UP));
    asking.show(chosen::complete, root);
    stage.show();
    return stage;
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
