package dev.costwright.app.cli;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Traces;
import dev.costwright.forecasting.lever.Lifetime;
import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.prefix.KeptCost;
import dev.costwright.forecasting.prefix.PrefixTrace;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "cache-replay",
    description =
        "Plays a trace whose prompts' blocks are known through the provider's cache, call by call:"
            + " what would be read and written, and what each lifetime costs.")
final class CacheReplayCommand extends Subcommand {
  private static final long MOST_TOKENS = 1_000_000;

  @Parameters(
      paramLabel = "FILE",
      description =
          "Lines of JSON: timestamp (milliseconds), input_length, output_length, hash_ids; .gz"
              + " too.")
  private Path file = Path.of("");

  @Option(names = "--seller", required = true, paramLabel = "S", description = "Who sells it.")
  private String seller = "";

  @Option(names = "--model", required = true, paramLabel = "M", description = "The model's id.")
  private String model = "";

  @Option(names = "--at", paramLabel = "DATE", description = "Day of the prices. Default: today.")
  private Optional<String> at = Optional.empty();

  @Option(
      names = "--block",
      paramLabel = "TOKENS",
      description = "Tokens of one block of the trace (default: ${DEFAULT-VALUE}).")
  private long block = 512;

  @Override
  ExitCode run(Session session) {
    if (block < 1 || block > MOST_TOKENS) {
      throw new UsageException(
          "Expected --block from 1 to %,d, found %,d.".formatted(MOST_TOKENS, block));
    }
    LocalDate day =
        at.map(text -> Choices.day("--at", text))
            .orElseGet(() -> LocalDate.now(session.terminal().clock()));
    PrefixTrace trace = Traces.read(file);
    List<KeptCost> costs = Traces.costs(trace, block, new ModelName(seller, model), day);
    KeptCost cheapest = costs.stream().min(Comparator.comparing(KeptCost::cost)).orElseThrow();
    List<String> lines = new ArrayList<>(TableText.lines(table(costs)));
    lines.add("cheapest: " + name(cheapest));
    session.result(document(costs, cheapest), lines);
    trace.rejected().forEach(session::message);
    return trace.rejected().isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
  }

  private static String name(KeptCost cost) {
    return cost.lifetime().map(Lifetime::id).orElse("none");
  }

  private static ReportTable table(List<KeptCost> costs) {
    String currency = costs.getFirst().cost().currency().getCurrencyCode();
    return new ReportTable(
        "Heads kept",
        List.of(
            new Column("kept", "kept", Kind.TEXT),
            new Column("calls", "calls", Kind.COUNT),
            new Column("read", "read", Kind.COUNT),
            new Column("written", "written", Kind.COUNT),
            new Column("fresh", "fresh", Kind.COUNT),
            new Column("hits", "read %", Kind.NUMBER),
            new Column("cost", "cost " + currency, Kind.MONEY)),
        costs.stream().map(CacheReplayCommand::row).toList(),
        Optional.empty());
  }

  private static List<Cell> row(KeptCost cost) {
    long prompts = cost.use().prompts();
    return List.of(
        new Text(name(cost)),
        new Count(cost.use().calls()),
        new Count(cost.use().read()),
        new Count(cost.use().written()),
        new Count(cost.use().fresh()),
        prompts == 0 ? Cell.ABSENT : Decimal.of(100.0 * cost.use().read() / prompts, 2),
        new Amount(cost.cost()));
  }

  private static ObjectNode document(List<KeptCost> costs, KeptCost cheapest) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("lifetimes");
    for (KeptCost cost : costs) {
      ObjectNode node = list.addObject().put("kept", name(cost));
      node.put("calls", cost.use().calls());
      node.put("read", cost.use().read());
      node.put("written", cost.use().written());
      node.put("fresh", cost.use().fresh());
      node.set("cost", Json.money(cost.cost()));
    }
    document.put("cheapest", name(cheapest));
    return document;
  }
}
