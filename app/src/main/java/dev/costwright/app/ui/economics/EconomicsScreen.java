package dev.costwright.app.ui.economics;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Flyout;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.economics.EconomicsMonth;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/// Unit economics: what a user or another unit costs, what is left of the revenue, where it is a
/// loss.
public final class EconomicsScreen extends AnswerScreen<UnitEconomics> {
  private final EconomicsViewModel model;

  public EconomicsScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new EconomicsViewModel(EconomicsSource.of(workbench), background), navigation);
  }

  EconomicsScreen(EconomicsViewModel model, Navigation navigation) {
    super("economics", Feather.USERS, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(UnitEconomics found) {
    return Messages.text(
        found.month().isWhole() ? "economics.scope" : "economics.scope.cut",
        Days.monthOfYear(found.month().month()));
  }

  @Override
  protected String lacking() {
    return model.hasMetrics() ? ".empty.cost" : ".empty";
  }

  @Override
  protected Face<UnitEconomics> face(Theme theme) {
    ChoiceMenu unit = new ChoiceMenu("economics-unit", Feather.HASH);
    ChoiceMenu month = new ChoiceMenu("economics-month", Feather.CALENDAR);
    Button payback = Ui.button(Messages.text("economics.payback"), Feather.REPEAT);
    payback.setId("economics-payback");
    payback.setOnAction(_ -> showPayback(payback));
    return new Face<>(
        List.of(unit, month, payback),
        answer -> offer(unit, month, answer),
        found -> new EconomicsView(model, found, theme, navigation()));
  }

  /// Without figures there is nothing to choose.
  private void offer(ChoiceMenu unit, ChoiceMenu month, Answer<UnitEconomics> answer) {
    boolean isFilled = answer instanceof Answer.Filled<UnitEconomics>;
    unit.setVisible(isFilled);
    month.setVisible(isFilled);
    if (answer instanceof Answer.Filled<UnitEconomics>(UnitEconomics found)) {
      unit.chosen(Messages.text("economics.per", UnitNames.of(found.question().unit())));
      found.units().forEach(name -> unit.offer(UnitNames.of(name), () -> model.use(name)));
      month.chosen(Days.monthOfYear(found.month().month()));
      found.economics().months().reversed().stream()
          .map(EconomicsMonth::month)
          .forEach(one -> month.offer(Days.monthOfYear(one), () -> model.use(one)));
    }
  }

  private void showPayback(Button near) {
    Optional<Money> spend =
        model.answerProperty().get() instanceof Answer.Filled<UnitEconomics>(UnitEconomics found)
            ? found.month().total().cost().value()
            : Optional.empty();
    new Flyout(
            Messages.text("economics.payback"),
            new PaybackPanel(spend, model.currency()),
            PopOver.ArrowLocation.TOP_RIGHT)
        .show(near);
  }
}
