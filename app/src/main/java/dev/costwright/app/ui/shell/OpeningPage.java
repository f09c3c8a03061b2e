package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Ledger;
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
    OPEN_ANYWAY
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
        follow(ask(held), held);
      }
    }
    return opened.get();
  }

  private void follow(Choice choice, HeldLedgerException held) {
    switch (choice) {
      case GIVE_UP -> throw held;
      case TRY_AGAIN -> {}
      case OPEN_ANYWAY -> Ledger.takeOver(ledger);
    }
  }

  private Choice ask(HeldLedgerException held) {
    CompletableFuture<Choice> chosen = new CompletableFuture<>();
    Stage stage = FxToolkit.await(() -> stage(held, chosen));
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

  private Stage stage(HeldLedgerException held, CompletableFuture<Choice> chosen) {
    StackPane root = new StackPane();
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    theme.applyTo(scene);
    Stage stage = new Stage();
    stage.setTitle("Costwright");
    stage.setScene(scene);
    stage.setOnHidden(_ -> chosen.complete(Choice.GIVE_UP));
    question(
            held,
            () -> chosen.complete(Choice.GIVE_UP),
            () -> chosen.complete(Choice.TRY_AGAIN),
            () -> chosen.complete(Choice.OPEN_ANYWAY))
        .showOver(root);
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
