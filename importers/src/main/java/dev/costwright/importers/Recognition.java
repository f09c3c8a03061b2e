package dev.costwright.importers;

/// Whether a file is of an importer's format. Judged by content, never by name alone.
public sealed interface Recognition {
  /// The file is of this format.
  ///
  /// @param why what showed it, for the user, such as "header has usage_date_utc and cost_usd"
  record Claimed(String why) implements Recognition {}

  /// The file is something else.
  record NotMine() implements Recognition {}

  NotMine NOT_MINE = new NotMine();
}
