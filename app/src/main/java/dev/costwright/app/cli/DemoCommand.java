package dev.costwright.app.cli;

import dev.costwright.app.report.MainReport;
import dev.costwright.app.sample.SampleCompany;
import dev.costwright.app.workbench.Incoming;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.realised.Shipped;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.importers.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "demo",
    description =
        "Makes a ledger of the sample company, imports its files and prints the main report; then"
            + " opens the window, or without a display renders the screens.")
final class DemoCommand extends Subcommand {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where rendered screens go. Default: demo-screens in the data folder.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--no-window", description = "Renders the screens even with a display.")
  private boolean isWindowless;

  @Override
  ExitCode run(Session session) {
    boolean opensWindow = !isWindowless && session.terminal().hasDisplay();
    try (Workbench workbench = DemoLedger.prepare(session)) {
      ImportRun run = fill(session, workbench);
      MainReport report = MainReport.of(workbench.cube());
      session.text(lines(session.ledgerFolder(), run, report));
      List<Path> screens = opensWindow ? List.of() : finish(session, workbench);
      session.result(document(session.ledgerFolder(), run, report, screens), lines(screens));
    }
    return opensWindow
        ? session.openWindow(Optional.of(session.ledgerFolder()), List.of())
        : ExitCode.DONE;
  }

  private static ImportRun fill(Session session, Workbench workbench) {
    ImportRun run =
        new ImportRun(session, ReadOptions.DEFAULT, Optional.empty(), RejectedOutput.none(session));
    DemoFiles files = DemoFiles.find(session);
    files.toImport().forEach(file -> run.add(workbench, file));
    files.rules().map(Incoming::rules).ifPresent(workbench::saveRules);
    files.scenarios().stream().map(Scenarios::read).forEach(scenario -> keep(workbench, scenario));
    DemoLedger.markDone(workbench);
    return run;
  }

  /// Levers that the company has at work are marked as such.
  private static void keep(Workbench workbench, Scenario scenario) {
    workbench.scenarios().save(scenario);
    for (Lever lever : scenario.levers()) {
      String name = lever.scope().name();
      Optional.ofNullable(SampleCompany.SHIPPED.get(name))
          .ifPresent(day -> workbench.shipments().mark(new Shipped(name, scenario, name, day)));
    }
  }

  /// A window would back up by itself.
  private List<Path> finish(Session session, Workbench workbench) {
    AutomaticBackup.ifDue(session, workbench);
    return render(session, workbench);
  }

  private List<Path> render(Session session, Workbench workbench) {
    Path folder = out.orElseGet(() -> session.data().state().resolve("demo-screens"));
    List<Path> screens = new ArrayList<>();
    for (Desktop.Theme theme : List.of(Desktop.Theme.LIGHT, Desktop.Theme.DARK)) {
      session.terminal().progress("Rendering screens");
      Desktop.Look look = new Desktop.Look(theme, 1, Locale.ENGLISH);
      screens.addAll(session.desktop().render(workbench, session.data(), folder, look));
    }
    session.terminal().clearProgress();
    return screens;
  }

  private static ObjectNode document(
      Path ledger, ImportRun run, MainReport report, List<Path> screens) {
    ObjectNode document = Json.object().put("ledger", ledger.toString());
    document.setAll(run.document());
    document.set("report", report(report));
    document.set("screens", Json.paths(screens));
    return document;
  }

  private static ObjectNode report(MainReport report) {
    ObjectNode node = Json.object();
    node.set("total", Json.money(report.total()));
    node.set("months", Json.table(report.months()));
    node.set("teams", Json.table(report.teams()));
    node.set("features", Json.table(report.features()));
    node.set("layers", Json.table(report.layers()));
    node.set("coverage", Json.coverage(report.coverage()));
    return node;
  }

  private static List<String> lines(Path ledger, ImportRun run, MainReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("Ledger " + ledger);
    lines.add("");
    lines.addAll(run.lines());
    lines.add("");
    lines.addAll(report.lines());
    return lines;
  }

  private static List<String> lines(List<Path> screens) {
    List<String> lines = new ArrayList<>();
    if (!screens.isEmpty()) {
      lines.add("");
      lines.add("Screens");
      screens.forEach(screen -> lines.add("  " + screen));
    }
    return lines;
  }
}
