package dev.costwright.app.cli;

import dev.costwright.app.report.LedgerSides;
import dev.costwright.app.workbench.WatchedLedger;
import dev.costwright.model.ledger.Comparison;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.Restoring;
import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "restore",
    description =
        "Puts the ledger of a backup in place, after showing both sides. The ledger that was there"
            + " is kept aside: 'restore --undo' gives it back.")
final class RestoreCommand extends Subcommand {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A backup, as 'costwright backup' writes it.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--yes", description = "Restores without asking.")
  private boolean isAgreed;

  @Option(
      names = "--undo",
      description = "Gives back the ledger that the last restore replaced; again, exchanges them.")
  private boolean isUndo;

  @Override
  ExitCode run(Session session) {
    if (isUndo == file.isPresent()) {
      throw new UsageException("Expected a backup to restore, or --undo.");
    }
    return isUndo ? undo(session) : restore(session, file.orElseThrow());
  }

  private static ExitCode undo(Session session) {
    Path folder = session.ledgerFolder();
    Restoring.undo(folder);
    session.result(
        Json.object().put("ledger", folder.toString()).put("undone", true),
        List.of("%s is as it was before the last restore.".formatted(folder)));
    return ExitCode.DONE;
  }

  private ExitCode restore(Session session, Path backup) {
    Path folder = session.ledgerFolder();
    boolean isOver = Ledger.exists(folder);
    Comparison comparison = Comparison.of(folder, backup);
    if (isOver && !isAgreed) {
      return ask(session, comparison);
    }
    session.text(RestoreViews.lines(comparison));
    BackupManifest manifest =
        Restoring.restore(folder, backup, WatchedLedger.watch(session.progress("restore")));
    ObjectNode document = RestoreViews.document(comparison);
    document.put("restored", folder.toString());
    session.result(document, done(folder, manifest, isOver));
    return ExitCode.DONE;
  }

  private static ExitCode ask(Session session, Comparison comparison) {
    List<String> lines = new ArrayList<>(RestoreViews.lines(comparison));
    lines.add(
        "Nothing was changed. Run it again with --yes to restore; the ledger as it is will be kept"
            + " aside.");
    session.result(RestoreViews.document(comparison).putNull("restored"), lines);
    return ExitCode.ATTENTION;
  }

  private static List<String> done(Path folder, BackupManifest manifest, boolean isOver) {
    String words =
        "%s restored: %s, as of %s."
            .formatted(
                folder,
                LedgerSides.inWords(manifest.glance()),
                LedgerSides.minute(manifest.writtenAt()));
    return isOver
        ? List.of(
            words,
            "The ledger that was there is kept aside; 'costwright restore --undo' gives it back.")
        : List.of(words);
  }
}
