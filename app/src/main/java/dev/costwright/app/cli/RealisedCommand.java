package dev.costwright.app.cli;

import dev.costwright.app.report.RealisedTables;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.realised.Estimate;
import dev.costwright.forecasting.realised.MonthOutcome;
import dev.costwright.forecasting.realised.Realised;
import dev.costwright.forecasting.realised.Shipped;
import dev.costwright.forecasting.realised.Standing;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "realised",
    description =
        "What levers that are at work have saved, beside what was estimated: volume and prices"
            + " taken out.",
    subcommands = {
      RealisedCommand.Mark.class,
      RealisedCommand.ListThem.class,
      RealisedCommand.Remove.class,
      RealisedCommand.Report.class
    })
final class RealisedCommand extends Group {
  @Command(name = "mark", description = "Says that a lever of a scenario is at work since a day.")
  static final class Mark extends Subcommand {
    @Parameters(
        paramLabel = "FILE|NAME",
        description = "A scenario file, or a scenario that the ledger keeps.")
    private String scenario = "";

    @Option(names = "--lever", required = true, paramLabel = "NAME", description = "The lever.")
    private String lever = "";

    @Option(
        names = "--on",
        required = true,
        paramLabel = "D",
        description = "Its first day, YYYY-MM-DD.")
    private String on = "";

    @Option(names = "--as", paramLabel = "NAME", description = "A name for it; else the lever's.")
    private Optional<String> name = Optional.empty();

    @Override
    ExitCode run(Session session) {
      return changing(
          session,
          workbench -> {
            Shipped shipped =
                new Shipped(
                    name.orElse(lever), scenario(workbench), lever, Choices.day("--on", on));
            workbench.shipments().mark(shipped);
            session.result(
                put(shipped, Json.object()),
                TableText.lines(RealisedTables.list(List.of(shipped))));
          });
    }

    private Scenario scenario(Workbench workbench) {
      if (Files.exists(Path.of(scenario))) {
        return Scenarios.read(Path.of(scenario));
      }
      return workbench.scenarios().all().stream()
          .filter(one -> one.name().equals(scenario))
          .findFirst()
          .orElseThrow(
              () ->
                  new UsageException(
                      "Expected a scenario file or the name of a scenario that the ledger keeps, found \"%s\". It keeps: %s."
                          .formatted(
                              scenario,
                              String.join(
                                  ", ",
                                  workbench.scenarios().all().stream()
                                      .map(Scenario::name)
                                      .toList()))));
    }
  }

  @Command(name = "list", description = "Shows the levers that are marked as shipped.")
  static final class ListThem extends Subcommand {
    @Override
    ExitCode run(Session session) {
      return reading(
          session,
          workbench -> {
            List<Shipped> all = workbench.shipments().all();
            ObjectNode document = Json.object();
            ArrayNode list = document.putArray("shipped");
            all.forEach(one -> put(one, list.addObject()));
            session.result(document, TableText.lines(RealisedTables.list(all)));
          });
    }
  }

  @Command(
      name = "remove",
      description = "Takes the mark of a lever away; 'edits undo' brings it back.")
  static final class Remove extends Subcommand {
    @Parameters(paramLabel = "NAME", description = "Its name.")
    private String name = "";

    @Override
    ExitCode run(Session session) {
      return changing(
          session,
          workbench -> {
            workbench.shipments().remove(name);
            session.result(Json.object().put("removed", name), List.of("removed \"" + name + "\""));
          });
    }
  }

  @Command(
      name = "report",
      description =
          "Compares each whole month since with the last one before: what the lever's own factors"
              + " saved, and what was estimated of the same calls at the same prices.")
  static final class Report extends Subcommand {
    @Mixin private RealisedOptions options = new RealisedOptions();

    @Override
    ExitCode run(Session session) {
      List<Realised> all = options.ask(session);
      ObjectNode document = Json.object();
      ArrayNode list = document.putArray("realised");
      List<String> lines = new ArrayList<>();
      for (Realised one : all) {
        put(one, list.addObject());
        lines.addAll(lines(one));
      }
      session.result(document, lines);
      boolean isShort =
          all.stream()
              .flatMap(one -> one.months().stream())
              .anyMatch(
                  month ->
                      month.standing() == Standing.LESS
                          || month.standing() == Standing.WITHIN_DRIFT);
      return all.isEmpty() || isShort ? ExitCode.ATTENTION : ExitCode.DONE;
    }
  }

  private static List<String> lines(Realised one) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s (%s, shipped %s)"
            .formatted(one.shipped().name(), one.shipped().kind().id(), one.shipped().on()));
    RealisedTables.estimate(one).ifPresent(lines::add);
    if (!one.months().isEmpty()) {
      lines.addAll(TableText.lines(RealisedTables.months(one)));
    }
    one.months().forEach(month -> RealisedTables.drift(month).ifPresent(lines::add));
    one.untold().forEach(sentence -> lines.add("note: " + sentence));
    lines.add("");
    return lines;
  }

  private static ObjectNode put(Shipped one, ObjectNode node) {
    return node.put("name", one.name())
        .put("lever", one.lever())
        .put("kind", one.kind().id())
        .put("scenario", one.scenario().name())
        .put("on", one.on().toString());
  }

  private static void put(Realised one, ObjectNode node) {
    ObjectNode _ = put(one.shipped(), node);
    one.estimate()
        .ifPresentOrElse(
            found -> put(found, node.putObject("estimate")), () -> node.putNull("estimate"));
    ArrayNode months = node.putArray("months");
    one.months().forEach(month -> put(month, months.addObject()));
    one.estimated().ifPresent(sum -> node.set("estimated", Json.money(sum)));
    one.outcome().ifPresent(sum -> node.set("outcome", Json.money(sum)));
    one.untold().forEach(node.putArray("untold")::add);
  }

  private static void put(Estimate found, ObjectNode node) {
    node.put("reference", found.reference().toString());
    node.set("cost", Json.money(found.cost()));
    node.set("saving", Json.money(found.saving()));
    node.set("ownCost", Json.money(found.ownCost()));
    node.put("share", text(found.share()));
    node.put("least", text(found.least())).put("most", text(found.most()));
  }

  private static void put(MonthOutcome month, ObjectNode node) {
    node.put("month", month.month().toString());
    node.set("actual", Json.money(month.actual()));
    node.set("without", Json.money(month.without()));
    month.volume().ifPresent(volume -> node.set("volume", Json.money(volume)));
    node.set("rest", Json.money(month.rest()));
    month
        .estimated()
        .ifPresentOrElse(
            range -> put(range, node.putObject("estimated")), () -> node.putNull("estimated"));
    node.set("outcome", Json.money(month.outcome()));
    month
        .outcomeRange()
        .ifPresentOrElse(
            range -> put(range, node.putObject("outcomeRange")),
            () -> node.putNull("outcomeRange"));
    month
        .drift()
        .ifPresent(
            usual ->
                node.putObject("drift")
                    .put("pairs", usual.pairs())
                    .put("least", text(usual.least()))
                    .put("most", text(usual.most())));
    ArrayNode effects = node.putArray("effects");
    month
        .effects()
        .forEach(
            effect ->
                effects
                    .addObject()
                    .put("name", effect.kind().id())
                    .set("amount", Json.money(effect.amount())));
    ArrayNode others = node.putArray("others");
    month
        .others()
        .forEach(
            effect ->
                others
                    .addObject()
                    .put("name", effect.kind().id())
                    .set("amount", Json.money(effect.amount())));
    node.put("standing", month.standing().name().toLowerCase(Locale.ROOT));
  }

  private static void put(MonthOutcome.Range range, ObjectNode node) {
    node.set("low", Json.money(range.low()));
    node.set("central", Json.money(range.central()));
    node.set("high", Json.money(range.high()));
  }

  private static String text(Fraction share) {
    return share.toDecimal(12).stripTrailingZeros().toPlainString();
  }
}
