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
public record StudyQuery(
    Quantity measure,
    List<Term> terms,
    Scale scale,
    TimeGrain grain,
    Optional<Period> period,
    LayerChoice layer,
    Map<Dimension, Set<String>> where) {
  /// @throws UsageException when the grain cannot be studied, nothing explains, or a term is what
  /// is explained
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
    if (terms.contains(Term.of(measure))) {
      throw new UsageException(
          "Expected other drivers than what is explained, found %s on both sides."
              .formatted(measure.text()));
    }
  }

  /// All of the ledger's best evidence.
  public StudyQuery(Quantity measure, List<Term> terms, Scale scale, TimeGrain grain) {
    this(measure, terms, scale, grain, Optional.empty(), LayerChoice.BEST, Map.of());
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

  /// Such as `spend ~ trend + requests`.
  public String text() {
    String left =
        switch (scale) {
          case LEVEL -> measure.text();
          case LOG -> "log(" + measure.text() + ")";
          case BOX_COX -> "boxcox(" + measure.text() + ")";
        };
    return left + " ~ " + terms.stream().map(Term::text).collect(Collectors.joining(" + "));
  }
}
