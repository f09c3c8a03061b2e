package dev.costwright.app.workbench;

import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.Importers;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.known.KnownFormats;
import dev.costwright.importers.prices.PriceCatalogues;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the importer of a file.
final class Formats {
  private Formats() {}

  /// The importers that may read the file: the one the user names, or those that claim it.
  static List<Importer> of(SourceFile source, Optional<String> formatId) {
    return formatId.map(id -> List.of(named(id))).orElseGet(() -> Importers.claiming(source));
  }

  /// The one importer of a file or of files that are read together.
  static Importer only(String file, List<SourceFile> files, List<Importer> candidates) {
    if (candidates.isEmpty()) {
      throw new InputException(catalogue(file, files).orElseGet(() -> unknown(file, files)));
    }
    if (candidates.size() > 1) {
      throw new UsageException(
          "%s: expected one format, found several that fit: %s. Choose one with --as FORMAT."
              .formatted(file, ids(candidates)));
    }
    return candidates.getFirst();
  }

  /// Says what a file is that no format fits, as far as that can be told.
  ///
  /// @param files it alone, or the files of a folder
  static String unknown(String file, List<SourceFile> files) {
    return "%s: expected a file of a known format, found %s. docs/formats.md lists the %d formats that are read; --as FORMAT names one."
        .formatted(file, found(files), Importers.all().size());
  }

  private static String found(List<SourceFile> files) {
    return files.size() != 1
        ? "none that fits"
        : KnownFormats.name(files.getFirst())
            .map(name -> name + ", which is not read yet")
            .orElse("none that fits");
  }

  /// Says that a single file brings prices and no usage, and where those are taken over; empty when
  /// it is no price catalogue.
  static Optional<String> catalogue(String file, List<SourceFile> files) {
    return Optional.of(files)
        .filter(all -> all.size() == 1)
        .flatMap(all -> PriceCatalogues.recognise(all.getFirst()))
        .map(
            format ->
                "%s: expected usage or a bill, found a price catalogue (%s). Take its prices over with 'costwright prices import %s', or with \"Import prices\" on the Prices screen."
                    .formatted(file, format.name(), file));
  }

  static Importer named(String id) {
    return Importers.of(id)
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a known format, found \"%s\". Known formats are %s."
                        .formatted(id, ids(Importers.all()))));
  }

  private static String ids(List<Importer> importers) {
    return importers.stream()
        .map(Importer::format)
        .map(Format::id)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
