package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.WatchedLedger;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.Restoring;
import dev.costwright.model.problem.LedgerException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
    name = "compact",
    description =
        "Gives back room that the ledger's file no longer needs: writes and proves a backup, builds"
            + " the ledger anew from it, and exchanges the two in one step.")
final class CompactCommand extends Subcommand {
  @Override
  ExitCode run(Session session) {
    Path folder = session.ledgerFolder();
    if (!Ledger.exists(folder)) {
      throw new LedgerException(
          "Expected a ledger, found none in %s. Name another with --ledger.".formatted(folder));
    }
    long freed = Restoring.compact(folder, WatchedLedger.watch(session.progress("compact")));
    session.result(
        Json.object().put("ledger", folder.toString()).put("freedBytes", freed),
        List.of(
            freed > 0
                ? "%s bytes freed.".formatted(TableText.grouped(freed))
                : "Nothing to free: the file was as small as it can be."));
    return ExitCode.DONE;
  }
}
