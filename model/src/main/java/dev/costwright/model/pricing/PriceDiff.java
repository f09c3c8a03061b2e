package dev.costwright.model.pricing;

import dev.costwright.model.pricing.PriceChange.Kind;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A catalogue of prices beside the book, before anything is accepted: what is the same, changed,
/// new or gone, and which of it is plausible. Immutable.
///
/// The past is not priced anew by itself: a price holds from the catalogue's own date, else from
/// `effective` on.
///
/// @param effective the day from which undated prices would hold
/// @param changes by key, then by day
/// @param past how many prices of the catalogue ended before `effective` without saying since when
/// they held: they are not offered
public record PriceDiff(LocalDate effective, List<PriceChange> changes, long past) {
  public PriceDiff {
    changes = List.copyOf(changes);
  }

  /// Compares rows as a catalogue gives them with the book.
  ///
  /// @param effective the day from which rows without a date of their own would hold
  public static PriceDiff of(PriceBook book, List<PriceRow> catalogue, LocalDate effective) {
    return new DiffRun(book, effective).run(catalogue);
  }

  public long count(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  /// What may be accepted without a closer look.
  public List<PriceChange> plausible() {
    return changes.stream().filter(change -> change.isNews() && change.isPlausible()).toList();
  }

  /// What is not accepted unless it is named.
  public List<PriceChange> doubtful() {
    return changes.stream().filter(change -> change.isNews() && !change.isPlausible()).toList();
  }

  /// News of `model`, `seller/model`, or one class of either, as `gpt-4o:cacheRead`.
  public List<PriceChange> named(String name) {
    int colon = name.lastIndexOf(':');
    Predicate<PriceChange> isMeant =
        colon > 0 && isMeasure(name.substring(colon + 1))
            ? change ->
                isOf(change.key(), name.substring(0, colon))
                    && change.key().measure().id().equalsIgnoreCase(name.substring(colon + 1))
            : change -> isOf(change.key(), name);
    return changes.stream().filter(PriceChange::isNews).filter(isMeant).toList();
  }

  /// The user's own prices with the accepted ones. A row that was accepted earlier stays, so that
  /// what was known then can be told; one of the same key, first day and day of learning gives way.
  public static List<PriceRow> accept(List<PriceRow> own, List<PriceChange> accepted) {
    List<PriceRow> added = accepted.stream().flatMap(c -> c.offered().stream()).toList();
    return accepted(own, added);
  }

  /// The same for rows.
  public static List<PriceRow> accepted(List<PriceRow> own, List<PriceRow> added) {
    List<PriceRow> kept = new ArrayList<>(own);
    kept.removeIf(row -> added.stream().anyMatch(other -> replaces(other, row)));
    return Stream.concat(kept.stream(), added.stream()).toList();
  }

  private static boolean replaces(PriceRow row, PriceRow before) {
    return PriceKey.of(row).equals(PriceKey.of(before))
        && row.effectiveFrom().equals(before.effectiveFrom())
        && row.knownFrom().equals(before.knownFrom());
  }

  private static boolean isMeasure(String word) {
    return Measure.parse(word).isPresent();
  }

  private static boolean isOf(PriceKey key, String name) {
    return key.model().equalsIgnoreCase(name)
        || (key.seller() + "/" + key.model()).equalsIgnoreCase(name);
  }
}
