package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Background;
import dev.costwright.model.pricing.PriceBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The state of the Prices screen: the book, which part of it is shown, one price in detail, and
/// what the ledger used without a price.
public final class PricesViewModel {
  /// Whether there is something to show.
  public sealed interface Loading {
    record Running() implements Loading {}

    record Done() implements Loading {}

    /// @param message what went wrong and what to do
    record Failed(String message) implements Loading {}
  }

  private record Loaded(PriceBook book, List<PriceLine> lines) {}

  private final PriceDesk desk;
  private final Background background;
  private final ObservableList<PriceLine> all = FXCollections.observableArrayList();
  private final FilteredList<PriceLine> shown = new FilteredList<>(all);

  /// Kept, because a view of the list that nobody keeps loses its listeners.
  private final ObservableList<PriceLine> shownForReading =
      FXCollections.unmodifiableObservableList(shown);

  private final ReadOnlyObjectWrapper<PriceFilter> filter;
  private final ReadOnlyObjectWrapper<Optional<PriceLine>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<LedgerModels> models =
      new ReadOnlyObjectWrapper<>(LedgerModels.NONE);
  private final ReadOnlyObjectWrapper<Loading> loading =
      new ReadOnlyObjectWrapper<>(new Loading.Running());
  private final CallViewModel call;
  private String version = "";

  /// @param today prices that hold on this day are shown
  public PricesViewModel(PriceDesk desk, Background background, LocalDate today) {
    this.desk = desk;
    this.background = background;
    this.filter = new ReadOnlyObjectWrapper<>(PriceFilter.on(today));
    this.call = new CallViewModel(desk::book, today);
    applyFilter();
  }

  /// Reads the book, then what the ledger used of it; call it when the screen is shown.
  public void show() {
    loading.set(new Loading.Running());
    background.run(
        "prices.task.book",
        _ -> {
          PriceBook book = desk.book();
          return new Loaded(book, PriceCatalogue.of(book));
        },
        this::loaded,
        problem -> loading.set(new Loading.Failed(String.valueOf(problem.getMessage()))));
  }

  /// What the filter keeps, by seller and model.
  public ObservableList<PriceLine> shown() {
    return shownForReading;
  }

  public ReadOnlyObjectProperty<PriceFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<PriceLine>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<LedgerModels> modelsProperty() {
    return models.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Loading> loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /// The form that prices one call.
  public CallViewModel call() {
    return call;
  }

  /// The hash of the book that figures carry; empty before it is loaded.
  public String version() {
    return version;
  }

  /// How many prices hold on the day that is shown.
  public long inForce() {
    return all.stream().filter(line -> line.holdsOn(filter.get().day())).count();
  }

  /// The most recent day on which any price of the book was checked.
  public Optional<LocalDate> checked() {
    return all.stream().map(PriceLine::checked).max(LocalDate::compareTo);
  }

  public List<String> sellers() {
    return distinct(line -> line.item().model().seller());
  }

  public List<String> tiers() {
    return distinct(line -> line.item().tier());
  }

  public void filter(Function<PriceFilter, PriceFilter> change) {
    filter.set(change.apply(filter.get()));
    applyFilter();
    select(selected.get().filter(shown::contains).or(() -> shown.stream().findFirst()));
  }

  public void select(Optional<PriceLine> line) {
    // the form first: whoever hears of the selection shows it
    call.of(line);
    selected.set(line);
  }

  /// All versions of the selected price, newest first.
  public List<PriceLine> history() {
    return selected
        .get()
        .map(line -> all.stream().filter(other -> other.item().equals(line.item())).toList())
        .orElse(List.of());
  }

  private void loaded(Loaded content) {
    version = content.book().version();
    Optional<PriceLine.Item> wanted = selected.get().map(PriceLine::item);
    all.setAll(content.lines());
    loading.set(new Loading.Done());
    select(
        shown.stream()
            .filter(line -> wanted.map(line.item()::equals).orElse(false))
            .findFirst()
            .or(() -> shown.stream().findFirst()));
    background.run(
        "prices.task.models",
        _ -> desk.models(),
        used -> {
          models.set(used);
          applyFilter();
        },
        problem -> loading.set(new Loading.Failed(String.valueOf(problem.getMessage()))));
  }

  private void applyFilter() {
    PriceFilter now = filter.get();
    Set<ModelName> used = models.get().known();
    shown.setPredicate(line -> now.keeps(line, used));
  }

  private List<String> distinct(Function<PriceLine, String> part) {
    return List.copyOf(all.stream().map(part).collect(Collectors.toCollection(TreeSet::new)));
  }
}
