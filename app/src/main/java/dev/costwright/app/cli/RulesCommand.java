package dev.costwright.app.cli;

import dev.costwright.app.report.CoverageText;
import dev.costwright.app.report.RuleTables;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Attribution;
import dev.costwright.app.workbench.Incoming;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "rules",
    description = "Rules that give teams, features and other dimensions to usage.",
    subcommands = {
      RulesCommand.ListRules.class,
      RulesCommand.ImportRules.class,
      RulesCommand.PreviewRules.class,
      RuleChangeCommands.AddRule.class,
      RuleChangeCommands.AddTable.class,
      RuleChangeCommands.MoveRule.class,
      RuleChangeCommands.RemoveRule.class
    })
final class RulesCommand extends Group {
  @Command(name = "list", description = "Lists the rules in the order in which they are tried.")
  static final class ListRules extends Subcommand {
    @Override
    ExitCode run(Session session) {
      return reading(session, workbench -> show(session, workbench.rules()));
    }
  }

  @Command(name = "import", description = "Replaces the rules by those of a JSON file.")
  static final class ImportRules extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "A JSON file with a list \"rules\".")
    private Path file = Path.of("");

    @Override
    ExitCode run(Session session) {
      RuleSet rules = Incoming.rules(file);
      return making(session, workbench -> keep(session, workbench, rules));
    }
  }

  @Command(
      name = "preview",
      description =
          "Shows what each rule catches, what former rules or files leave it, and what none"
              + " catches; changes nothing.")
  static final class PreviewRules extends Subcommand {
    @Parameters(
        paramLabel = "FILE",
        arity = "0..1",
        description = "Rules to try. Default: the ledger's own.")
    private Optional<Path> file = Optional.empty();

    @Mixin private RowOptions rows = new RowOptions();

    @Override
    ExitCode run(Session session) {
      Optional<RuleSet> tried = file.map(Incoming::rules);
      return reading(
          session, workbench -> show(session, workbench, tried.orElseGet(workbench::rules), rows));
    }
  }

  /// Keeps rules in place of those that the ledger has, and shows them.
  static void keep(Session session, Workbench workbench, RuleSet rules) {
    workbench.attribution().save(rules);
    show(session, workbench.rules());
  }

  static void show(Session session, RuleSet rules) {
    session.result(RulesJson.document(rules), lines(rules));
  }

  /// Shows what rules would catch, without keeping them.
  static void show(Session session, Workbench workbench, RuleSet rules, RowOptions rows) {
    Attribution.Trial trial = workbench.attribution().preview(rules, rows.query(workbench));
    session.result(RulesJson.document(trial, rows.layer()), lines(trial));
  }

  private static List<String> lines(Attribution.Trial trial) {
    List<String> lines = new ArrayList<>();
    trial
        .reach()
        .forEach(
            (dimension, reach) ->
                lines.add(
                    "%-12s tagged %s without rules, %s now, %s with these; untagged %s"
                        .formatted(
                            dimension.id(),
                            CoverageText.share(reach.without(), reach.total()),
                            CoverageText.share(reach.now(), reach.total()),
                            CoverageText.share(reach.tried(), reach.total()),
                            TableText.withCurrency(reach.total().minus(reach.tried())))));
    lines.add("");
    lines.addAll(TableText.lines(RuleTables.catches(trial.tried())));
    if (trial.tried().notInDetail().signum() != 0) {
      lines.add(
          "%s is (not in detail): bills without rows, which no rule can reach."
              .formatted(TableText.withCurrency(trial.tried().notInDetail())));
    }
    lines.add("");
    lines.addAll(TableText.lines(RuleTables.examples(trial.tried())));
    return lines;
  }

  private static List<String> lines(RuleSet rules) {
    return rules.rules().isEmpty()
        ? List.of(
            "No rules. 'costwright rules import FILE' brings some, 'costwright rules table FILE' a"
                + " table of keys.")
        : rules.rules().stream().map(RulesCommand::line).toList();
  }

  private static String line(Rule rule) {
    return "%s: %s gives %s"
        .formatted(rule.name(), RuleTables.looksFor(rule), RuleTables.gives(rule));
  }
}
