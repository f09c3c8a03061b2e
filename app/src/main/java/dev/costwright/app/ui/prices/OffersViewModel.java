package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Background.Job;
import dev.costwright.model.implied.ImpliedPrice;
import dev.costwright.model.pricing.PriceChange;
import dev.costwright.model.pricing.PriceChange.Kind;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Prices that may be taken over: of a catalogue's file, or implied by bills.
public final class OffersViewModel {
  /// What is before the user.
  public sealed interface State {
    /// The price book alone.
    ///
    /// @param accepted how many prices were taken over just now, 0 for none
    record Closed(int accepted) implements State {}

    /// @param what a message that says what is being done
    /// @param job to be cancelled
    record Working(String what, Job job) implements State {}

    /// @param what a message that says what could not be done
    /// @param message what was expected, found, where, and what to do
    /// @param file to be read again; empty when none was being read
    record Failed(String what, String message, Optional<Path> file) implements State {}

    record Catalogued(Asked asked, OfferDesk.Compared content, Choices<PriceChange> choices)
        implements State {}

    record Implied(Choices<ImpliedPrice> choices) implements State {}
  }

  /// @param seller whose prices they are, when the file does not say
  public record Asked(Path file, Optional<String> seller) {}

  private static final Job NO_JOB = () -> {};

  private final OfferDesk desk;
  private final Background background;
  private final LocalDate today;
  private final Runnable whenAccepted;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Closed(0));

  /// Tells the latest question from those that the user left.
  private long question;

  /// @param whenAccepted hears that the price book changed
  OffersViewModel(OfferDesk desk, Background background, LocalDate today, Runnable whenAccepted) {
    this.desk = desk;
    this.background = background;
    this.today = today;
    this.whenAccepted = whenAccepted;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Reads a catalogue.
  ///
  /// @param seller whose prices they are, when the file does not say
  public void read(Path file, Optional<String> seller) {
    Asked asked = new Asked(file, seller);
    ask(
        "prices.task.catalogue",
        progress -> desk.compare(file, seller, progress),
        content -> catalogued(asked, content),
        Optional.of(file));
  }

  /// Looks up what the bills of the ledger imply.
  public void implied() {
    ask("prices.task.implied", _ -> desk.implied(), this::implied, Optional.empty());
  }

  /// Makes what is chosen the user's own.
  public void accept() {
    switch (state.get()) {
      case State.Catalogued(Asked _, OfferDesk.Compared _, Choices<PriceChange> choices) ->
          accept(() -> desk.accept(choices.chosen()));
      case State.Implied(Choices<ImpliedPrice> choices) ->
          accept(() -> desk.acceptImplied(choices.chosen()));
      case State.Closed _, State.Working _, State.Failed _ -> {}
    }
  }

  /// Back to the price book; what is being read is cancelled.
  public void close() {
    if (state.get() instanceof State.Working(String _, Job job)) {
      job.cancel();
    }
    question++;
    state.set(new State.Closed(0));
  }

  /// The ledger may have changed: what was taken over may be taken back, and bills may say
  /// something else.
  void shown() {
    switch (state.get()) {
      case State.Closed _ -> state.set(new State.Closed(0));
      case State.Implied(Choices<ImpliedPrice> choices) ->
          refresh("prices.task.implied", _ -> desk.implied(), choices::isOf, this::implied);
      case State.Catalogued(Asked asked, OfferDesk.Compared _, Choices<PriceChange> choices) ->
          refresh(
              "prices.task.catalogue",
              progress -> desk.compare(asked.file(), asked.seller(), progress),
              content -> choices.isOf(content.diff().changes()),
              content -> catalogued(asked, content));
      case State.Working _, State.Failed _ -> {}
    }
  }

  /// What the user chose stays as long as the lines are the same, and everything does when the
  /// answer is not to be had any more.
  private <T> void refresh(
      String what, Background.Work<T> work, Predicate<T> isShown, Function<T, State> shown) {
    long asked = question;
    background.run(
        what,
        work,
        answer -> {
          if (asked == question && !isShown.test(answer)) {
            state.set(shown.apply(answer));
          }
        },
        _ -> {});
  }

  private void accept(IntSupplier work) {
    ask(
        "prices.task.accept",
        _ -> work.getAsInt(),
        accepted -> {
          whenAccepted.run();
          return new State.Closed(accepted);
        },
        Optional.empty());
  }

  private <T> void ask(
      String what, Background.Work<T> work, Function<T, State> shown, Optional<Path> file) {
    long asked = ++question;
    state.set(new State.Working(what, NO_JOB));
    Job job =
        background.run(
            what,
            work,
            answer -> {
              // even when the user left: prices that were taken over are to be shown
              State next = shown.apply(answer);
              if (asked == question) {
                state.set(next);
              }
            },
            problem -> failed(asked, what, problem, file));
    if (asked == question && state.get() instanceof State.Working) {
      state.set(new State.Working(what, job));
    }
  }

  private void failed(long asked, String what, CostwrightException problem, Optional<Path> file) {
    if (asked == question) {
      state.set(
          problem instanceof CancelledException
              ? new State.Closed(0)
              : new State.Failed(what + ".failed", String.valueOf(problem.getMessage()), file));
    }
  }

  private static State catalogued(Asked asked, OfferDesk.Compared content) {
    return new State.Catalogued(
        asked,
        content,
        new Choices<>(
            content.diff().changes(),
            PriceChange::isNews,
            content.diff().plausible(),
            List.of(
                new Choices.Group<>("news", PriceChange::isNews),
                new Choices.Group<>("changed", change -> change.kind() == Kind.CHANGED),
                new Choices.Group<>("new", change -> change.kind() == Kind.NEW),
                new Choices.Group<>("doubtful", change -> change.isNews() && !change.isPlausible()),
                new Choices.Group<>("same", change -> change.kind() == Kind.SAME),
                new Choices.Group<>("gone", change -> change.kind() == Kind.GONE))));
  }

  /// Nothing is chosen: only the user knows whether a difference is a contract or a mistake.
  private State implied(List<ImpliedPrice> prices) {
    return new State.Implied(
        new Choices<>(
            prices,
            price -> price.override(today).isPresent(),
            List.of(),
            List.of(
                new Choices.Group<>("all", _ -> true),
                new Choices.Group<>(
                    "differs",
                    price -> price.difference().isPresent() && !price.isWithinRounding()),
                new Choices.Group<>("rounding", ImpliedPrice::isWithinRounding),
                new Choices.Group<>("unlisted", price -> price.difference().isEmpty()))));
  }
}
