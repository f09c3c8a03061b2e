package dev.costwright.app.cli;

import dev.costwright.app.report.FrontierTable;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.RolloutTables;
import dev.costwright.app.report.ScenarioTables;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "scenario",
    description = "Writes the tables that 'costwright scenario' shows.",
    subcommands = {
      ExportScenarioCommand.Run.class,
      ExportScenarioCommand.Compare.class,
      ExportScenarioCommand.Rollout.class,
      ExportScenarioCommand.Frontier.class
    })
final class ExportScenarioCommand extends Group {

  @Command(
      name = "run",
      description =
          "Replays a scenario; writes it, the saving by lever, what it rests on, and every"
              + " assumption.")
  static final class Run extends ExportCommand.Export {
    @Mixin private ScenarioFiles.One file = new ScenarioFiles.One();

    @Override
    List<ReportTable> tables(Session session) {
      ScenarioFiles.Replayed one = file.ask(session);
      return ScenarioTables.whole(one.scenario(), one.result(), one.prices());
    }
  }

  @Command(
      name = "rollout",
      description =
          "Writes the plan that 'costwright scenario rollout' shows, its months, and every"
              + " assumption.")
  static final class Rollout extends ExportCommand.Export {
    @Mixin private RolloutOptions options = new RolloutOptions();

    @Override
    List<ReportTable> tables(Session session) {
      RolloutOptions.Answer answer = options.ask(session);
      return RolloutTables.whole(answer.scenario(), answer.plan());
    }
  }

  @Command(
      name = "frontier",
      description =
          "Writes the ways that 'costwright scenario frontier' shows, every way that was tried,"
              + " and every assumption.")
  static final class Frontier extends ExportCommand.Export {
    @Mixin private FrontierOptions options = new FrontierOptions();

    @Override
    List<ReportTable> tables(Session session) {
      FrontierOptions.Answer answer = options.ask(session);
      return FrontierTable.whole(answer.scenario(), answer.frontier(), answer.baseline());
    }
  }

  @Command(name = "compare", description = "Replays several scenarios; writes them side by side.")
  static final class Compare extends ExportCommand.Export {
    @Mixin private ScenarioFiles.Several files = new ScenarioFiles.Several();

    @Override
    List<ReportTable> tables(Session session) {
      return List.of(ScenarioTables.compare(files.ask(session)));
    }
  }
}
