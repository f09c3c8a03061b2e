package dev.costwright.model.ledger;

import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A row that does not count, beside what counts in its place.
///
/// @param line of the import's file, counted from 1
/// @param start of the call or bucket
/// @param twin empty where nothing of the same days counts any more for its key
public record HiddenRow(
    HiddenReason reason, long line, Instant start, Figures figures, Optional<Twin> twin) {
  /// What rows say: one, or several summed.
  ///
  /// @param model empty where the rows name none or several
  /// @param tokens of all classes; empty where the rows count none
  /// @param charge what the file says it costs; empty where it does not say
  public record Figures(Optional<String> model, OptionalLong tokens, Optional<Money> charge) {}

  /// The rows that count in the place of a hidden one.
  ///
  /// @param imports that they came with, in order
  /// @param file of the first of those imports
  /// @param line of a single row
  /// @param rows how many
  public record Twin(
      List<Long> imports, String file, OptionalLong line, long rows, Figures figures) {
    public Twin {
      imports = List.copyOf(imports);
    }
  }
}
