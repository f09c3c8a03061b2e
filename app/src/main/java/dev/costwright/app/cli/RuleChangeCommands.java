package dev.costwright.app.cli;

import dev.costwright.app.workbench.Attribution;
import dev.costwright.app.workbench.RuleDraft;
import dev.costwright.importers.rules.RuleTable;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Commands that change one rule. Each change is one edit, which `edits undo` takes back.
final class RuleChangeCommands {
  private RuleChangeCommands() {}

  /// What the rule reads, and whether it is only tried.
  static final class Options {
    @Option(
        names = "--reads",
        required = true,
        paramLabel = "DIM",
        description = "What the rule looks at: a dimension such as apiKey, or tag:NAME.")
    private String reads = "";

    @Option(
        names = "--preview",
        description = "Show what the rules would then catch; keep nothing.")
    private boolean isPreview;

    @Mixin private RowOptions rows = new RowOptions();

    RuleDraft draft() {
      return RuleDraft.reading(reads);
    }

    ExitCode put(Session session, Rule rule) {
      return isPreview
          ? Subcommand.reading(
              session,
              workbench ->
                  RulesCommand.show(session, workbench, workbench.rules().with(rule), rows))
          : Subcommand.making(
              session,
              workbench -> RulesCommand.keep(session, workbench, workbench.rules().with(rule)));
    }
  }

  @Command(
      name = "add",
      description = "Adds a rule at the end, or puts it in the place of the one of its name.")
  static final class AddRule extends Subcommand {
    @Parameters(paramLabel = "NAME", description = "What the rule is called.")
    private String name = "";

    @Option(
        names = "--pattern",
        paramLabel = "TEXT",
        description = "The whole value; * stands for any run of characters.")
    private Optional<String> pattern = Optional.empty();

    @Option(
        names = "--regex",
        paramLabel = "EXPR",
        description =
            "A regular expression found anywhere in the value; ^ and $ tie it to the ends.")
    private Optional<String> regex = Optional.empty();

    @Option(
        names = "--give",
        required = true,
        paramLabel = "DIM=VALUE",
        description = "What a match gets; $1 to $9 are the groups of the expression.")
    private Map<String, String> gives = Map.of();

    @Mixin private Options options = new Options();

    @Override
    ExitCode run(Session session) {
      if (pattern.isPresent() == regex.isPresent()) {
        throw new UsageException("Expected --pattern or --regex, found both or none of them.");
      }
      RuleDraft draft = options.draft().giving(gives);
      return options.put(
          session,
          regex
              .map(text -> draft.matching(name, text))
              .orElseGet(() -> draft.like(name, pattern.orElseThrow())));
    }
  }

  @Command(
      name = "table",
      description =
          "Makes a rule of a table (CSV) of values and what belongs to them, with a header such as"
              + " apiKey,team,feature.")
  static final class AddTable extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "The table.")
    private Path file = Path.of("");

    @Option(
        names = "--key",
        paramLabel = "COLUMN",
        description = "The column of the values to look up. Default: the first.")
    private Optional<String> key = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "Default: the file's name.")
    private Optional<String> name = Optional.empty();

    @Mixin private Options options = new Options();

    @Override
    ExitCode run(Session session) {
      RuleTable table = Attribution.table(file, key);
      ExitCode done =
          options.put(
              session,
              options
                  .draft()
                  .lookingUp(name.orElse(String.valueOf(file.getFileName())), table.match()));
      if (!table.ignored().isEmpty()) {
        session.message("passed over: column " + String.join(", ", table.ignored()));
      }
      table.problems().forEach(problem -> session.message("left out: " + problem));
      return table.problems().isEmpty() ? done : ExitCode.ATTENTION;
    }
  }

  @Command(name = "move", description = "Puts a rule at another place; the first that gives wins.")
  static final class MoveRule extends Subcommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The rule.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "PLACE", description = "Counted from 1.")
    private int place;

    @Override
    ExitCode run(Session session) {
      return change(
          session,
          rules -> {
            Rule rule = named(rules, name);
            if (place < 1 || place > rules.rules().size()) {
              throw Choices.wrong("the name", "a place from 1 to " + rules.rules().size(), place);
            }
            List<Rule> moved = new ArrayList<>(rules.rules());
            moved.remove(rule);
            moved.add(place - 1, rule);
            return new RuleSet(moved);
          });
    }
  }

  @Command(name = "remove", description = "Takes a rule away; 'edits undo' brings it back.")
  static final class RemoveRule extends Subcommand {
    @Parameters(paramLabel = "NAME", description = "The rule.")
    private String name = "";

    @Override
    ExitCode run(Session session) {
      return change(
          session,
          rules -> {
            List<Rule> left = new ArrayList<>(rules.rules());
            left.remove(named(rules, name));
            return new RuleSet(left);
          });
    }
  }

  private static Rule named(RuleSet rules, String name) {
    return rules.rules().stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected the name of a rule, found \"%s\". 'costwright rules list' shows them."
                        .formatted(name)));
  }

  private static ExitCode change(Session session, UnaryOperator<RuleSet> change) {
    return Subcommand.changing(
        session,
        workbench -> RulesCommand.keep(session, workbench, change.apply(workbench.rules())));
  }
}
