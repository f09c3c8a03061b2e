package dev.costwright.app.cli;

import dev.costwright.app.report.StatementTables;
import dev.costwright.app.report.StatementText;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Chargebacks;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.allocation.Pool;
import dev.costwright.model.allocation.PoolSet;
import dev.costwright.model.chargeback.Statements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "pools",
    description = "Shared cost and how it is split over teams or other members.",
    subcommands = {
      PoolsCommand.ShowPools.class,
      PoolsCommand.SetPools.class,
      PoolsCommand.ClearPools.class,
      PoolsCommand.PreviewPools.class
    })
final class PoolsCommand extends Group {
  @Command(name = "show", description = "Shows the pools in the order in which they take rows.")
  static final class ShowPools extends Subcommand {
    @Override
    ExitCode run(Session session) {
      return reading(session, workbench -> show(session, workbench));
    }
  }

  @Command(name = "set", description = "Replaces all pools and splits by those of a JSON file.")
  static final class SetPools extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "A JSON file with a list \"pools\".")
    private Path file = Path.of("");

    @Override
    ExitCode run(Session session) {
      PoolSet pools = Chargebacks.read(file);
      return making(session, workbench -> keep(session, workbench, pools));
    }
  }

  @Command(
      name = "clear",
      description = "Takes all pools and splits away; 'edits undo' brings them back.")
  static final class ClearPools extends Subcommand {
    @Override
    ExitCode run(Session session) {
      return changing(session, workbench -> keep(session, workbench, PoolSet.EMPTY));
    }
  }

  @Command(
      name = "preview",
      description = "Shows what each pool holds in a month and who would get it; changes nothing.")
  static final class PreviewPools extends Subcommand {
    @Parameters(
        paramLabel = "FILE",
        arity = "0..1",
        description = "Pools to try. Default: the ledger's own.")
    private Optional<Path> file = Optional.empty();

    @Mixin private StatementOptions options = new StatementOptions();

    @Override
    ExitCode run(Session session) {
      Optional<PoolSet> tried = file.map(Chargebacks::read);
      try (Workbench workbench = session.openLedger()) {
        Chargebacks desk = workbench.chargebacks();
        Optional<Statements> found = desk.statements(options.query(), tried.orElseGet(desk::pools));
        ObjectNode document = Json.object();
        document.set(
            "pools",
            found.map(StatementsJson::pools).orElseGet(() -> Json.object().putArray("pools")));
        session.result(
            document, found.map(PreviewPools::lines).orElse(List.of(StatementsCommand.NOTHING)));
      }
      return ExitCode.DONE;
    }

    private static List<String> lines(Statements statements) {
      List<String> lines = new ArrayList<>(TableText.lines(StatementTables.pools(statements)));
      lines.add("");
      lines.add(StatementText.tie(statements));
      return lines;
    }
  }

  private static void keep(Session session, Workbench workbench, PoolSet pools) {
    workbench.chargebacks().save(pools);
    show(session, workbench);
  }

  private static void show(Session session, Workbench workbench) {
    PoolSet pools = workbench.chargebacks().pools();
    session.result(
        Json.parse(pools.toJson()).put("version", pools.version()),
        pools.equals(PoolSet.EMPTY)
            ? List.of("No pools. 'costwright pools set FILE' brings some.")
            : lines(pools));
  }

  private static List<String> lines(PoolSet pools) {
    return Stream.concat(
            pools.pools().stream().map(PoolsCommand::line),
            pools.splits().stream()
                .map(
                    split ->
                        "lists of %s, such as \"A%sB\": split %s"
                            .formatted(
                                split.over().id(),
                                split.separator(),
                                split.rule().name().toLowerCase(Locale.ROOT))))
        .toList();
  }

  private static String line(Pool pool) {
    List<String> holds = new ArrayList<>();
    pool.spend()
        .forEach(
            (dimension, values) ->
                holds.add(
                    dimension.id() + " " + String.join(", ", values.stream().sorted().toList())));
    pool.fee().ifPresent(fee -> holds.add(TableText.withCurrency(fee.monthly()) + " a month"));
    return "%s: %s; shared %s over %s"
        .formatted(
            pool.name(),
            String.join(" and ", holds.stream().sorted().toList()),
            pool.words(),
            pool.over().id());
  }
}
