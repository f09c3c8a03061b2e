package dev.costwright.app.ui.shell;

import dev.costwright.app.ui.explore.ExploreScreen;
import dev.costwright.app.ui.overview.OverviewScreen;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.workbench.Workbench;
import java.util.List;

/// Everything that the left navigation leads to, in its order.
final class Destinations {
  private Destinations() {}

  static List<Screen> of(Workbench workbench, Tasks tasks, Shell shell, ShellViewModel model) {
    return List.of(
        new OverviewScreen(workbench, tasks, shell),
        new ExploreScreen(workbench, tasks, shell),
        new SettingsScreen(model));
  }
}
