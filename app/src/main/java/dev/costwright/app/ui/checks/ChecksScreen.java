package dev.costwright.app.ui.checks;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.DataQuality.Listed;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.check.Thresholds;
import java.util.List;
import javafx.scene.control.Button;
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
    Button limits = Ui.button(Messages.text("checks.limits"), Feather.SLIDERS);
    limits.setId("checks-limits");
    limits.setOnAction(
        _ ->
            model.limits(
                known -> new LimitsPanel(known, model.currency()).show(limits, this::keep),
                problem -> navigation().report(Trouble.of("checks.failed", problem))));
    return new Face<>(
        List.of(limits),
        answer -> limits.setDisable(!(answer instanceof Answer.Filled<List<Listed>>)),
        findings -> new ChecksView(model, findings, navigation()));
  }

  private void keep(Thresholds thresholds) {
    model.keep(
        thresholds,
        navigation()::ledgerChanged,
        problem -> navigation().report(Trouble.of("checks.failed", problem)));
  }
}
