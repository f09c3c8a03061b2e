package dev.costwright.app.ui.prices;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which part of the Prices screen is in front; kept while views are made anew.
final class Sections {
  private final List<PriceSection> all;
  private final ReadOnlyObjectWrapper<Optional<PriceSection>> front =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  Sections(List<PriceSection> all) {
    this.all = List.copyOf(all);
  }

  List<PriceSection> all() {
    return all;
  }

  /// Empty while the book is in front.
  ReadOnlyObjectProperty<Optional<PriceSection>> frontProperty() {
    return front.getReadOnlyProperty();
  }

  /// Brings a section to the front, or the book.
  void show(Optional<PriceSection> section) {
    front.set(section);
    shown();
  }

  /// The ledger may have changed.
  void shown() {
    front.get().ifPresent(PriceSection::shown);
  }
}
