package dev.costwright.forecasting.study;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is explained, by what, over which steps.
///
/// @param measure what is explained; nothing of the calendar
/// @param terms what explains it, in the order in which they win when two say the same
/// @param scale of what is explained
/// @param grain days, weeks or months
/// @param period empty for all that the ledger knows
/// @param where kept values per dimension; users are those of the whole product all the same
/// @param weight what a step counts by: of one that has twice as much the error has half the
/// variance. Empty where all steps count the same
public record StudyQuery(
    Quantity measure,
    List<Term> terms,
    Scale scale,
    TimeGrain grain,
    Optional<Period> period,
    LayerChoice layer,
    Map<Dimension, Set<String>> where,
    Optional<Quantity> weight) {
  /// @throws UsageException when the grain cannot be studied, nothing explains, a term is what is
  /// explained, or what a step counts by is no count
  public StudyQuery {
    terms = List.copyOf(new LinkedHashSet<>(terms));
    where = Map.copyOf(where);
    if (grain == TimeGrain.QUARTER || grain == TimeGrain.TOTAL) {
      throw new UsageException("Expected day, week or month as the step, found " + grain + ".");
    }
    if (measure instanceof Quantity.Calendar) {
      throw new UsageException(
          "Expected a measure to explain, such as spend, found %s of the calendar."
              .formatted(measure.text()));
    }
    if (terms.isEmpty()) {
      throw new UsageException("Expected at least one driver, such as requests, found none.");
    }
    weight
        .filter(StudyQuery::isNoCount)
        .ifPresent(
            one -> {
              throw new UsageException(
                  "Expected a count that steps are weighted by, such as requests, found %s."
                      .formatted(one.text()));
            });
    if (terms.contains(Term.of(measure))) {
      throw new UsageException(
          "Expected other drivers than what is explained, found %s on both sides."
              .formatted(measure.text()));
    }
  }

  private static boolean isNoCount(Quantity quantity) {
    return quantity instanceof Quantity.Calendar && quantity != Quantity.Calendar.WORKDAYS;
  }

  /// All of the ledger's best evidence, every step alike.
  public StudyQuery(Quantity measure, List<Term> terms, Scale scale, TimeGrain grain) {
    this(
        measure,
        terms,
        scale,
        grain,
        Optional.empty(),
        LayerChoice.BEST,
        Map.of(),
        Optional.empty());
  }

  /// Daily spend by trend, weekday, users and requests, as the forecast's regression has it.
  public static StudyQuery usual() {
    return new StudyQuery(
        new Quantity.Spend(Optional.empty()),
        List.of(Term.parse("trend"), Term.parse("weekdays"), Term.parse("mau"), requests()),
        Scale.LEVEL,
        TimeGrain.DAY);
  }

  private static Term requests() {
    return Term.parse("requests");
  }

  /// Such as `spend ~ trend + requests, weighted by mau`.
  public String text() {
    String left =
        switch (scale) {
          case LEVEL -> measure.text();
          case LOG -> "log(" + measure.text() + ")";
          case BOX_COX -> "boxcox(" + measure.text() + ")";
        };
    String right = terms.stream().map(Term::text).collect(Collectors.joining(" + "));
    return left + " ~ " + right + weight.map(one -> ", weighted by " + one.text()).orElse("");
  }
}
