package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Makes the ledger of the demo. A ledger that the demo did not make, or that someone has worked
/// in since, is never touched: the demo writes marks into its ledgers, the last one after
/// everything else.
final class DemoLedger {
  private static final String SUBJECT = "demo";
  private static final String NAME = "state";
  private static final String BEGUN = "begun";

  private DemoLedger() {}

  /// An empty ledger with the demo's mark, in place of the one of an earlier demo.
  static Workbench prepare(Session session) {
    Path folder = session.ledgerFolder();
    if (Ledger.exists(folder)) {
      requireOwn(folder);
      delete(folder);
      session.message("Rebuilding the demo ledger " + folder);
    } else {
      session.message("Making the demo ledger " + folder);
    }
    Workbench workbench = Workbench.openOrCreate(folder);
    mark(workbench, BEGUN);
    return workbench;
  }

  static void markDone(Workbench workbench) {
    mark(workbench, "done, imports " + workbench.ledger().imports().size());
  }

  private static void mark(Workbench workbench, String state) {
    workbench.ledger().note(SUBJECT, NAME, "\"" + state + "\"");
  }

  private static void requireOwn(Path folder) {
    try (Ledger ledger = Ledger.open(folder)) {
      if (!isUntouched(ledger)) {
        throw new LedgerException(
            "Expected a new folder or a ledger that only the demo has written, found another one at %s. Name a new one with --ledger DIR."
                .formatted(folder));
      }
    }
  }

  private static boolean isUntouched(Ledger ledger) {
    String done = "\"done, imports " + ledger.imports().size() + "\"";
    return ledger
        .latest(SUBJECT, NAME)
        .filter(
            mark ->
                mark.content().equals("\"" + BEGUN + "\"")
                    || (mark.content().equals(done) && isLast(mark, ledger)))
        .isPresent();
  }

  private static boolean isLast(Edit mark, Ledger ledger) {
    return ledger.edits().stream().noneMatch(edit -> edit.id() > mark.id());
  }

  private static void delete(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException failed) {
      throw new LedgerException(
          "Expected to replace the demo ledger %s, could not delete it: %s."
              .formatted(folder, failed.getMessage()),
          failed);
    }
  }
}
