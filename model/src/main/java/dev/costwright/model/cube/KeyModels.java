package dev.costwright.model.cube;

import dev.costwright.model.pricing.KnownModel;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers the models of tuples by the price book's own names, so that a bill's name and a log's
/// meet. Not thread-safe.
final class KeyModels {
  /// The number of a tuple without a model.
  static final int NONE = 0;

  private final PriceBook prices;
  private final Tuples tuples;
  private final IntTable ofTuple = new IntTable(1);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  KeyModels(PriceBook prices, Tuples tuples) {
    this.prices = prices;
    this.tuples = tuples;
    number("");
  }

  int of(int tuple) {
    int known = ofTuple.get(0, tuple);
    if (known == 0) {
      known = number(canonical(tuple)) + 1;
      ofTuple.set(0, tuple, known);
    }
    return known - 1;
  }

  /// Empty text for {@link #NONE}.
  String name(int number) {
    return names.get(number);
  }

  private String canonical(int tuple) {
    String model = tuples.value(Dimension.MODEL, tuple);
    return model.isEmpty()
        ? model
        : prices
            .model(tuples.value(Dimension.SELLER, tuple), model)
            .map(KnownModel::id)
            .orElse(model);
  }

  private int number(String name) {
    int number = numbers.computeIfAbsent(name, _ -> names.size());
    if (number == names.size()) {
      names.add(name);
    }
    return number;
  }
}
