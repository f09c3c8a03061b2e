package dev.costwright.app;

import dev.costwright.app.cli.Desktop;
import dev.costwright.app.instance.FirstWindow;
import dev.costwright.app.instance.LaterStart;
import dev.costwright.app.instance.Request;
import dev.costwright.app.sample.SampleCompany;
import dev.costwright.app.ui.shell.CostwrightApp;
import dev.costwright.app.ui.shell.ScreenPictures;
import dev.costwright.app.ui.shell.WindowStart;
import dev.costwright.app.workbench.DataFolder;
import dev.costwright.app.workbench.Incoming;
import dev.costwright.app.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The window, as the command line sees it.
final class Window implements Desktop {
  /// Kept, because a logger that nobody holds loses its level. JavaFX warns at each start from the
  /// class path, which is how the launcher starts it.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  static {
    JAVAFX.setLevel(Level.SEVERE);
  }

  @Override
  public Optional<Long> open(Path ledgerFolder, Request request, DataFolder data) {
    return switch (LaterStart.orFirst(data.state(), request)) {
      case LaterStart.Outcome.HandedOver(long process) -> Optional.of(process);
      case LaterStart.Outcome.First(FirstWindow first) -> {
        try (first) {
          show(ledgerFolder, request, data, first);
        }
        yield Optional.empty();
      }
    };
  }

  private static void show(Path ledgerFolder, Request request, DataFolder data, FirstWindow first) {
    CostwrightApp.open(
        new WindowStart(
            ledgerFolder,
            request.files(),
            data.config(),
            workbench -> sample(workbench, data),
            first::listen));
  }

  @Override
  public List<Path> render(Workbench workbench, DataFolder data, Path folder, Look look) {
    Locale before = Locale.getDefault(Locale.Category.DISPLAY);
    Locale.setDefault(Locale.Category.DISPLAY, look.locale());
    try {
      return ScreenPictures.write(
          workbench,
          folder,
          dev.costwright.app.uikit.Theme.valueOf(look.theme().name()),
          look.scale());
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, before);
    }
  }

  /// Writes the sample company's files, and takes its rules into a ledger that has none.
  ///
  /// @return the files that can be imported
  private static List<Path> sample(Workbench workbench, DataFolder data) {
    List<Path> all =
        SampleCompany.write(data.cache().resolve("sample-company"), SampleCompany.DEFAULT_SEED);
    all.stream()
        .filter(file -> file.endsWith("rules.json"))
        .filter(file -> workbench.rules().rules().isEmpty())
        .findFirst()
        .ifPresent(rules -> workbench.saveRules(Incoming.rules(rules)));
    return Incoming.readable(all);
  }
}
