package dev.costwright.model.ledger.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a row does not count, and what counts in its place.
public enum HiddenReason {
  /// A row of another import says the same.
  DUPLICATE(Preference.VERSIONS),
  /// A row of another import knows a later state, or more of the call.
  SUPERSEDED(Preference.VERSIONS),
  /// Another import groups the same day by other columns.
  ALTERNATIVE(Preference.GROUPING),
  /// Another line of the same file says the same.
  REPEATED(null),
  /// Another line of the same file was chosen for the call: the fullest, unless the user prefers
  /// the first.
  PROVISIONAL(Preference.FIRST_LINES),
  /// Spans below this one tell its usage again.
  PARENT_SPAN(Preference.PARENT_SPANS),
  /// The span around this one counts, as the user prefers.
  CHILD_SPAN(null);

  private final @Nullable Preference remedy;

  HiddenReason(@Nullable Preference remedy) {
    this.remedy = remedy;
  }

  /// The preference that lets such rows count; empty where nothing is to be gained: of equal lines
  /// it does not matter which counts, and spans below a preferred one count when that is reset.
  public Optional<Preference> remedy() {
    return Optional.ofNullable(remedy);
  }

  /// The stable name, such as `parent_span`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<HiddenReason> parse(String id) {
    return Arrays.stream(values()).filter(reason -> reason.id().equals(id)).findFirst();
  }

  /// Empty when the row counts.
  public static Optional<HiddenReason> of(byte verdict) {
    return Optional.ofNullable(
        switch (verdict) {
          case Verdict.DUPLICATE -> DUPLICATE;
          case Verdict.SUPERSEDED -> SUPERSEDED;
          case Verdict.ALTERNATIVE, Verdict.CONTRADICTED -> ALTERNATIVE;
          case Verdict.REPEATED -> REPEATED;
          case Verdict.RESTATED -> PROVISIONAL;
          case Verdict.PARENT_SPAN -> PARENT_SPAN;
          case Verdict.CHILD_SPAN -> CHILD_SPAN;
          default -> null;
        });
  }
}
