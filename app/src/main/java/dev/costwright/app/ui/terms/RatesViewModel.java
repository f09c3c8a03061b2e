package dev.costwright.app.ui.terms;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.workbench.PeriodText;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Exchange rates, and the user's changes to them; each is an edit that undo takes back.
final class RatesViewModel implements Answering<List<FxRate>> {
  /// What the last change came to.
  record Said(Tone tone, String text) {}

  /// A rate as the user types it.
  record Told(String base, String quote, String day, String rate, String source) {
    /// @throws UsageException when it is no rate
    FxRate read() {
      try {
        return new FxRate(
            PeriodText.plausibleDay("as the day of the rate", day),
            currency(base),
            currency(quote),
            new BigDecimal(rate),
            source.isEmpty() ? Messages.text("terms.rates.byHand") : source);
      } catch (NumberFormatException malformed) {
        throw new UsageException(
            "Expected a rate such as 1.0821, found \"%s\".".formatted(rate), malformed);
      } catch (IllegalArgumentException unusable) {
        throw new UsageException(unusable.getMessage() + ".", unusable);
      }
    }

    private static Currency currency(String code) {
      try {
        return Currency.getInstance(code.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException unknown) {
        throw new UsageException(
            "Expected a currency code such as EUR, found \"%s\".".formatted(code), unknown);
      }
    }
  }

  private final TermsDesk desk;
  private final Background background;
  private final Navigation navigation;
  private final AnswerModel<List<FxRate>> answer;
  private final ReadOnlyObjectWrapper<Optional<Said>> said =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  RatesViewModel(TermsDesk desk, Background background, Navigation navigation) {
    this.desk = desk;
    this.background = background;
    this.navigation = navigation;
    this.answer = new AnswerModel<>(background, "terms.rates.task");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<List<FxRate>>> answerProperty() {
    return answer.answerProperty();
  }

  /// What to tell the user of the last change.
  ReadOnlyObjectProperty<Optional<Said>> saidProperty() {
    return said.getReadOnlyProperty();
  }

  @Override
  public void load() {
    answer.ask(_ -> Optional.of(desk.rates()));
  }

  /// Writes one rate.
  ///
  /// @throws UsageException when what was told is no rate
  void set(Told told) {
    FxRate rate = told.read();
    change(
        () -> {
          desk.set(rate);
          return Messages.text("terms.rates.set", rate.base(), rate.quote(), rate.date());
        });
  }

  /// Takes a typed rate away.
  void remove(FxRate rate) {
    change(
        () -> {
          desk.remove(rate);
          return Messages.text("terms.rates.removed", rate.base(), rate.quote(), rate.date());
        });
  }

  /// Takes the rates of a file over.
  void accept(Path file) {
    change(
        () -> {
          TermsDesk.Accepted accepted = desk.accept(file);
          return Messages.text("terms.rates.accepted", accepted.rates(), accepted.problems());
        });
  }

  private void change(Supplier<String> edit) {
    background.run(
        "terms.rates.task.change",
        _ -> edit.get(),
        words -> {
          said.set(Optional.of(new Said(Tone.POSITIVE, words)));
          navigation.ledgerChanged();
        },
        this::failed);
  }

  private void failed(CostwrightException problem) {
    said.set(Optional.of(new Said(Tone.NEGATIVE, String.valueOf(problem.getMessage()))));
  }
}
