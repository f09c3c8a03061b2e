package dev.costwright.app.ui.bridge;

import dev.costwright.forecasting.bridge.BridgeQuery;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks the ledger for everything that a question shows.
record BridgeFigures(BridgeSource source) {
  /// Dimensions that split the effects; those most asked for first.
  private static final List<Dimension> SPLITS =
      Stream.concat(
              Stream.of(
                  Dimension.TEAM,
                  Dimension.FEATURE,
                  Dimension.MODEL,
                  Dimension.SELLER,
                  Dimension.ENVIRONMENT),
              Stream.of(Dimension.values()).filter(dimension -> !dimension.isLocal()))
          .distinct()
          .toList();

  /// Empty for a ledger without facts.
  Optional<Bridged> load(Question question) {
    return source.lastDay().map(last -> load(question, source.firstDay().orElse(last), last));
  }

  private Bridged load(Question question, LocalDate first, LocalDate last) {
    List<YearMonth> months = months();
    Span span = question.span().orElseGet(() -> lately(months, first, last));
    BridgeQuery query =
        new BridgeQuery(
            span.before(),
            span.after(),
            Optional.of(question.by()),
            question.layer(),
            question.where(),
            question
                .budget()
                .flatMap(monthly -> BridgeQuery.budget(monthly, source.currency(), span.after())));
    return new Bridged(question, source.bridge(query), months, values());
  }

  /// Whatever the layer and the filter, so that the choice stays the same under both.
  private List<YearMonth> months() {
    return source
        .pivot(
            new PivotQuery(
                List.of(), TimeGrain.MONTH, Optional.empty(), LayerChoice.BEST, Map.of()))
        .rows()
        .stream()
        .map(row -> YearMonth.from(row.step()))
        .distinct()
        .sorted()
        .toList();
  }

  /// The last two months that the ledger's days cover wholly; where it has no two, the last ones.
  private static Span lately(List<YearMonth> months, LocalDate first, LocalDate last) {
    List<YearMonth> whole =
        months.stream()
            .filter(month -> !month.atDay(1).isBefore(first) && !month.atEndOfMonth().isAfter(last))
            .toList();
    List<YearMonth> compared = whole.size() > 1 ? whole : months;
    YearMonth after = compared.isEmpty() ? YearMonth.from(last) : compared.getLast();
    YearMonth before =
        compared.size() > 1 ? compared.get(compared.size() - 2) : after.minusMonths(1);
    return new Span(Period.of(before, ZoneOffset.UTC), Period.of(after, ZoneOffset.UTC));
  }

  private Map<Dimension, List<String>> values() {
    Map<Dimension, List<String>> values = new LinkedHashMap<>();
    for (Dimension dimension : SPLITS) {
      List<String> known = source.values(dimension);
      if (!known.isEmpty()) {
        values.put(dimension, known);
      }
    }
    return values;
  }
}
