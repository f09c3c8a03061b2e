package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "screens",
    description = "Renders every screen of the ledger to PNG files, without a display.")
final class ScreensCommand extends Subcommand {
  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to.")
  private Path out = Path.of("");

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "light, dark or contrast. Default: light.")
  private String theme = "light";

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "Pixels per point: 1, 1.25, 1.5 or 2. Default: 1.")
  private double scale = 1;

  @Option(names = "--locale", paramLabel = "LANG", description = "en or de. Default: en.")
  private String locale = "en";

  @Override
  ExitCode run(Session session) {
    Desktop.Look look =
        new Desktop.Look(
            Choices.of(Desktop.Theme.class, "--theme", theme),
            scale,
            Locale.forLanguageTag(locale));
    try (Workbench workbench = session.openLedger()) {
      List<Path> screens = session.desktop().render(workbench, session.data(), out, look);
      session.result(document(screens), screens.stream().map(Path::toString).toList());
    }
    return ExitCode.DONE;
  }

  static ObjectNode document(List<Path> screens) {
    ObjectNode document = Json.object();
    document.set("screens", Json.paths(screens));
    return document;
  }
}
