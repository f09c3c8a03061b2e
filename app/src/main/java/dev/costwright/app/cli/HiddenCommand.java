package dev.costwright.app.cli;

import dev.costwright.app.report.HiddenTables;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Hidden;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.HiddenRows;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportState;
import dev.costwright.model.ledger.identity.HiddenReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "hidden",
    description = {
      "Lists rows that do not count: duplicates, older versions, other groupings, provisional lines"
          + " and spans told twice, each beside what counts in its place.",
      "'hidden prefer' turns that round for an import; never do both count."
    },
    subcommands = {HiddenCommand.Prefer.class, HiddenCommand.Reset.class})
final class HiddenCommand extends Subcommand {
  private static final int SHOWN = 50;

  @Parameters(
      arity = "0..1",
      paramLabel = "IMPORT",
      description = "List the rows of this import. Default: sums of all.")
  private Optional<String> importId = Optional.empty();

  @Option(names = "--reason", paramLabel = "R", description = "Only rows hidden for this reason.")
  private Optional<String> reason = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many rows to list at most. Default: ${DEFAULT-VALUE}.")
  private int limit = SHOWN;

  @Option(names = "--skip", paramLabel = "N", description = "How many rows to leave out before.")
  private long skipped;

  @Override
  ExitCode run(Session session) {
    if (limit < 0 || skipped < 0) {
      throw Choices.wrong(
          limit < 0 ? "--limit" : "--skip", "a number from 0", limit < 0 ? limit : skipped);
    }
    Optional<HiddenReason> asked = reason.map(HiddenCommand::reason);
    try (Workbench workbench = session.openLedger()) {
      List<ImportRecord> live =
          workbench.ledger().imports().stream()
              .filter(record -> record.state() == ImportState.LIVE)
              .toList();
      if (importId.isEmpty()) {
        showSums(session, workbench.hidden(), live, asked);
      } else {
        long id = new ImportChoice(workbench.ledger(), ImportState.LIVE).id(importId.get());
        showRows(
            session,
            workbench.hidden(),
            live.stream().filter(record -> record.id() == id).findFirst().orElseThrow(),
            asked);
      }
    }
    return ExitCode.DONE;
  }

  private static void showSums(
      Session session, Hidden hidden, List<ImportRecord> live, Optional<HiddenReason> asked) {
    List<List<Cell>> sums = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    ObjectNode document = Json.object();
    ArrayNode imports = document.putArray("imports");
    for (ImportRecord file : live) {
      HiddenRows rows = only(hidden.rows(file.id(), asked, 0, 0), asked);
      sums.addAll(HiddenTables.sums(file, rows));
      chosen.addAll(HiddenTables.chosen(file.id(), hidden.preferences(file.id())));
      imports.add(HiddenJson.sums(file, rows, hidden.preferences(file.id())));
    }
    List<String> lines = new ArrayList<>();
    lines.addAll(
        sums.isEmpty() ? List.of("Every row counts.") : TableText.lines(HiddenTables.sums(sums)));
    addNotes(lines, chosen);
    session.result(document, lines);
  }

  private void showRows(
      Session session, Hidden hidden, ImportRecord file, Optional<HiddenReason> asked) {
    HiddenRows rows = only(hidden.rows(file.id(), asked, skipped, limit), asked);
    List<String> lines = new ArrayList<>();
    if (rows.count() == 0) {
      lines.add(
          file.rows().duplicate() + file.rows().superseded() == 0 || asked.isPresent()
              ? "Every row of import %d counts.".formatted(file.id())
              : "Every usage and charge row of import %d counts. Its invoice lines and metrics that another import tells, too, count there and are not listed."
                  .formatted(file.id()));
    } else {
      lines.addAll(TableText.lines(HiddenTables.sums(HiddenTables.sums(file, rows))));
      lines.add("");
      lines.addAll(TableText.lines(HiddenTables.rows(rows.page())));
      lines.add(
          "%s of %s rows."
              .formatted(TableText.grouped(rows.page().size()), TableText.grouped(rows.count())));
    }
    addNotes(lines, HiddenTables.chosen(file.id(), hidden.preferences(file.id())));
    session.result(HiddenJson.document(file, rows, hidden.preferences(file.id())), lines);
  }

  private static void addNotes(List<String> lines, List<String> chosen) {
    if (!chosen.isEmpty()) {
      lines.add("");
      lines.addAll(chosen);
    }
  }

  private static HiddenRows only(HiddenRows rows, Optional<HiddenReason> asked) {
    return new HiddenRows(
        rows.sums().stream().filter(sum -> asked.isEmpty() || asked.get() == sum.reason()).toList(),
        rows.page());
  }

  private static HiddenReason reason(String text) {
    return HiddenReason.parse(text.strip().replace('-', '_').replace(' ', '_'))
        .orElseThrow(
            () ->
                Choices.wrong(
                    "--reason",
                    "one of "
                        + Arrays.stream(HiddenReason.values())
                            .map(HiddenReason::id)
                            .collect(Collectors.joining(", ")),
                    "\"" + text + "\""));
  }

  @Command(
      name = "prefer",
      description =
          "Lets the rows of an import that are hidden for a reason count in place of what hides"
              + " them. 'edits undo' takes it back.")
  static final class Prefer extends Choice {
    @Override
    void change(Hidden hidden, long importId, HiddenReason reason) {
      hidden.prefer(importId, reason);
    }
  }

  @Command(name = "reset", description = "Lets the rules decide again.")
  static final class Reset extends Choice {
    @Override
    void change(Hidden hidden, long importId, HiddenReason reason) {
      hidden.reset(importId, reason);
    }
  }

  /// A choice about an import and a reason.
  abstract static class Choice extends Subcommand {
    @Parameters(paramLabel = "IMPORT", description = "As 'costwright imports' shows it.")
    private String importId = "";

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "R",
        description = "duplicate, superseded, alternative, provisional or parent_span.")
    private String reason = "";

    abstract void change(Hidden hidden, long importId, HiddenReason reason);

    @Override
    final ExitCode run(Session session) {
      HiddenReason asked = reason(reason);
      try (Workbench workbench = session.openLedger()) {
        ImportChoice choice = new ImportChoice(workbench.ledger(), ImportState.LIVE);
        long id = choice.id(importId);
        change(workbench.hidden(), id, asked);
        choice.show(session, id);
        HiddenTables.chosen(id, workbench.hidden().preferences(id)).forEach(session::message);
        AutomaticBackup.ifDue(session, workbench);
      }
      return ExitCode.DONE;
    }
  }
}
