package dev.costwright.app.ui.terms;

import dev.costwright.app.ui.terms.TermsDesk.Agreements;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.workbench.ToldDiscount;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.UsageException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Discounts and commitments, and the user's changes to them; each is an edit that undo takes
/// back.
final class DiscountsViewModel implements Answering<Agreements> {
  private final TermsDesk desk;
  private final Background background;
  private final Navigation navigation;
  private final LocalDate today;
  private final AnswerModel<Agreements> answer;

  DiscountsViewModel(
      TermsDesk desk, Background background, Navigation navigation, LocalDate today) {
    this.desk = desk;
    this.background = background;
    this.navigation = navigation;
    this.today = today;
    this.answer = new AnswerModel<>(background, "terms.discounts.task");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Agreements>> answerProperty() {
    return answer.answerProperty();
  }

  @Override
  public void load() {
    answer.ask(_ -> Optional.of(desk.agreements()));
  }

  /// What the form can offer.
  Optional<Agreements> agreements() {
    return answer.value();
  }

  /// Writes a new discount.
  ///
  /// @param onProblem hears on the window's thread why it was not written
  /// @throws UsageException when what was told is no discount
  void add(ToldDiscount told, Runnable onDone, Consumer<CostwrightException> onProblem) {
    Discount discount = told.read(today);
    change(() -> desk.add(discount), onDone, onProblem);
  }

  void remove(Discount discount, Consumer<CostwrightException> onProblem) {
    change(() -> desk.remove(discount.name()), () -> {}, onProblem);
  }

  private void change(Runnable edit, Runnable onDone, Consumer<CostwrightException> onProblem) {
    background.run(
        "terms.discounts.task.change",
        _ -> {
          edit.run();
          return true;
        },
        _ -> {
          onDone.run();
          navigation.ledgerChanged();
        },
        onProblem);
  }
}
