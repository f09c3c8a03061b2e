package dev.costwright.importers;

import java.util.List;
import java.util.Optional;

/// All formats the product reads.
public final class Importers {
  private Importers() {}

  public static List<Importer> all() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Every importer that claims the file: none, one, or several, which means the user is asked.
  public static List<Importer> claiming(SourceFile source) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The importer of a format id.
  public static Optional<Importer> of(String formatId) {
    throw new UnsupportedOperationException("skeleton");
  }
}
