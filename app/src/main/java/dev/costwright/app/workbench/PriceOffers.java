package dev.costwright.app.workbench;

import dev.costwright.importers.SourceFile;
import dev.costwright.importers.known.KnownFormats;
import dev.costwright.importers.prices.Catalogue;
import dev.costwright.importers.prices.PriceCatalogues;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.implied.ImpliedPrice;
import dev.costwright.model.implied.ImpliedPrices;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceChange;
import dev.costwright.model.pricing.PriceDiff;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.InputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Prices that the user may take over into the book: those of a catalogue's file, and those that
/// bills imply. What is accepted becomes the user's own price, which is an edit and can be taken
/// back.
public final class PriceOffers {
  private final OwnEdits edits;
  private final Supplier<Cube> cube;

  /// @param cube of the ledger as it is
  PriceOffers(OwnEdits edits, Supplier<Cube> cube) {
    this.edits = edits;
    this.cube = cube;
  }

  /// Reads a catalogue's file; needs no ledger.
  ///
  /// @param seller whose prices a file has that names no seller; empty to tell it by its name
  /// @param today the day on which the product learns the prices
  /// @param progress hears of the bytes read; may cancel between them
  /// @throws InputException when the file is no catalogue, saying what it is
  /// @throws CancelledException when `progress` says so
  public static Catalogue read(
      Path file, Optional<String> seller, LocalDate today, Progress progress) {
    SourceFile found = SourceFiles.source(file);
    SourceFile source = found.watched(new WatchedBytes(found, progress)::next);
    if (PriceCatalogues.recognise(source).isEmpty()) {
      throw new InputException(
          "Expected a price catalogue, found %s in %s. These are read: %s."
              .formatted(
                  KnownFormats.name(source).orElse("something else"),
                  source.name(),
                  PriceCatalogues.names()));
    }
    return PriceCatalogues.read(source, seller, today);
  }

  /// A catalogue beside the bundled prices; needs no ledger.
  ///
  /// @param effective the day from which prices hold that the catalogue does not date
  public static PriceDiff compareWithBundled(Catalogue catalogue, LocalDate effective) {
    return PriceDiff.of(PriceBook.bundled(), catalogue.rows(), effective);
  }

  /// A catalogue beside the prices in use.
  ///
  /// @param effective the day from which prices hold that the catalogue does not date
  public PriceDiff compare(Catalogue catalogue, LocalDate effective) {
    return PriceDiff.of(edits.prices(), catalogue.rows(), effective);
  }

  /// What the bills of the ledger charged for a unit, beside the prices in use. Reads the whole
  /// cube.
  public List<ImpliedPrice> implied() {
    return ImpliedPrices.of(cube.get(), edits.prices());
  }

  /// Makes implied prices the user's own on the days observed: one edit.
  ///
  /// @param today since when the book knows them
  /// @return what the book has now; a price whose context band is not known in tokens is left out
  public List<PriceRow> acceptImplied(List<ImpliedPrice> accepted, LocalDate today) {
    List<PriceRow> rows =
        accepted.stream().flatMap(price -> price.override(today).stream()).toList();
    if (!rows.isEmpty()) {
      edits.savePrices(PriceDiff.accepted(edits.ownPrices(), rows));
    }
    return rows;
  }

  /// Makes prices of a catalogue the user's own: one edit.
  public void accept(List<PriceChange> accepted) {
    if (!accepted.isEmpty()) {
      edits.savePrices(PriceDiff.accept(edits.ownPrices(), accepted));
    }
  }
}
