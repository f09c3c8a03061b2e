package dev.costwright.app.cli;

import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.forecasting.overlay.OverlayText;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "overlays",
    description =
        "Plans that are laid over forecasts: launches, growth, price changes, scenarios. 'forecast"
            + " --overlay kept' shows a forecast with them; so does the Forecast screen.",
    subcommands = {
      OverlaysCommand.Kept.class,
      OverlaysCommand.Add.class,
      OverlaysCommand.Remove.class
    })
final class OverlaysCommand extends Group {
  @Command(name = "list", description = "Lists kept overlays, in the order in which they act.")
  static final class Kept extends Subcommand {
    @Override
    ExitCode run(Session session) {
      return reading(
          session,
          workbench -> {
            List<Overlay> kept = workbench.forecasts().overlays().kept();
            ObjectNode document = Json.object();
            document.set("overlays", OverlayViews.list(kept));
            session.result(
                document,
                kept.isEmpty()
                    ? List.of("No overlay is kept. 'costwright overlays add' keeps one.")
                    : kept.stream().map(Kept::words).toList());
          });
    }

    private static String words(Overlay overlay) {
      return "%s: %s%s".formatted(overlay.name(), overlay.text(), overlay.isOn() ? "" : " (off)");
    }
  }

  @Command(
      name = "add",
      description = "Keeps an overlay, in place of one of its name; 'edits undo' takes it back.")
  static final class Add extends Subcommand {
    @Parameters(
        paramLabel = "OVERLAY",
        description =
            "Such as \"growth 5%% a month from 2027-01-01 of feature=chat\"; see 'forecast"
                + " --help'.")
    private String text = "";

    @Option(names = "--name", paramLabel = "NAME", description = "Default: the overlay itself.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--off", description = "Keeps it without counting it.")
    private boolean isOff;

    @Override
    ExitCode run(Session session) {
      Overlay overlay =
          OverlayText.parse(name.orElse(text), text).with(isOff ? Overlay.Use.OFF : Overlay.Use.ON);
      return changing(
          session,
          workbench -> {
            workbench.forecasts().overlays().save(overlay);
            ObjectNode document = Json.object();
            document.set("overlays", OverlayViews.list(List.of(overlay)));
            session.result(document, List.of("Kept as \"%s\".".formatted(overlay.name())));
          });
    }
  }

  @Command(name = "remove", description = "Takes one away; 'edits undo' brings it back.")
  static final class Remove extends Subcommand {
    @Parameters(paramLabel = "NAME", description = "As 'overlays list' names it.")
    private String name = "";

    @Override
    ExitCode run(Session session) {
      return changing(
          session,
          workbench -> {
            workbench.forecasts().overlays().remove(name);
            session.result(
                Json.object().put("removed", name), List.of("%s is taken away.".formatted(name)));
          });
    }
  }
}
