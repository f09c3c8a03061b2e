package dev.costwright.app.ui.reconcile;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/// Is the bill right: a month's invoices against usage, every cent of difference named.
public final class ReconcileScreen extends AnswerScreen<Reconciled> {
  private final ReconcileViewModel model;

  public ReconcileScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new ReconcileViewModel(ReconcileSource.of(workbench), background), navigation);
  }

  ReconcileScreen(ReconcileViewModel model, Navigation navigation) {
    super("reconcile", Feather.CHECK_SQUARE, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(Reconciled found) {
    return Days.monthOfYear(found.month()) + " · " + Sellers.name(found.seller());
  }

  @Override
  protected Face<Reconciled> face(Theme theme) {
    ChoiceMenu sellers = new ChoiceMenu("reconcile-seller", Feather.FILTER);
    ChoiceMenu months = new ChoiceMenu("reconcile-month", Feather.CALENDAR);
    return new Face<>(
        List.of(sellers, months),
        answer -> offer(answer, sellers, months),
        found -> new ReconcileView(model, found, theme));
  }

  private void offer(Answer<Reconciled> answer, ChoiceMenu sellers, ChoiceMenu months) {
    boolean isFilled = answer instanceof Answer.Filled<Reconciled>;
    sellers.setVisible(isFilled);
    months.setVisible(isFilled);
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
