package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// What spend will be: a fan of what is likely, what drives it, and how wrong such forecasts were.
public final class ForecastScreen extends AnswerScreen<Prospect> {
  private final ForecastViewModel model;

  public ForecastScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new ForecastViewModel(ForecastSource.of(workbench), background), navigation);
  }

  ForecastScreen(ForecastViewModel model, Navigation navigation) {
    super("forecast", Feather.TRENDING_UP, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(Prospect prospect) {
    return switch (prospect) {
      case Outlook outlook ->
          Messages.text("forecast.scope", outlook.key(), Days.day(outlook.lastDay()));
      case CountOutlook outlook ->
          Messages.text(
              "forecast.scope.count", outlook.gauge().words(), Days.day(outlook.lastDay()));
    };
  }

  @Override
  protected Face<Prospect> face(Theme theme) {
    Choosers choosers = new Choosers(model);
    BudgetField budget = new BudgetField(model);
    Button keep = keeping();
    return new Face<>(
        List.of(
            choosers.measure(),
            choosers.key(),
            choosers.by(),
            choosers.grains(),
            choosers.horizon(),
            budget,
            keep),
        answer -> {
          choosers.offer(answer);
          List.of(budget, keep).forEach(one -> Choosers.show(one, model.choice().isSpend()));
        },
        prospect ->
            switch (prospect) {
              case Outlook outlook -> new ForecastView(model, outlook, theme, navigation());
              case CountOutlook outlook -> new CountView(model, outlook, theme);
            });
  }

  private Button keeping() {
    Button keep = Ui.button(Messages.text("forecast.keep"), Feather.BOOKMARK);
    keep.setId("forecast-keep");
    keep.setTooltip(new Tooltip(Messages.text("forecast.keep.hint")));
    keep.setOnAction(
        _ ->
            model
                .shown()
                .ifPresent(
                    outlook ->
                        model.keep(
                            outlook.steps(),
                            problem ->
                                navigation().report(Trouble.of("forecast.failed", problem)))));
    return keep;
  }
}
