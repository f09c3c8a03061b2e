package dev.costwright.app.workbench;

import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.usage.InvoiceLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where invoice lines were read: what tax, credit and rounding are shown on. Immutable.
public final class InvoicePlaces {
  /// No invoice is known.
  public static final InvoicePlaces NONE = new InvoicePlaces(Map.of());

  /// A line of a file.
  ///
  /// @param importId the import it came with
  /// @param file as the user knows it
  /// @param line in the file, or in the text of a PDF; counted from 1
  public record Place(long importId, String file, long line) {}

  private final Map<InvoiceLine, Place> places;

  private InvoicePlaces(Map<InvoiceLine, Place> places) {
    this.places = Map.copyOf(places);
  }

  /// Of every invoice line of a ledger that counts.
  public static InvoicePlaces of(Workbench workbench) {
    Map<Long, String> files = new HashMap<>();
    for (ImportRecord record : workbench.ledger().imports()) {
      files.put(record.id(), record.source().name());
    }
    Map<InvoiceLine, Place> places = new HashMap<>();
    workbench
        .ledger()
        .invoiceSources()
        .forEach(
            (line, id) ->
                Optional.ofNullable(files.get(id))
                    .ifPresent(file -> places.put(line, new Place(id, file, line.line()))));
    return new InvoicePlaces(places);
  }

  /// Empty for a line that the ledger does not have.
  public Optional<Place> find(InvoiceLine line) {
    return Optional.ofNullable(places.get(line));
  }
}
