package dev.costwright.app.ui.prices;

import static dev.costwright.app.uikit.Ui.paragraph;

import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Where each price was read, when, and what the book remarks about it.
final class Evidence {
  /// One place where prices were read.
  private record Place(String source, LocalDate checked, String note) {
    static Place of(PriceRow row) {
      return new Place(row.source(), row.checked(), row.note());
    }
  }

  private Evidence() {}

  static Node card(PriceLine line) {
    VBox places = new VBox(10);
    byPlace(line).forEach((place, measures) -> places.getChildren().add(node(place, measures)));
    return Ui.evenly(Ui.card(Messages.text("prices.evidence"), "", PricesView.scrolling(places)));
  }

  private static Map<Place, List<Measure>> byPlace(PriceLine line) {
    return line.measures().stream()
        .collect(
            Collectors.groupingBy(
                measure -> Place.of(Objects.requireNonNull(line.rows().get(measure))),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static Node node(Place place, List<Measure> measures) {
    VBox node =
        new VBox(
            2,
            paragraph(names(measures), "medium"),
            paragraph(
                Messages.text("prices.detail.source", place.source(), Days.day(place.checked()))));
    if (!place.note().isEmpty()) {
      node.getChildren().add(paragraph(place.note(), "caption"));
    }
    return node;
  }

  private static String names(List<Measure> measures) {
    return measures.stream()
        .map(measure -> Messages.text("prices.measure." + measure.id()))
        .collect(Collectors.joining(", "));
  }
}
