package dev.costwright.app.ui.bridge;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Flyout;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.SpendChange;
import dev.costwright.app.uikit.TakesChange;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/// Why spend changed from one period, or from a budget, to another: a waterfall of effects that
/// sum to the change, what each model and each team adds, and why each figure is what it is.
public final class BridgeScreen extends AnswerScreen<Bridged> implements TakesChange {
  private final BridgeViewModel model;

  public BridgeScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new BridgeViewModel(BridgeSource.of(workbench), background), navigation);
  }

  BridgeScreen(BridgeViewModel model, Navigation navigation) {
    super("bridge", Feather.BAR_CHART, model, navigation);
    this.model = model;
  }

  @Override
  public void take(SpendChange change) {
    model.take(change);
  }

  @Override
  protected String scopeOf(Bridged found) {
    return Messages.text(
        found.bridge().query().budget().isPresent() ? "bridge.scope.budget" : "bridge.scope");
  }

  @Override
  protected Face<Bridged> face(Theme theme) {
    ChoiceMenu before = new ChoiceMenu("bridge-from", Feather.CALENDAR);
    ChoiceMenu after = new ChoiceMenu("bridge-to", Feather.CALENDAR);
    ChoiceMenu layer = new ChoiceMenu("bridge-layer", Feather.LAYERS);
    FilterMenu filter = new FilterMenu(model);
    Button budget = Ui.button("", Feather.FLAG);
    budget.setId("bridge-budget");
    Node arrow = Ui.icon(Feather.ARROW_RIGHT);
    List<Node> periods = List.of(before, arrow, after);
    List<Control> others = List.of(layer, filter.node(), budget);
    return new Face<>(
        Stream.of(List.of(Ui.row(6, before, arrow, after)), others)
            .flatMap(List::stream)
            .map(Node.class::cast)
            .toList(),
        answer -> {
          boolean isFilled = answer instanceof Answer.Filled<Bridged>;
          periods.forEach(node -> node.setVisible(isFilled));
          others.forEach(node -> node.setVisible(isFilled));
          if (answer instanceof Answer.Filled<Bridged>(Bridged found)) {
            offer(before, found, found.span().before(), one -> model.use(found.span().from(one)));
            offer(after, found, found.span().after(), one -> model.use(found.span().to(one)));
            offer(layer, found.question().layer());
            filter.offer(found);
            offer(budget, found);
          }
        },
        found -> new BridgeView(model, found, theme, navigation()));
  }

  private static void offer(
      ChoiceMenu menu, Bridged found, Period chosen, Consumer<Period> onChoice) {
    menu.chosen(Periods.name(chosen));
    found.months().reversed().stream()
        .map(month -> Period.of(month, ZoneOffset.UTC))
        .forEach(month -> menu.offer(Periods.name(month), () -> onChoice.accept(month)));
  }

  private void offer(ChoiceMenu menu, LayerChoice chosen) {
    menu.chosen(name(chosen));
    for (LayerChoice layer : LayerChoice.values()) {
      menu.offer(name(layer), () -> model.use(layer));
    }
  }

  private static String name(LayerChoice layer) {
    return Messages.text("evidence." + layer.name().toLowerCase(Locale.ROOT));
  }

  private void offer(Button budget, Bridged found) {
    budget.setText(
        found
            .question()
            .budget()
            .map(
                monthly ->
                    Messages.text(
                        "bridge.budget.of",
                        Amounts.brief(Money.of(monthly, found.bridge().end().currency()))))
            .orElseGet(() -> Messages.text("bridge.budget")));
    budget.setAccessibleText(budget.getText());
    budget.setOnAction(
        _ -> {
          BudgetPanel panel =
              new BudgetPanel(found.question().budget(), found.bridge().end().currency());
          Flyout flyout =
              new Flyout(Messages.text("bridge.budget"), panel, PopOver.ArrowLocation.TOP_RIGHT);
          panel.whenChosen(
              monthly -> {
                flyout.hide();
                model.use(monthly);
              });
          flyout.show(budget);
        });
  }
}
