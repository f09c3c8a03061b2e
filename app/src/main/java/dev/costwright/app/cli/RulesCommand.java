package dev.costwright.app.cli;

import dev.costwright.app.report.CoverageText;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Incoming;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "rules",
    description = "Rules that give teams, features and other dimensions to usage.",
    subcommands = {
      RulesCommand.ListRules.class,
      RulesCommand.ImportRules.class,
      RulesCommand.PreviewRules.class
    })
final class RulesCommand extends Group {
  @Command(name = "list", description = "Lists the rules in the order in which they are tried.")
  static final class ListRules extends Subcommand {
    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        RuleSet rules = workbench.rules();
        session.result(document(rules), lines(rules));
      }
      return ExitCode.DONE;
    }
  }

  @Command(name = "import", description = "Replaces the rules by those of a JSON file.")
  static final class ImportRules extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "A JSON file with a list \"rules\".")
    private Path file = Path.of("");

    @Override
    ExitCode run(Session session) {
      RuleSet rules = Incoming.rules(file);
      try (Workbench workbench = Workbench.openOrCreate(session.ledgerFolder())) {
        workbench.saveRules(rules);
        session.result(document(workbench.rules()), lines(workbench.rules()));
        AutomaticBackup.ifDue(session, workbench);
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "preview",
      description = "Shows how much money is tagged without and with rules; changes nothing.")
  static final class PreviewRules extends Subcommand {
    private static final List<Dimension> SHOWN =
        List.of(Dimension.TEAM, Dimension.FEATURE, Dimension.ENVIRONMENT);

    @Parameters(
        paramLabel = "FILE",
        arity = "0..1",
        description = "Rules to try. Default: the ledger's own.")
    private Optional<Path> file = Optional.empty();

    @Override
    ExitCode run(Session session) {
      Optional<RuleSet> tried = file.map(Incoming::rules);
      try (Workbench workbench = session.openLedger()) {
        Cube before = workbench.cubeWith(RuleSet.EMPTY);
        Cube after = workbench.cubeWith(tried.orElseGet(workbench::rules));
        ObjectNode document = Json.object();
        ArrayNode dimensions = document.putArray("dimensions");
        List<String> lines = new ArrayList<>();
        for (Dimension dimension : SHOWN) {
          show(dimension, coverage(before, dimension), coverage(after, dimension))
              .addTo(dimensions, lines);
        }
        session.result(document, lines);
      }
      return ExitCode.DONE;
    }

    private static Change show(Dimension dimension, Coverage before, Coverage after) {
      return new Change(dimension, before, after);
    }

    private static Coverage coverage(Cube cube, Dimension dimension) {
      return cube.pivot(
              new PivotQuery(
                  List.of(dimension),
                  TimeGrain.TOTAL,
                  Optional.empty(),
                  LayerChoice.BEST,
                  Map.of()))
          .coverage();
    }
  }

  /// What rules change for one dimension.
  private record Change(Dimension dimension, Coverage before, Coverage after) {
    void addTo(ArrayNode dimensions, List<String> lines) {
      ObjectNode node = dimensions.addObject().put("dimension", dimension.id());
      node.set("taggedWithout", Json.money(before.tagged()));
      node.set("taggedWith", Json.money(after.tagged()));
      node.set("untagged", Json.money(after.untagged()));
      lines.add(
          "%-12s tagged %s without rules, %s with; untagged %s"
              .formatted(
                  dimension.id(),
                  CoverageText.share(before.tagged(), before.total()),
                  CoverageText.share(after.tagged(), after.total()),
                  TableText.withCurrency(after.untagged())));
    }
  }

  /// The rules file itself, with its version.
  private static ObjectNode document(RuleSet rules) {
    return Json.parse(rules.toJson()).put("version", rules.version());
  }

  private static List<String> lines(RuleSet rules) {
    return rules.rules().isEmpty()
        ? List.of("No rules. 'costwright rules import FILE' brings some.")
        : rules.rules().stream().map(RulesCommand::line).toList();
  }

  private static String line(Rule rule) {
    String gives =
        new TreeMap<>(rule.gives())
            .entrySet().stream()
                .map(given -> given.getKey().id() + "=" + given.getValue())
                .collect(Collectors.joining(", "));
    return "%s: %s %s gives %s".formatted(rule.name(), matched(rule), rule.pattern(), gives);
  }

  private static String matched(Rule rule) {
    return rule.tag().isEmpty() ? rule.dimension().id() : rule.tag();
  }
}
