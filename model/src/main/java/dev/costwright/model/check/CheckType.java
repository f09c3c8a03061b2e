package dev.costwright.model.check;

import java.util.Locale;

/// What a finding is about.
public enum CheckType {
  /// Usage of a model that the price book does not know.
  UNPRICED_MODEL("Model without a price"),
  /// Spend that belongs to no team.
  UNTAGGED_SPEND("Spend without a team"),
  /// Two imports that tell of the same usage or charges.
  OVERLAPPING_IMPORTS("Overlapping imports"),
  /// Days without usage between days with usage.
  GAP("Missing days"),
  /// Calls without tokens, of models that usually have some.
  ZERO_USAGE("Calls without tokens"),
  /// A price that its siblings or the list contradict.
  IMPLAUSIBLE_PRICE("Implausible price"),
  /// A price that nobody has checked for long.
  STALE_PRICE("Stale price"),
  /// A key that several teams spend with.
  SHARED_KEY("Key of several teams"),
  /// A key that begins to spend a lot.
  SUDDEN_KEY("Sudden key"),
  /// A day that costs far more than the days before it.
  SPIKE("Spike"),
  /// An old feature whose fixed prompt has grown.
  PROMPT_SHARE("Grown system prompt"),
  /// One value that most of the spend hangs on.
  CONCENTRATION("Concentration");

  private final String title;

  CheckType(String title) {
    this.title = title;
  }

  /// A few words for people.
  public String title() {
    return title;
  }

  /// The name on the command line and in JSON, such as `sudden-key`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
