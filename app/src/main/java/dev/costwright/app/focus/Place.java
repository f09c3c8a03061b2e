package dev.costwright.app.focus;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What rows share that are rolled up: the day, the layer, and every dimension but the session.
///
/// @param values by {@link #DIMENSIONS}; empty text where a row has none
record Place(LocalDate day, Layer layer, boolean isRemainder, List<String> values)
    implements Comparable<Place> {
  static final List<Dimension> DIMENSIONS =
      Stream.of(Dimension.values()).filter(dimension -> !dimension.isLocal()).toList();

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::day)
          .thenComparing(Place::isRemainder)
          .thenComparing(place -> place.value(Dimension.SELLER))
          .thenComparing(place -> place.value(Dimension.ACCOUNT))
          .thenComparing(Place::layer)
          .thenComparing(place -> String.join("\u0000", place.values));

  static Place of(CubeRow row) {
    return new Place(
        row.day(),
        row.layer(),
        row.isRemainder(),
        DIMENSIONS.stream().map(dimension -> row.dimension(dimension).orElse("")).toList());
  }

  String value(Dimension dimension) {
    return values.get(DIMENSIONS.indexOf(dimension));
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
