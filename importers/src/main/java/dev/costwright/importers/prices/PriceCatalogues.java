package dev.costwright.importers.prices;

import dev.costwright.importers.Format;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All price catalogues that the product reads, told apart by content.
///
/// They bring prices and no usage, so they are no importers: their rows are compared with the
/// price book, and the user accepts them or not.
public final class PriceCatalogues {
  private static final List<CatalogueReader> ALL =
      List.of(
          new LiteLlmCatalogue(),
          new GenaiPricesCatalogue(),
          new ModelsDevCatalogue(),
          new PriceTable());

  private PriceCatalogues() {}

  /// Which catalogue a file is; empty when it is none.
  ///
  /// @throws InputException when the file cannot be read
  public static Optional<Format> recognise(SourceFile source) {
    return reader(source).map(CatalogueReader::format);
  }

  /// The catalogues, for messages.
  public static String names() {
    return ALL.stream().map(reader -> reader.format().name()).collect(Collectors.joining(", "));
  }

  /// Reads a catalogue. What it says that a price book cannot hold becomes a problem with its
  /// reason, never a guess and never silence.
  ///
  /// @param seller whose prices a file has that names no seller, as one model's file of
  /// models.dev; empty to tell it by the file's name
  /// @param today the day on which the product learns these prices
  /// @throws InputException when the file is no catalogue, is damaged, or its seller is unknown
  public static Catalogue read(SourceFile source, Optional<String> seller, LocalDate today) {
    CatalogueReader reader =
        reader(source)
            .orElseThrow(
                () ->
                    new InputException(
                        "Expected a price catalogue, found none in %s. These are read: %s."
                            .formatted(source.name(), names())));
    CatalogueBuilder builder = new CatalogueBuilder(source, reader.format(), seller, today);
    reader.read(source, builder);
    return builder.build();
  }

  private static Optional<CatalogueReader> reader(SourceFile source) {
    return ALL.stream().filter(reader -> reader.recognises(source)).findFirst();
  }
}
