package dev.costwright.importers;

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
  /// @throws dev.costwright.model.problem.InputException when the file cannot be read
  public static List<Importer> claiming(SourceFile source) {
    return ALL.stream()
        .filter(importer -> importer.recognise(source) instanceof Recognition.Claimed)
        .toList();
  }

  /// The importer of a format id.
  public static Optional<Importer> of(String formatId) {
    return ALL.stream().filter(importer -> importer.format().id().equals(formatId)).findFirst();
  }
}
