package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.replay.Followed;
import dev.costwright.forecasting.replay.Step;
import dev.costwright.model.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "trace",
    description = "Follows one row of the ledger through the levers of a scenario file.")
final class TraceCommand extends Subcommand {
  private static final int PERCENT_DECIMALS = 2;

  @Mixin private ScenarioFiles.One file = new ScenarioFiles.One();

  @Option(
      names = "--import",
      required = true,
      paramLabel = "ID",
      description = "The import that brought the row, as `imports` numbers it.")
  private long importId;

  @Option(
      names = "--line",
      required = true,
      paramLabel = "N",
      description = "The row's line in that file.")
  private long line;

  @Override
  ExitCode run(Session session) {
    List<Step> steps;
    try (Workbench workbench = session.openLedger()) {
      steps = workbench.scenarios().trace(file.read(), new Followed(importId, line));
    }
    if (steps.isEmpty()) {
      throw new UsageException(
          "Expected a row that the scenario's levers act on, found none at line %d of import %d: it does not count in the baseline, or is in no lever's scope."
              .formatted(line, importId));
    }
    session.result(document(steps), lines(steps));
    return ExitCode.DONE;
  }

  private static ObjectNode document(List<Step> steps) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("steps");
    for (Step step : steps) {
      ObjectNode node = list.addObject().put("lever", step.lever());
      node.set("cost", Json.money(step.cost()));
      step.hit()
          .ifPresent(
              hit ->
                  node.putObject("prefixHit")
                      .put("tokens", hit.found().toString())
                      .put("of", hit.prompt()));
      ArrayNode ways = node.putArray("ways");
      for (Step.Way way : step.ways()) {
        ObjectNode one = ways.addObject().put("model", way.model());
        one.put("share", way.share().toString());
        ObjectNode tokens = one.putObject("tokens");
        new TreeMap<>(way.tokens())
            .forEach((measure, count) -> tokens.put(measure.id(), count.toString()));
      }
    }
    return document;
  }

  private static List<String> lines(List<Step> steps) {
    List<String> lines = new ArrayList<>();
    for (Step step : steps) {
      String name = step.lever().isEmpty() ? "as it was" : step.lever();
      lines.add(
          "%s: %s %s"
              .formatted(
                  name, step.cost().toPlainString(), step.cost().currency().getCurrencyCode()));
      step.hit().ifPresent(hit -> lines.add("  " + words(hit)));
      step.ways().forEach(way -> lines.add("  " + words(way)));
    }
    return lines;
  }

  private static String words(Step.PrefixHit hit) {
    return "prefix hit %s of %d tokens by hash"
        .formatted(hit.found().toDecimal(0).toPlainString(), hit.prompt());
  }

  private static String words(Step.Way way) {
    String tokens =
        new TreeMap<>(way.tokens())
            .entrySet().stream()
                .filter(count -> count.getValue().signum() != 0)
                .map(
                    count ->
                        count.getKey().id() + " " + count.getValue().toDecimal(0).toPlainString())
                .collect(Collectors.joining(", "));
    String share =
        String.format(
            Locale.ROOT,
            "%s %%",
            way.share().toDecimal(PERCENT_DECIMALS + 2).movePointRight(2).toPlainString());
    return "%s of it at %s: %s".formatted(share, way.model(), tokens);
  }
}
