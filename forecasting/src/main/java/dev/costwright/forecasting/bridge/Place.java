package dev.costwright.forecasting.bridge;

import java.util.Comparator;

/// One model at one seller.
///
/// @param model the price book's id, or the file's own where the book does not know it
record Place(String seller, String model) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::seller).thenComparing(Place::model);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
