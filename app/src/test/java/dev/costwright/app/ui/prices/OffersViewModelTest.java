package dev.costwright.app.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.prices.OffersViewModel.State;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.workbench.PriceOffers;
import dev.costwright.app.workbench.Progress;
import dev.costwright.importers.prices.Catalogue;
import dev.costwright.model.implied.ImpliedPrice;
import dev.costwright.model.pricing.PriceChange;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OffersViewModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;
  private Path file = Path.of("");
  private final Held held = new Held();
  private int changes;
  private final OffersViewModel model =
      new OffersViewModel(new Bundled(), held, TODAY, () -> changes++);

  @BeforeEach
  void writeCatalogue() throws IOException {
    file =
        Files.writeString(
            folder.resolve("prices.csv"),
            """
            seller,model,class,price,per
            openai,gpt-4o,output,12,1M
            openai,gpt-4o,cacheRead,0.25,1M
            """);
  }

  @Test
  void cancelsTheReadingThatTheUserLeaves() {
    model.read(file, Optional.empty());
    assertThat(model.stateProperty().get()).isInstanceOf(State.Working.class);

    model.close();
    held.finish();

    assertThat(held.isCancelled).isTrue();
    assertThat(model.stateProperty().get()).isEqualTo(new State.Closed(0));
  }

  @Test
  void goesBackToTheBookWhenTheReadingIsCancelledElsewhere() {
    model.read(file, Optional.empty());
    held.isCancelled = true;
    held.finish();

    assertThat(model.stateProperty().get()).isEqualTo(new State.Closed(0));
  }

  @Test
  void choosesThePlausibleAndKeepsTheChoiceWhileTheLinesAreTheSame() {
    Choices<PriceChange> choices = read();
    assertThat(choices.chosen()).hasSize(1).allMatch(PriceChange::isPlausible);

    choices.toggle(choices.shown());
    model.shown();
    held.finish();

    assertThat(read(model.stateProperty().get())).isSameAs(choices);
    assertThat(choices.chosen()).hasSize(2);
  }

  @Test
  void showsTheBookAgainEvenWhenTheUserLeftWhilePricesWereTakenOver() {
    Choices<PriceChange> choices = read();
    assertThat(choices.chosen()).isNotEmpty();
    model.accept();
    model.close();
    held.isCancelled = false;
    held.finish();

    assertThat(changes).isOne();
    assertThat(model.stateProperty().get()).isEqualTo(new State.Closed(0));
  }

  @Test
  void neverChoosesWhatCannotBeTakenOver() {
    Choices<String> choices =
        new Choices<>(
            List.of("a", "b"),
            "a"::equals,
            List.of(),
            List.of(
                new Choices.Group<>("none", _ -> false), new Choices.Group<>("all", _ -> true)));

    choices.toggle(choices.shown());
    assertThat(choices.chosen()).containsExactly("a");
    choices.toggle(choices.shown());
    assertThat(choices.chosen()).isEmpty();
  }

  private Choices<PriceChange> read() {
    model.read(file, Optional.empty());
    held.finish();
    return read(model.stateProperty().get());
  }

  private static Choices<PriceChange> read(State state) {
    return ((State.Catalogued) state).choices();
  }

  /// Work that ends when the test says so.
  private static final class Held implements Background {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean isCancelled;

    @Override
    public <T> Job run(
        String name, Work<T> work, Consumer<T> onDone, Consumer<CostwrightException> onProblem) {
      waiting.add(() -> end(work, onDone, onProblem));
      return () -> isCancelled = true;
    }

    private <T> void end(
        Work<T> work, Consumer<T> onDone, Consumer<CostwrightException> onProblem) {
      if (isCancelled) {
        onProblem.accept(new CancelledException("Cancelled."));
      } else {
        onDone.accept(work.run(Progress.NONE));
      }
    }

    void finish() {
      List<Runnable> all = List.copyOf(waiting);
      waiting.clear();
      all.forEach(Runnable::run);
    }
  }

  /// The bundled book, which keeps nothing.
  private static final class Bundled implements OfferDesk {
    @Override
    public Compared compare(Path file, Optional<String> seller, Progress progress) {
      Catalogue catalogue = PriceOffers.read(file, seller, TODAY, progress);
      return new Compared(catalogue, PriceOffers.compareWithBundled(catalogue, TODAY));
    }

    @Override
    public List<ImpliedPrice> implied() {
      return List.of();
    }

    @Override
    public int accept(List<PriceChange> changes) {
      return changes.size();
    }

    @Override
    public int acceptImplied(List<ImpliedPrice> prices) {
      return prices.size();
    }
  }
}
