package dev.costwright.app;

import dev.costwright.app.cli.Desktop;
import dev.costwright.app.workbench.DataFolder;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.List;

/// The window, as the command line sees it.
final class Window implements Desktop {
  @Override
  public void open(Path ledgerFolder, DataFolder data) {
    throw noWindow();
  }

  @Override
  public List<Path> render(Workbench workbench, DataFolder data, Path folder, Look look) {
    throw noWindow();
  }

  private static UsageException noWindow() {
    return new UsageException("This build has no window: use a command.");
  }
}
