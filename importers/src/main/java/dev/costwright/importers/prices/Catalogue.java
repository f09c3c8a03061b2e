package dev.costwright.importers.prices;

import dev.costwright.importers.Format;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a price catalogue says. Immutable.
///
/// @param format which catalogue it is
/// @param date of the catalogue, where the file or its name tells one
/// @param rows prices by their seller's own names; `knownFrom` is the day of reading. Rows without
/// effective dates hold whenever the reader takes them to: such catalogues have no history
/// @param problems what the file says that a price book cannot hold, each with its reason
public record Catalogue(
    Format format, Optional<LocalDate> date, List<PriceRow> rows, List<Problem> problems) {
  public Catalogue {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }
}
