package dev.costwright.app.cli;

import dev.costwright.app.report.LedgerSides;
import dev.costwright.app.workbench.WatchedLedger;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.backup.BackupManifest;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "backup",
    description =
        "Writes all of the ledger to one file (.costwz), and restores that file into a scratch"
            + " ledger to see that it is equal before it gets its name.")
final class BackupCommand extends Subcommand {
  @Parameters(paramLabel = "FILE", description = "The backup; replaced when it is there.")
  private Path file = Path.of("");

  @Override
  ExitCode run(Session session) {
    Path target = file.toAbsolutePath().normalize();
    try (Workbench workbench = session.openLedger()) {
      BackupManifest manifest =
          workbench.ledger().backUp(target, WatchedLedger.watch(session.progress("backup")));
      session.result(document(target, manifest), lines(target, manifest));
    }
    return ExitCode.DONE;
  }

  private static ObjectNode document(Path target, BackupManifest manifest) {
    ObjectNode document = Json.object().put("file", target.toString());
    document.setAll(RestoreViews.side(manifest));
    return document;
  }

  private static List<String> lines(Path target, BackupManifest manifest) {
    return List.of(
        "%s: %s, restored into a scratch ledger and found equal"
            .formatted(target, LedgerSides.inWords(manifest.glance())));
  }
}
