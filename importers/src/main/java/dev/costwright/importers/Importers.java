package dev.costwright.importers;

import dev.costwright.model.problem.InputException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// All formats the product reads.
///
/// Importers are found as services (`META-INF/services/dev.costwright.importers.Importer`), so
/// that this package knows none of them and a new one is one package and one line.
public final class Importers {
  private static final List<Importer> ALL =
      ServiceLoader.load(Importer.class, Importer.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(importer -> importer.format().id()))
          .toList();

  private Importers() {}

  /// By format id.
  public static List<Importer> all() {
    return ALL;
  }

  /// Every importer that claims the file: none, one, or several, which means the user is asked.
  ///
  /// @throws InputException when the file cannot be read
  public static List<Importer> claiming(SourceFile source) {
    SourceFile kept = source.remembering();
    return ALL.stream()
        .filter(importer -> importer.recognise(kept) instanceof Recognition.Claimed)
        .toList();
  }

  /// Reads a file within its budget; the one way in which files are read.
  ///
  /// Every row, cell, record and text is bounded, so that work and memory are bounded for each of
  /// them and constant for the file; `source` asks for cancellation at every 64 kB. Where memory
  /// gives out all the same, the reading fails and the program lives on. Beyond 50,000 rejected
  /// rows, or 10^17 of one count, the file is refused as a whole.
  ///
  /// @throws InputException when nothing can be read, or not within the budget
  public static void read(
      Importer importer, SourceFile source, ReadOptions options, EntrySink sink) {
    Budget budget = new Budget(source.name(), sink);
    try {
      importer.read(source, options, budget);
      budget.end();
    } catch (OutOfMemoryError | StackOverflowError exhausted) {
      // what the parser held is free again here, so that the program can go on
      throw new InputException(
          "%s needs more memory to read than there is: a record in it is too large or too deeply nested. Split the file, or export it again."
              .formatted(source.name()),
          exhausted);
    }
  }

  /// The importer of a format id.
  public static Optional<Importer> of(String formatId) {
    return ALL.stream().filter(importer -> importer.format().id().equals(formatId)).findFirst();
  }
}
