package dev.costwright.app.ui.reconcile;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// Is the bill right: a month's invoices against usage, every cent of difference named.
public final class ReconcileScreen extends AnswerScreen<Reconciled> {
  private final ReconcileViewModel model;
  private final LayersViewModel layers;

  public ReconcileScreen(Workbench workbench, Background background, Navigation navigation) {
    this(
        new ReconcileViewModel(ReconcileSource.of(workbench), background),
        new LayersViewModel(LayersSource.of(workbench), background, navigation),
        navigation);
  }

  ReconcileScreen(ReconcileViewModel model, LayersViewModel layers, Navigation navigation) {
    super("reconcile", Feather.CHECK_SQUARE, model, navigation);
    this.model = model;
    this.layers = layers;
  }

  @Override
  protected String scopeOf(Reconciled found) {
    return Days.monthOfYear(found.month()) + " · " + Sellers.name(found.seller());
  }

  @Override
  protected Face<Reconciled> face(Theme theme) {
    ChoiceMenu sellers = new ChoiceMenu("reconcile-seller", Feather.FILTER);
    ChoiceMenu months = new ChoiceMenu("reconcile-month", Feather.CALENDAR);
    Button turn = Ui.button("", Feather.LAYERS);
    turn.setId("reconcile-turn");
    LayersView layersView = new LayersView(layers);
    return new Face<>(
        List.of(sellers, months, turn),
        answer -> {
          offer(answer, sellers, months);
          offer(answer, turn);
        },
        found -> layers.shownProperty().get() ? layersView : new ReconcileView(model, found, theme),
        layers.shownProperty().subscribe(isShown -> say(turn, isShown)));
  }

  private static void say(Button turn, boolean isLayersShown) {
    turn.setText(Messages.text(isLayersShown ? "reconcile.turn.bills" : "reconcile.turn.layers"));
    turn.setAccessibleText(turn.getText());
  }

  /// Leads from invoices to layers and back.
  private void offer(Answer<Reconciled> answer, Button turn) {
    turn.setVisible(answer instanceof Answer.Filled<Reconciled>);
    if (answer instanceof Answer.Filled<Reconciled>(Reconciled found)) {
      turn.setOnAction(
          _ -> {
            layers.turn();
            model.use(found.month(), found.seller());
          });
      if (layers.shownProperty().get()) {
        layers.load(found.seller());
      }
    }
  }

  private void offer(Answer<Reconciled> answer, ChoiceMenu sellers, ChoiceMenu months) {
    boolean isFilled = answer instanceof Answer.Filled<Reconciled>;
    sellers.setVisible(isFilled);
    months.setVisible(isFilled && !layers.shownProperty().get());
    if (answer instanceof Answer.Filled<Reconciled>(Reconciled found)) {
      sellers.chosen(Sellers.name(found.seller()));
      sellers.offer(
          Sellers.name(Optional.empty()), () -> model.use(found.month(), Optional.empty()));
      for (String seller : found.sellers()) {
        sellers.offer(Sellers.name(seller), () -> model.use(found.month(), Optional.of(seller)));
      }
      months.chosen(Days.monthOfYear(found.month()));
      found
          .all()
          .months()
          .reversed()
          .forEach(
              month ->
                  months.offer(Days.monthOfYear(month), () -> model.use(month, found.seller())));
    }
  }
}
