package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.report.TrackTables;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.vintage.Arrival;
import dev.costwright.forecasting.vintage.TrackRecord;
import dev.costwright.forecasting.vintage.TrackRecord.Summary;
import dev.costwright.forecasting.vintage.Vintage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "forecasts",
    description =
        "Forecasts that were kept ('costwright forecast --keep'): which there are, and what came of"
            + " them.",
    subcommands = {
      ForecastsCommand.Kept.class,
      ForecastsCommand.Score.class,
      ForecastsCommand.Remove.class
    })
final class ForecastsCommand extends Group {
  @Command(name = "list", description = "Lists kept forecasts, the one issued last first.")
  static final class Kept extends Subcommand {
    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        List<Vintage> kept = workbench.forecasts().kept();
        ObjectNode document = Json.object();
        ArrayNode list = document.putArray("forecasts");
        kept.forEach(
            vintage ->
                list.addObject()
                    .put("name", vintage.name())
                    .put("issued", vintage.issued().toString())
                    .put("kept", vintage.kept().toString())
                    .put("grain", lower(vintage.grain()))
                    .put("layer", lower(vintage.layer()))
                    .put("priceVersion", vintage.priceVersion())
                    .put("steps", vintage.series().getLast().points().size()));
        session.result(
            document,
            kept.isEmpty()
                ? List.of("No forecast is kept. 'costwright forecast --keep' keeps one.")
                : kept.stream().map(Vintage::name).toList());
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "score",
      description =
          "What came of kept forecasts: error, bands held, bias, and how many stayed within 10 %%."
              + " Exit code 1 when the last step of a total did not.")
  static final class Score extends Subcommand {
    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        TrackRecord record = workbench.forecasts().trackRecord();
        session.result(document(record), lines(record));
        return record.totals().stream().findFirst().filter(one -> !one.isWithinMark()).isPresent()
            ? ExitCode.ATTENTION
            : ExitCode.DONE;
      }
    }

    private static List<String> lines(TrackRecord record) {
      if (record.arrivals().isEmpty()) {
        return List.of(
            "No step of a kept forecast has come to its end; %d are open."
                .formatted(record.open()));
      }
      List<String> lines = new ArrayList<>(TableText.lines(TrackTables.of(record)));
      lines.addAll(TrackTables.words(TrackRecord.summary(record.totals())));
      lines.add("%d steps are open".formatted(record.open()));
      return lines;
    }

    private static ObjectNode document(TrackRecord record) {
      ObjectNode document = Json.object();
      ArrayNode arrivals = document.putArray("arrivals");
      record.arrivals().forEach(one -> document(one, arrivals.addObject()));
      document.put("open", record.open());
      Summary summary = TrackRecord.summary(record.totals());
      ObjectNode totals = document.putObject("totals").put("steps", summary.steps());
      ForecastJson.put(totals, "error", summary.error());
      ForecastJson.put(totals, "bias", summary.bias());
      ForecastJson.put(totals, "withinTenPercent", summary.withinMark());
      ForecastJson.put(totals, "coverage80", summary.held80());
      ForecastJson.put(totals, "coverage95", summary.held95());
      return document;
    }

    private static void document(Arrival one, ObjectNode node) {
      node.put("forecast", one.vintage().name())
          .put("key", one.key())
          .put("period", one.told().period().toString())
          .put("lead", one.lead());
      node.set("was", Json.money(one.told().mean()));
      ForecastJson.put(node, "lo80", "hi80", one.told().eighty());
      ForecastJson.put(node, "lo95", "hi95", one.told().ninetyFive());
      node.set("is", Json.money(one.actual()));
      node.set("error", Json.money(one.error()));
      ForecastJson.put(node, "share", one.share());
      node.put("withinTenPercent", one.isWithinMark());
      put(node, "held80", one.held80());
      put(node, "held95", one.held95());
      one.because()
          .ifPresentOrElse(
              why -> {
                node.set("ofUse", Json.money(why.use()));
                node.set("ofPrice", Json.money(why.price()));
              },
              () -> node.putNull("ofUse").putNull("ofPrice"));
    }

    private static void put(ObjectNode node, String field, Optional<Boolean> value) {
      value.ifPresentOrElse(held -> node.put(field, held), () -> node.putNull(field));
    }
  }

  @Command(
      name = "remove",
      description = "Takes a kept forecast away; 'edits undo' brings it back.")
  static final class Remove extends Subcommand {
    @Parameters(paramLabel = "NAME", description = "As 'forecasts list' names it.")
    private String name = "";

    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        workbench.forecasts().remove(name);
        session.result(
            Json.object().put("removed", name), List.of("%s is taken away.".formatted(name)));
      }
      return ExitCode.DONE;
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
