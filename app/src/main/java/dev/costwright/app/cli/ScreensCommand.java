package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "screens",
    description = "Renders every screen of the ledger to PNG files, without a display.")
final class ScreensCommand extends Subcommand {
  private static final List<BigDecimal> SCALES =
      Stream.of("1", "1.25", "1.5", "2").map(BigDecimal::new).toList();
  private static final List<String> LOCALES = List.of("en", "de");

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
  private BigDecimal scale = BigDecimal.ONE;

  @Option(names = "--locale", paramLabel = "LANG", description = "en or de. Default: en.")
  private String locale = "en";

  @Override
  ExitCode run(Session session) {
    require("--scale", SCALES, scale);
    require("--locale", LOCALES, locale);
    Desktop.Look look =
        new Desktop.Look(
            Choices.of(Desktop.Theme.class, "--theme", theme),
            scale.doubleValue(),
            Locale.forLanguageTag(locale));
    try (Workbench workbench = session.openLedger()) {
      List<Path> screens = session.desktop().render(workbench, session.data(), out, look);
      session.result(document(screens), screens.stream().map(Path::toString).toList());
    }
    return ExitCode.DONE;
  }

  private static <T extends Comparable<T>> void require(String option, List<T> known, T given) {
    if (known.stream().noneMatch(each -> each.compareTo(given) == 0)) {
      String choices = known.stream().map(Object::toString).collect(Collectors.joining(", "));
      throw new UsageException(
          "Expected one of %s after %s, found \"%s\".".formatted(choices, option, given));
    }
  }

  static ObjectNode document(List<Path> screens) {
    ObjectNode document = Json.object();
    document.set("screens", Json.paths(screens));
    return document;
  }
}
