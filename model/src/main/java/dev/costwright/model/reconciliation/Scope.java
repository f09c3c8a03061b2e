package dev.costwright.model.reconciliation;

import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The usage that an invoice line bills.
///
/// @param model id as the line writes it; empty when it names none and bills all
/// @param tier such as `batch`; empty when it names none
/// @param measures empty when it bills all
/// @param from first day
/// @param to last day
record Scope(
    Optional<String> model,
    Optional<String> tier,
    Set<Measure> measures,
    LocalDate from,
    LocalDate to) {
  private static final int SAME_SPELLING = 8;
  private static final int SAME_MODEL = 4;
  private static final int SAME_TIER = 2;
  private static final int SAME_MEASURE = 1;
  static final int NO_MATCH = -1;

  Scope {
    measures = Set.copyOf(measures);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  Stream<LocalDate> days() {
    return from.datesUntil(to.plusDays(1));
  }

  long length() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /// How closely the line names some usage: the closest line bills it. {@link #NO_MATCH} when it
  /// names something else.
  ///
  /// @param names the model's spelling in the file and its canonical id
  /// @param wanted the canonical id of this scope's model, or empty text
  int closeness(List<String> names, String wanted, String tierOfRow, Measure measure) {
    int byModel = model.isEmpty() ? 0 : modelCloseness(names, wanted);
    int byTier = tier.isEmpty() ? 0 : tier.get().equals(tierOfRow) ? SAME_TIER : NO_MATCH;
    int byMeasure = measures.isEmpty() ? 0 : measures.contains(measure) ? SAME_MEASURE : NO_MATCH;
    return byModel < 0 || byTier < 0 || byMeasure < 0 ? NO_MATCH : byModel + byTier + byMeasure;
  }

  private int modelCloseness(List<String> names, String wanted) {
    int spelling = names.getFirst().equals(model.orElse("")) ? SAME_SPELLING : 0;
    return names.getLast().equals(wanted) ? SAME_MODEL + spelling : NO_MATCH;
  }
}
