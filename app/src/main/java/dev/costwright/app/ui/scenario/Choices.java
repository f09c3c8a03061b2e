package dev.costwright.app.ui.scenario;

import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the ledger offers for a baseline and for the scope of a lever, and the price book for its
/// settings.
///
/// @param months with facts, from first to last day, newest first
/// @param values by which a scope can be narrowed, in order of name; only dimensions with some
/// @param models with a price, in order of seller and name
record Choices(
    List<YearMonth> months, Map<Dimension, List<String>> values, List<ModelName> models) {
  static final Choices NONE = new Choices(List.of(), Map.of(), List.of());

  private static final List<Dimension> SCOPES =
      List.of(
          Dimension.FEATURE,
          Dimension.TEAM,
          Dimension.MODEL,
          Dimension.SELLER,
          Dimension.ENVIRONMENT);

  Choices {
    months = List.copyOf(months);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    models = List.copyOf(models);
  }

  static Choices of(Cube cube, PriceBook prices) {
    Map<Dimension, List<String>> values = new LinkedHashMap<>();
    for (Dimension dimension : SCOPES) {
      List<String> known = cube.values(dimension).stream().sorted().toList();
      if (!known.isEmpty()) {
        values.put(dimension, known);
      }
    }
    return new Choices(months(cube), values, models(prices));
  }

  private static List<YearMonth> months(Cube cube) {
    List<YearMonth> months = new ArrayList<>();
    cube.firstDay()
        .map(YearMonth::from)
        .ifPresent(
            first -> {
              YearMonth month = YearMonth.from(cube.lastDay().orElseThrow());
              for (; !month.isBefore(first); month = month.minusMonths(1)) {
                months.add(month);
              }
            });
    return months;
  }

  private static List<ModelName> models(PriceBook prices) {
    return prices.models().stream()
        .map(model -> new ModelName(model.seller(), model.id()))
        .sorted(Comparator.comparing(ModelName::seller).thenComparing(ModelName::model))
        .toList();
  }
}
