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
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// Is the bill right: a month's invoices against usage, every cent of difference named.
public final class ReconcileScreen extends AnswerScreen<Reconciled> {
  private final ReconcileViewModel model;
  private final LayersViewModel layers;
  private final ReviewViewModel reviews;

  public ReconcileScreen(Workbench workbench, Background background, Navigation navigation) {
    this(
        new ReconcileViewModel(ReconcileSource.of(workbench), background),
        new LayersViewModel(LayersSource.of(workbench), background, navigation),
        new ReviewViewModel(workbench::reviews, background, navigation),
        navigation);
  }

  ReconcileScreen(
      ReconcileViewModel model,
      LayersViewModel layers,
      ReviewViewModel reviews,
      Navigation navigation) {
    super("reconcile", Feather.CHECK_SQUARE, model, navigation);
    this.model = model;
    this.layers = layers;
    this.reviews = reviews;
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
    Button prepaid = Ui.button("", Feather.CREDIT_CARD);
    prepaid.setId("reconcile-turn-prepaid");
    Button limits = Ui.button(Messages.text("reconcile.limits.ask"), Feather.SLIDERS);
    limits.setId("reconcile-limits");
    // what is not offered takes no room
    List.of(sellers, months, turn, prepaid, limits)
        .forEach(action -> action.managedProperty().bind(action.visibleProperty()));
    LayersView layersView = new LayersView(layers);
    PrepaidView prepaidView = new PrepaidView(reviews);
    return new Face<>(
        List.of(sellers, months, limits, prepaid, turn),
        answer -> {
          offer(answer, sellers, months);
          offer(answer, turn);
          offer(answer, prepaid, limits);
        },
        found -> filled(found, theme, layersView, prepaidView),
        layers
            .shownProperty()
            .subscribe(isShown -> say(turn, isShown, "reconcile.turn.layers"))
            .and(
                reviews
                    .prepaidShownProperty()
                    .subscribe(isShown -> say(prepaid, isShown, "reconcile.turn.prepaid"))));
  }

  private Node filled(Reconciled found, Theme theme, Node layersView, Node prepaidView) {
    if (reviews.prepaidShownProperty().get()) {
      return prepaidView;
    }
    return layers.shownProperty().get()
        ? layersView
        : new ReconcileView(model, reviews, found, theme);
  }

  private static void say(Button turn, boolean isShown, String otherwise) {
    turn.setText(Messages.text(isShown ? "reconcile.turn.bills" : otherwise));
    turn.setAccessibleText(turn.getText());
  }

  /// Leads from invoices to prepaid credit and back, and to the limits.
  private void offer(Answer<Reconciled> answer, Button prepaid, Button limits) {
    boolean isFilled = answer instanceof Answer.Filled<Reconciled>;
    prepaid.setVisible(isFilled && !layers.shownProperty().get());
    limits.setVisible(
        isFilled && !layers.shownProperty().get() && !reviews.prepaidShownProperty().get());
    if (answer instanceof Answer.Filled<Reconciled>(Reconciled found)) {
      limits.setOnAction(
          _ ->
              new ReviewForms(reviews)
                  .limits(limits, found.review().limits(), found.totals().currency()));
      prepaid.setOnAction(
          _ -> {
            reviews.turnPrepaid();
            model.use(found.month(), found.seller());
          });
      if (reviews.prepaidShownProperty().get()) {
        reviews.loadPrepaid();
      }
    }
  }

  /// Leads from invoices to layers and back.
  private void offer(Answer<Reconciled> answer, Button turn) {
    turn.setVisible(
        answer instanceof Answer.Filled<Reconciled> && !reviews.prepaidShownProperty().get());
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
    sellers.setVisible(isFilled && !reviews.prepaidShownProperty().get());
    months.setVisible(
        isFilled && !layers.shownProperty().get() && !reviews.prepaidShownProperty().get());
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
