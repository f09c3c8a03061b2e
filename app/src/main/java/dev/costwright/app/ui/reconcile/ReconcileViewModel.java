package dev.costwright.app.ui.reconcile;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.CauseType;
import dev.costwright.model.reconciliation.Reconciliation;
import java.time.YearMonth;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Which month and seller are shown, and why their figures are what they are.
final class ReconcileViewModel implements Answering<Reconciled> {
  private final ReconcileSource source;
  private final ReconcileWhy whys;
  private final AnswerModel<Reconciled> answers;
  private Optional<YearMonth> month = Optional.empty();
  private Optional<String> seller = Optional.empty();

  ReconcileViewModel(ReconcileSource source, Background background) {
    this.source = source;
    this.whys = new ReconcileWhy(source);
    this.answers = new AnswerModel<>(background, "reconcile.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Reconciled>> answerProperty() {
    return answers.answerProperty();
  }

  /// Compares everything again; what is shown stays until the answer is there.
  @Override
  public void load() {
    answers.ask(
        _ -> {
          Reconciliation all = source.reconcile();
          return Reconciled.of(all, source.review(all), source.places(), month, seller);
        });
  }

  /// Shows another month, of one seller or of all.
  void use(YearMonth wanted, Optional<String> only) {
    month = Optional.of(wanted);
    seller = only;
    answers
        .value()
        .ifPresent(
            shown ->
                answers.ask(
                    _ ->
                        Reconciled.of(shown.all(), shown.review(), shown.places(), month, seller)));
  }

  Why why(Reconciled shown, Tile tile) {
    return whys.of(shown, tile);
  }

  /// Why the usage that invoices are compared with is what it is.
  Why compared(Reconciled shown, Money usage) {
    return whys.compared(shown, usage);
  }

  /// Why one cause makes the difference that it makes.
  Why why(Reconciled shown, CauseType type) {
    return whys.of(shown, type);
  }

  Why why(LineRow row) {
    return whys.of(row);
  }
}
