package dev.costwright.app.ui.reconcile;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.workbench.Reviews;
import dev.costwright.model.prepaid.PrepaidRoll;
import dev.costwright.model.signoff.LineKey;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What the user says of lines and of prepaid credit; each word is an edit that undo takes back.
final class ReviewViewModel {
  private final Supplier<Reviews> reviews;
  private final Background background;
  private final Navigation navigation;
  private final AnswerModel<PrepaidRoll> prepaid;
  private Optional<LineKey> selected = Optional.empty();
  private final ReadOnlyBooleanWrapper prepaidShown = new ReadOnlyBooleanWrapper();

  ReviewViewModel(Supplier<Reviews> reviews, Background background, Navigation navigation) {
    this.reviews = reviews;
    this.background = background;
    this.navigation = navigation;
    this.prepaid = new AnswerModel<>(background, "reconcile.task.prepaid");
  }

  /// Whether prepaid credit is in front, and not invoices.
  ReadOnlyBooleanProperty prepaidShownProperty() {
    return prepaidShown.getReadOnlyProperty();
  }

  void turnPrepaid() {
    prepaidShown.set(!prepaidShown.get());
  }

  ReadOnlyObjectProperty<Answer<PrepaidRoll>> prepaidProperty() {
    return prepaid.answerProperty();
  }

  void loadPrepaid() {
    prepaid.ask(_ -> Optional.of(reviews.get().prepaid()));
  }

  /// The line that was looked at last, so that it stays in front when something is said of it.
  Optional<LineKey> selected() {
    return selected;
  }

  void select(LineKey key) {
    selected = Optional.of(key);
  }

  /// Makes an edit; the window shows what came of it.
  void say(Consumer<Reviews> edit) {
    background.run(
        "reconcile.task.review",
        _ -> {
          edit.accept(reviews.get());
          return true;
        },
        _ -> navigation.ledgerChanged(),
        problem -> navigation.report(Trouble.of("reconcile.review.failed", problem)));
  }
}
