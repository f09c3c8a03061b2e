package dev.costwright.app.ui.checks;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.DataQuality.Listed;
import dev.costwright.app.workbench.Workbench;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// What is wrong or odd in the data, each finding with its money, its rows and what mends it.
public final class ChecksScreen extends AnswerScreen<List<Listed>> {
  private final ChecksViewModel model;

  public ChecksScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new ChecksViewModel(ChecksSource.of(workbench), background), navigation);
  }

  ChecksScreen(ChecksViewModel model, Navigation navigation) {
    super("checks", Feather.SHIELD, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(List<Listed> findings) {
    return Messages.text(
        "checks.scope",
        Amounts.count(findings.stream().filter(Listed::needsAttention).count()),
        Amounts.count(findings.size()));
  }

  @Override
  protected Face<List<Listed>> face(Theme theme) {
    return new Face<>(
        List.of(), _ -> {}, findings -> new ChecksView(model, findings, navigation()));
  }
}
