package dev.costwright.app.cli;

import dev.costwright.app.instance.Request;
import dev.costwright.app.report.Provenance;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.TableText;
import dev.costwright.app.report.WhyCommands;
import dev.costwright.app.workbench.DataFolder;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// One command with its global options: what it prints, and which ledger it means.
final class Session {
  /// The global options.
  record Options(Optional<Path> ledger, Optional<Path> home, boolean json, boolean quiet) {}

  private final Terminal terminal;
  private final Desktop desktop;
  private final Options options;
  private Optional<String> auditHead = Optional.empty();
  private Optional<Provenance> provenance = Optional.empty();
  private boolean isExporting;

  Session(Terminal terminal, Desktop desktop, Options options) {
    this.terminal = terminal;
    this.desktop = desktop;
    this.options = options;
  }

  Terminal terminal() {
    return terminal;
  }

  Desktop desktop() {
    return desktop;
  }

  DataFolder data() {
    return DataFolder.find(options.home(), terminal.launcher(), terminal.environment());
  }

  Path ledgerFolder() {
    return options.ledger().orElseGet(() -> data().defaultLedger()).toAbsolutePath().normalize();
  }

  /// Whether the user named a ledger.
  boolean namesLedger() {
    return options.ledger().isPresent();
  }

  /// The ledger that the user named.
  Optional<Path> namedLedger() {
    return options.ledger();
  }

  /// @throws dev.costwright.model.problem.LedgerException when there is none
  Workbench openLedger() {
    return told(Workbench.open(ledgerFolder()));
  }

  /// Makes the ledger when there is none.
  Workbench openOrCreateLedger() {
    return told(Workbench.openOrCreate(ledgerFolder()));
  }

  /// Head of the audit chain of the ledger that was opened last; empty before any was.
  Optional<String> auditHead() {
    return auditHead;
  }

  /// Figures will leave the ledger: what they rest on is read when it is opened.
  void exporting() {
    isExporting = true;
  }

  /// What the figures that leave the ledger rest on; empty when none was opened.
  Optional<Provenance> provenance() {
    return provenance;
  }

  /// Says more of what they rest on.
  void tell(UnaryOperator<Provenance> more) {
    provenance = provenance.map(more);
  }

  /// The command lines that open figures, of the ledger that this session names.
  WhyCommands whyCommands() {
    return new WhyCommands(
        options
            .ledger()
            .map(folder -> List.of("--ledger", folder.toAbsolutePath().normalize().toString()))
            .orElse(List.of()),
        false);
  }

  /// Says that closed months count as they would be now, when there are any.
  void sayRestated(Workbench workbench) {
    String closed =
        workbench.closes().closed().stream()
            .map(YearMonth::toString)
            .collect(Collectors.joining(", "));
    if (!closed.isEmpty()) {
      message("Restated: closed months (%s) as they would be now.".formatted(closed));
    }
  }

  /// What the window says of a ledger when it opens it.
  private Workbench told(Workbench workbench) {
    auditHead = Optional.of(workbench.ledger().version());
    if (isExporting) {
      provenance = Optional.of(Provenance.of(workbench));
    }
    workbench
        .readOnly()
        .ifPresent(reason -> message("costwright: opened for reading only: " + reason));
    List<Path> copies = workbench.ledger().conflictedCopies();
    if (!copies.isEmpty()) {
      message(
          "costwright: a sync service left conflicted copies beside the ledger, which are not read: %s. Two computers changed it; keep the one that is right and move the copies away."
              .formatted(
                  copies.stream()
                      .map(copy -> String.valueOf(copy.getFileName()))
                      .collect(Collectors.joining(", "))));
    }
    return workbench;
  }

  boolean isJson() {
    return options.json();
  }

  /// Prints a result: the document with `--json`, else the lines.
  void result(ObjectNode document, List<String> lines) {
    if (options.json()) {
      terminal.out().println(Json.text(document));
      terminal.out().flush();
    } else {
      text(lines);
    }
  }

  /// Prints a part of the result early; nothing with `--json`, whose one document comes at the end.
  void text(List<String> lines) {
    if (!options.json()) {
      terminal.clearProgress();
      lines.forEach(terminal.out()::println);
      terminal.out().flush();
    }
  }

  void result(ObjectNode document, ReportTable table) {
    result(document, TableText.lines(table));
  }

  /// Says something beside the result; `--quiet` hides it.
  void message(String text) {
    terminal.clearProgress();
    if (!options.quiet()) {
      terminal.err().println(text);
      terminal.err().flush();
    }
  }

  /// Progress of work on `what`, shown to a person who watches.
  ProgressLine progress(String what) {
    return new ProgressLine(terminal, what, options.quiet());
  }

  /// Opens the window on this session's ledger, or asks the window that is open already to show
  /// it.
  ///
  /// @param files to be shown on the import screen
  ExitCode openWindow(Optional<Path> ledger, List<Path> files) {
    if (!terminal.hasDisplay()) {
      throw new UsageException(
          "Expected a display for the window, found none: set DISPLAY, or use a command (costwright"
              + " --help lists them).");
    }
    desktop
        .open(ledgerFolder(), new Request(ledger, files), data())
        .ifPresent(process -> handedOver(process, files.size()));
    return ExitCode.DONE;
  }

  private void handedOver(long process, int files) {
    ObjectNode document = Json.object();
    document.putObject("handedOver").put("process", process).put("files", files);
    result(document, List.of(QuickHandOver.inWords(process, files)));
  }
}
