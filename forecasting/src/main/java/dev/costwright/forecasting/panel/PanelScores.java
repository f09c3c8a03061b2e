package dev.costwright.forecasting.panel;

import dev.costwright.forecasting.continuation.Contenders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// How the forecasts of a panel hit, per method, as means over series, then over groups.
///
/// A group counts in the headline when it has eight scored series at least; where none has, all
/// do.
///
/// @param headline per method, the forecast in use first
/// @param groups per group and method, by name
/// @param counted the groups in the headline, by name
/// @param scored series with test values
public record PanelScores(
    SequencedMap<String, Score> headline,
    SequencedMap<String, SequencedMap<String, Score>> groups,
    List<String> counted,
    int scored) {
  /// The forecast in use.
  public static final String USED = "Trimmed mean of the used";

  /// The yardstick of OWA: the M4 competition's naive 2.
  public static final String NAIVE = Contenders.NAIVE;

  private static final int LEAST_SERIES = 8;

  /// Means of one method. Each is empty where no series has it: a method may not be fit for a
  /// group, and methods out of use have no bands.
  ///
  /// @param series how many the means are over; in the headline how many groups
  /// @param owa ½ (sMAPE / the yardstick's + MASE / its) of the means over the same series
  /// @param smape in per cent
  /// @param totalError TAPE: of the horizon's total, in per cent
  /// @param coverage80 share of values within the 80 % band
  /// @param msis95 mean scaled interval score of the 95 % band
  public record Score(
      int series,
      OptionalDouble owa,
      OptionalDouble mase,
      OptionalDouble smape,
      OptionalDouble totalError,
      OptionalDouble coverage80,
      OptionalDouble coverage95,
      OptionalDouble msis95) {}

  public PanelScores {
    counted = List.copyOf(counted);
  }

  static PanelScores of(List<PanelForecast> forecasts) {
    Map<String, List<SeriesErrors>> byGroup = new TreeMap<>();
    for (PanelForecast forecast : forecasts) {
      if (!forecast.series().test().isEmpty()) {
        byGroup
            .computeIfAbsent(forecast.series().group(), _ -> new ArrayList<>())
            .add(SeriesErrors.of(forecast));
      }
    }
    SequencedMap<String, SequencedMap<String, Score>> groups = new LinkedHashMap<>();
    byGroup.forEach((group, errors) -> groups.put(group, scores(errors)));
    List<String> large =
        byGroup.keySet().stream().filter(group -> sizeOf(byGroup, group) >= LEAST_SERIES).toList();
    List<String> counted = large.isEmpty() ? List.copyOf(byGroup.keySet()) : large;
    return new PanelScores(
        headline(groups, counted),
        groups,
        counted,
        byGroup.values().stream().mapToInt(List::size).sum());
  }

  private static int sizeOf(Map<String, List<SeriesErrors>> byGroup, String group) {
    return Objects.requireNonNull(byGroup.get(group)).size();
  }

  private static SequencedMap<String, Score> scores(List<SeriesErrors> errors) {
    Set<String> methods = new LinkedHashSet<>();
    errors.forEach(one -> methods.addAll(one.methods().keySet()));
    SequencedMap<String, Score> scores = new LinkedHashMap<>();
    for (String method : methods) {
      scores.put(
          method,
          score(errors.stream().filter(e -> e.methods().containsKey(method)).toList(), method));
    }
    return scores;
  }

  private static Score score(List<SeriesErrors> errors, String method) {
    List<SeriesErrors.Errors> own = errors.stream().map(one -> one.of(method)).toList();
    List<SeriesErrors.Errors> naive = errors.stream().map(one -> one.of(NAIVE)).toList();
    OptionalDouble mase = mean(own, SeriesErrors.Errors::mase);
    OptionalDouble smape = mean(own, SeriesErrors.Errors::smape);
    return new Score(
        own.size(),
        half(
            ratio(smape, mean(naive, SeriesErrors.Errors::smape)),
            ratio(mase, mean(naive, SeriesErrors.Errors::mase))),
        mase,
        smape,
        mean(own, SeriesErrors.Errors::totalError),
        mean(own, SeriesErrors.Errors::coverage80),
        mean(own, SeriesErrors.Errors::coverage95),
        mean(own, SeriesErrors.Errors::msis95));
  }

  /// A method that is not fit for every group has no headline: its mean would be one of other
  /// groups than the yardstick's.
  private static SequencedMap<String, Score> headline(
      Map<String, SequencedMap<String, Score>> groups, List<String> counted) {
    SequencedMap<String, Score> headline = new LinkedHashMap<>();
    Set<String> methods = new LinkedHashSet<>();
    groups.values().forEach(scores -> methods.addAll(scores.keySet()));
    for (String method : methods) {
      List<Score> scores =
          counted.stream()
              .map(group -> Objects.requireNonNull(groups.get(group)))
              .filter(group -> group.containsKey(method))
              .map(group -> Objects.requireNonNull(group.get(method)))
              .toList();
      if (scores.size() == counted.size()) {
        headline.put(method, mean(scores));
      }
    }
    return headline;
  }

  private static Score mean(List<Score> scores) {
    return new Score(
        scores.size(),
        mean(scores, Score::owa),
        mean(scores, Score::mase),
        mean(scores, Score::smape),
        mean(scores, Score::totalError),
        mean(scores, Score::coverage80),
        mean(scores, Score::coverage95),
        mean(scores, Score::msis95));
  }

  private static <T> OptionalDouble mean(Collection<T> all, Function<T, OptionalDouble> measure) {
    return all.stream()
        .map(measure)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }

  private static OptionalDouble ratio(OptionalDouble own, OptionalDouble naive) {
    return own.isEmpty() || naive.isEmpty() || naive.getAsDouble() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(own.getAsDouble() / naive.getAsDouble());
  }

  private static OptionalDouble half(OptionalDouble first, OptionalDouble second) {
    return first.isEmpty() || second.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of((first.getAsDouble() + second.getAsDouble()) / 2);
  }
}
