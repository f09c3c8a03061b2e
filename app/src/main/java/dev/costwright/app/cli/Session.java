package dev.costwright.app.cli;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.DataFolder;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// One command with its global options: what it prints, and which ledger it means.
final class Session {
  /// The global options.
  record Options(Optional<Path> ledger, Optional<Path> home, boolean json, boolean quiet) {}

  private final Terminal terminal;
  private final Desktop desktop;
  private final Options options;

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

  /// @throws dev.costwright.model.problem.LedgerException when there is none
  Workbench openLedger() {
    return Workbench.open(ledgerFolder());
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

  ExitCode openWindow() {
    if (!terminal.hasDisplay()) {
      throw new UsageException(
          "Expected a display for the window, found none: set DISPLAY, or use a command (costwright"
              + " --help lists them).");
    }
    desktop.open(ledgerFolder(), data());
    return ExitCode.DONE;
  }
}
