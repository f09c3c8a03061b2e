package dev.costwright.app.ui.ledger;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.workbench.Workbench;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The cards that show the ledger itself, and the question before a restore.
public final class LedgerCards {
  private final LedgerViewModel model;

  /// @param exchange does what needs a closed ledger
  public LedgerCards(
      Workbench workbench,
      Checks checks,
      Background background,
      Exchange exchange,
      Navigation window) {
    this.model =
        new LedgerViewModel(
            new WorkbenchDesk(workbench, checks), background, exchange, window::report);
  }

  /// Where it lies and whether it is whole.
  public Region ledger() {
    return new LedgerCard(model);
  }

  /// Its backups, with the ways back.
  public Region backups() {
    VBox card = new BackupsCard(model, LedgerCards::chooseBackup);
    model.proposalProperty().subscribe(asked -> show(card, asked));
    return card;
  }

  /// What was done to it.
  public Region operations() {
    return new OperationsCard(model);
  }

  /// Reads what may have changed.
  public void shown() {
    model.refresh();
  }

  private static Optional<Path> chooseBackup(Node owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("ledger.restore.choose"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.text("ledger.restore.files"), "*.costwz"));
    return Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow()))
        .map(File::toPath);
  }

  private void show(Node card, Optional<LedgerViewModel.Proposal> asked) {
    if (card.getScene() != null && card.getScene().getRoot() instanceof StackPane root) {
      root.getChildren().removeIf(RestoreDialog.class::isInstance);
      asked.ifPresent(proposal -> new RestoreDialog(proposal, model).showOver(root));
    }
  }
}
