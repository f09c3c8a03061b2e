package dev.costwright.importers.prices;

import dev.costwright.importers.Format;
import dev.costwright.importers.SourceFile;

/// Reads one catalogue.
interface CatalogueReader {
  Format format();

  /// Judged by content.
  boolean recognises(SourceFile source);

  void read(SourceFile source, CatalogueBuilder catalogue);
}
