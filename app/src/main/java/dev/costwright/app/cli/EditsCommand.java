package dev.costwright.app.cli;

import dev.costwright.app.report.TextGrid;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.problem.UsageException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "edits",
    description =
        "Edits of rules, prices, scenarios and what counts: lists, takes back, brings back.",
    subcommands = {
      EditsCommand.ListEdits.class,
      EditsCommand.UndoEdit.class,
      EditsCommand.RedoEdit.class
    })
final class EditsCommand extends Group {
  @Command(name = "list", description = "Lists every version ever written, oldest first.")
  static final class ListEdits extends Subcommand {
    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        Ledger ledger = workbench.ledger();
        session.result(document(ledger), lines(ledger));
      }
      return ExitCode.DONE;
    }

    private static ObjectNode document(Ledger ledger) {
      ObjectNode document = Json.object();
      ArrayNode list = document.putArray("edits");
      ledger.edits().forEach(edit -> list.add(node(edit)));
      document.set("undoable", ledger.undoableEdit().map(EditsCommand::node).orElse(null));
      document.set("redoable", ledger.redoableEdit().map(EditsCommand::node).orElse(null));
      return document;
    }

    private static List<String> lines(Ledger ledger) {
      List<Edit> edits = ledger.edits();
      if (edits.isEmpty()) {
        return List.of("No edits.");
      }
      List<String> lines = new ArrayList<>(TextGrid.lines(rows(edits), 4));
      lines.add("");
      lines.add("'edits undo' takes back: " + words(ledger.undoableEdit()));
      lines.add("'edits redo' brings back: " + words(ledger.redoableEdit()));
      return lines;
    }
  }

  @Command(name = "undo", description = "Takes the last edit back that still stands.")
  static final class UndoEdit extends Subcommand {
    @Override
    ExitCode run(Session session) {
      return step(session, Workbench::undoEdit, "Took back: ", "an edit to take back");
    }
  }

  @Command(name = "redo", description = "Brings the edit back that was taken back last.")
  static final class RedoEdit extends Subcommand {
    @Override
    ExitCode run(Session session) {
      return step(session, Workbench::redoEdit, "Brought back: ", "an edit to bring back");
    }
  }

  private static ExitCode step(
      Session session, Function<Workbench, Optional<Edit>> change, String done, String expected) {
    try (Workbench workbench = session.openLedger()) {
      Edit edit =
          change
              .apply(workbench)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "Expected %s, found none. 'edits list' shows what there is."
                              .formatted(expected)));
      ObjectNode document = Json.object();
      document.set("edit", node(edit));
      session.result(document, List.of(done + words(Optional.of(edit))));
      AutomaticBackup.ifDue(session, workbench);
    }
    return ExitCode.DONE;
  }

  private static List<List<String>> rows(List<Edit> edits) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("edit", "at", "what", "how"));
    edits.forEach(
        edit ->
            rows.add(
                List.of(
                    Long.toString(edit.id()),
                    edit.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                    thing(edit),
                    how(edit))));
    return rows;
  }

  private static String words(Optional<Edit> edit) {
    return edit.map(e -> "edit %d, %s, %s".formatted(e.id(), thing(e), how(e))).orElse("nothing");
  }

  private static String thing(Edit edit) {
    return edit.name().equals(Workbench.OWN) ? edit.subject() : edit.subject() + " " + edit.name();
  }

  private static String how(Edit edit) {
    String kind = edit.kind().name().toLowerCase(Locale.ROOT);
    return edit.isRemoval() ? kind + ", taken away" : kind;
  }

  private static ObjectNode node(Edit edit) {
    return Json.object()
        .put("id", edit.id())
        .put("at", edit.at().toString())
        .put("kind", edit.kind().name().toLowerCase(Locale.ROOT))
        .put("subject", edit.subject())
        .put("name", edit.name())
        .put("removal", edit.isRemoval());
  }
}
