package dev.costwright.app.cli;

import dev.costwright.app.report.LayerTable;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Layers;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.usage.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "layers",
    description = {
      "Shows what each layer says of each seller, account and month, which counts and why.",
      "'layers set' lets another layer count than the rule (billed, else metered, else observed)."
    },
    subcommands = {LayersCommand.SetLayer.class, LayersCommand.ClearLayer.class})
final class LayersCommand extends Subcommand {
  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      show(session, workbench.layers().months());
    }
    return ExitCode.DONE;
  }

  @Command(name = "set", description = "Lets a layer count in place of the rule, for one month.")
  static final class SetLayer extends Subcommand {
    @Mixin private AccountMonth place = new AccountMonth();

    @Parameters(index = "2", paramLabel = "LAYER", description = "billed, metered or observed.")
    private String layer = "";

    @Override
    ExitCode run(Session session) {
      LayerOverride override =
          new LayerOverride(
              place.seller(),
              place.account(),
              place.month(),
              Choices.of(Layer.class, "MONTH", layer));
      try (Workbench workbench = session.openLedger()) {
        workbench.layers().choose(override);
        showMonth(session, workbench.layers(), place);
        AutomaticBackup.ifDue(session, workbench);
      }
      return ExitCode.DONE;
    }
  }

  @Command(name = "clear", description = "Lets the rule stand again.")
  static final class ClearLayer extends Subcommand {
    @Mixin private AccountMonth place = new AccountMonth();

    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        workbench.layers().clear(place.seller(), place.account(), place.month());
        showMonth(session, workbench.layers(), place);
        AutomaticBackup.ifDue(session, workbench);
      }
      return ExitCode.DONE;
    }
  }

  private static void showMonth(Session session, Layers layers, AccountMonth place) {
    show(
        session,
        layers.months().stream()
            .filter(
                month ->
                    month.seller().equals(place.seller())
                        && month.account().equals(place.account())
                        && month.month().equals(place.month()))
            .toList());
  }

  private static void show(Session session, List<LayerMonth> months) {
    session.result(
        document(months),
        months.isEmpty()
            ? List.of("No layer says anything: the ledger holds no usage and no bills.")
            : TableText.lines(LayerTable.of(months)));
  }

  private static ObjectNode document(List<LayerMonth> months) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("months");
    for (LayerMonth month : months) {
      ObjectNode node =
          list.addObject()
              .put("seller", month.seller())
              .put("account", month.account())
              .put("month", month.month().toString());
      ObjectNode layers = node.putObject("layers");
      ObjectNode counting = node.putObject("countingDays");
      for (Layer layer : Layer.values()) {
        String name = layer.name().toLowerCase(Locale.ROOT);
        Optional.ofNullable(month.layers().get(layer))
            .ifPresent(said -> layers.set(name, said(said)));
        counting.put(name, month.counting().getOrDefault(layer, 0));
      }
      node.set("counted", Json.money(month.counted()));
      node.put("override", month.chosen().map(l -> l.name().toLowerCase(Locale.ROOT)).orElse(null));
      node.put("why", LayerTable.why(month));
    }
    return document;
  }

  private static ObjectNode said(LayerMonth.Said said) {
    ObjectNode node = Json.object();
    node.set("cost", Json.money(said.cost()));
    return node.put("rows", said.rows())
        .put("uncostedRows", said.uncosted())
        .put("days", said.days());
  }
}
