package dev.costwright.app.cli;

import dev.costwright.app.report.AgentTables;
import dev.costwright.app.report.BridgeTables;
import dev.costwright.app.report.EconomicsTable;
import dev.costwright.app.report.ForecastTables;
import dev.costwright.app.report.OverlayTables;
import dev.costwright.app.report.PrepaidTable;
import dev.costwright.app.report.RealisedTables;
import dev.costwright.app.report.RegressionTables;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.ReviewText;
import dev.costwright.app.report.StudyTables;
import dev.costwright.app.report.TableFile;
import dev.costwright.app.report.WorkloadTables;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.study.Study;
import dev.costwright.model.prepaid.PrepaidMonth;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// Writes the tables that other commands show.
@Command(
    name = "export",
    description = "Writes the tables of a command to a file, with exact amounts.",
    subcommands = {
      ExportCommand.Report.class,
      ExportFocusCommand.class,
      ExportCommand.BridgeSteps.class,
      ExportCommand.Agents.class,
      ExportCommand.AgentsConversation.class,
      ExportCommand.AgentsSteps.class,
      ExportCommand.Economics.class,
      ExportCommand.Reconcile.class,
      ExportCommand.Prepaid.class,
      ExportScenarioCommand.class,
      ExportCommand.RealisedLevers.class,
      ExportCommand.Forecast.class,
      ExportCommand.Regress.class
    })
final class ExportCommand extends Group {
  /// One command's tables to `--out`.
  abstract static class Export extends Subcommand {
    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description =
            "A file that ends with .csv, .tsv or .xlsx. Several tables are the sheets of one"
                + " workbook; as text the first is FILE and each other one a file beside it, named"
                + " by its title, such as costs-levers.csv. Amounts are exact; a workbook holds 15"
                + " digits. What the figures rest on, and the command that opens each, stands in"
                + " the sheet Evidence, or beside a text file in FILE.evidence.json.")
    private Path out = Path.of("");

    /// What the command shows; none when there is nothing, said already.
    abstract List<ReportTable> tables(Session session);

    @Override
    final ExitCode run(Session session) {
      TableFile.requireKnownEnding(out);
      session.exporting();
      List<ReportTable> tables = tables(session);
      session.tell(known -> known.asking("command", commandLine()));
      TableFile.Written written =
          tables.isEmpty()
              ? new TableFile.Written(List.of(), List.of())
              : TableFile.write(tables, out.toAbsolutePath(), session.provenance());
      session.result(
          document(written, session), written.tables().stream().map(Path::toString).toList());
      return tables.isEmpty() ? ExitCode.ATTENTION : ExitCode.DONE;
    }

    private static ObjectNode document(TableFile.Written written, Session session) {
      ObjectNode document = Json.object().put("auditHead", session.auditHead().orElse(null));
      document.put("file", written.tables().stream().map(Path::toString).findFirst().orElse(null));
      document.set("files", Json.paths(written.tables()));
      document.set("evidence", Json.paths(written.evidence()));
      return document;
    }
  }

  @Command(name = "report", description = "Writes the table that 'costwright report' shows.")
  static final class Report extends Export {
    @Mixin private PivotOptions options = new PivotOptions();

    @Override
    List<ReportTable> tables(Session session) {
      try (Workbench workbench = session.openLedger()) {
        PivotOptions.Answer answer = options.ask(workbench, "Report");
        options.nothingMatches(workbench, answer).ifPresent(session::message);
        session.tell(known -> answer.of(known, workbench));
        return List.of(session.whyCommands().link(answer.table(), answer.pivot()));
      }
    }
  }

  @Command(
      name = "bridge",
      description =
          "Writes the steps that 'costwright bridge' shows, then with --by what each value adds.")
  static final class BridgeSteps extends Export {
    @Mixin private BridgeOptions options = new BridgeOptions();

    @Override
    List<ReportTable> tables(Session session) {
      return BridgeTables.of(options.ask(session));
    }
  }

  @Command(
      name = "agents",
      description =
          "Writes the workflows that 'costwright agents' shows, then the retry storms; with"
              + " --workflow the figures per task, the steps, the prompts by turn and its storms.")
  static final class Agents extends Export {
    @Mixin private AgentsOptions options = new AgentsOptions();

    @Override
    List<ReportTable> tables(Session session) {
      return options
          .ask(session)
          .map(answer -> AgentTables.of(answer.report(), answer.named()))
          .orElse(List.of());
    }
  }

  @Command(
      name = "agents-conversation",
      description = "Writes what 'costwright agents conversation' computes. No ledger.")
  static final class AgentsConversation extends Export {
    @Mixin private ConversationOptions options = new ConversationOptions();

    @Override
    List<ReportTable> tables(Session session) {
      return List.of(WorkloadTables.conversation(options.ask()));
    }
  }

  @Command(
      name = "agents-steps",
      description = "Writes what 'costwright agents steps' computes. No ledger.")
  static final class AgentsSteps extends Export {
    @Mixin private StepsOptions options = new StepsOptions();

    @Override
    List<ReportTable> tables(Session session) {
      StepsOptions.Answer answer = options.ask();
      return List.of(WorkloadTables.steps(answer.agent(), answer.target()));
    }
  }

  @Command(
      name = "regress",
      description =
          "Writes the coefficients that 'costwright regress' shows, then the figures of the fit;"
              + " with --exact the check in whole numbers, without --data the steps with their"
              + " residuals.")
  static final class Regress extends Export {
    @Mixin private RegressOptions options = new RegressOptions();

    @Override
    List<ReportTable> tables(Session session) {
      if (!options.hasData()) {
        Study study = options.study(session);
        return StudyTables.of(study, options.check(study.regression()));
      }
      RegressOptions.Answer answer = options.ask();
      answer.fit().aliased().forEach(alias -> session.message(RegressionText.left(alias)));
      return RegressionTables.of(answer.fit(), answer.coefficients(), answer.check());
    }
  }

  @Command(
      name = "economics",
      description = "Writes the months and keys that 'costwright economics' shows.")
  static final class Economics extends Export {
    @Mixin private EconomicsOptions options = new EconomicsOptions();

    @Override
    List<ReportTable> tables(Session session) {
      return options
          .ask(session)
          .filter(answer -> !answer.months().isEmpty())
          .map(answer -> EconomicsTable.linked(answer, session.whyCommands()))
          .stream()
          .toList();
    }
  }

  @Command(
      name = "reconcile",
      description =
          "Writes the lines that 'costwright reconcile' shows, how they stand under the limits and"
              + " what is said of them.")
  static final class Reconcile extends Export {
    @Mixin private ReconcileOptions options = new ReconcileOptions();

    @Override
    List<ReportTable> tables(Session session) {
      ReconcileOptions.Answer answer = options.ask(session);
      return answer.statements().isEmpty()
          ? List.of()
          : List.of(ReviewText.table(answer.statements(), answer.review()));
    }
  }

  @Command(
      name = "prepaid",
      description = "Writes the months that 'costwright reconcile prepaid' shows.")
  static final class Prepaid extends Export {
    @Mixin private PrepaidOptions options = new PrepaidOptions();

    @Override
    List<ReportTable> tables(Session session) {
      List<PrepaidMonth> months = options.ask(session);
      if (months.isEmpty()) {
        session.message(PrepaidOptions.NONE);
      }
      return months.isEmpty() ? List.of() : List.of(PrepaidTable.of(months));
    }
  }

  @Command(
      name = "forecast",
      description =
          "Writes the forecast of all series that 'costwright forecast' shows, then the back-test"
              + " of every method tried.")
  static final class Forecast extends Export {
    @Mixin private ForecastOptions options = new ForecastOptions();

    @Override
    List<ReportTable> tables(Session session) {
      Optional<CountForecast> counts = options.counts(session);
      if (counts.isPresent()) {
        return ForecastTables.of(counts.get());
      }
      ForecastOptions.Answer answer = options.ask(session);
      return Stream.concat(
              answer.splits().stream().flatMap(split -> ForecastTables.of(split).stream()),
              answer.overlaid().map(OverlayTables::of).stream())
          .toList();
    }
  }

  @Command(
      name = "realised",
      description = "Writes the months that 'costwright realised report' shows.")
  static final class RealisedLevers extends Export {
    @Mixin private RealisedOptions options = new RealisedOptions();

    @Override
    List<ReportTable> tables(Session session) {
      return options.ask(session).stream().map(RealisedTables::months).toList();
    }
  }
}
