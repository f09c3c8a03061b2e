package dev.costwright.importers.known;

import dev.costwright.importers.Format;
import dev.costwright.importers.Importers;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.prices.PriceCatalogues;
import dev.costwright.model.problem.InputException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells the user what a file is that no importer claims, instead of guessing.
public final class KnownFormats {
  private KnownFormats() {}

  /// What the file is, such as `an Azure cost details export`; empty when it is of no known kind.
  public static Optional<String> name(SourceFile source) {
    return Stream.<Namer>of(
            BinaryFormats::name, JsonFormats::name, TableFormats::name, TextFormats::name)
        .flatMap(namer -> namer.name(source).stream())
        .findFirst();
  }

  private interface Namer {
    Optional<String> name(SourceFile source);
  }

  /// Why the file is not imported, and what can be: to be thrown or shown when {@link
  /// Importers#claiming} is empty.
  public static InputException refusal(SourceFile source) {
    Optional<Format> catalogue = PriceCatalogues.recognise(source);
    if (catalogue.isPresent()) {
      return new InputException(
          "%s is a price catalogue (%s): it brings prices and no usage. Take them over with 'costwright prices import %s'."
              .formatted(source.name(), catalogue.get().name(), source.name()));
    }
    String what =
        name(source)
            .map(
                name ->
                    "%s is %s, which Costwright does not read yet.".formatted(source.name(), name))
            .orElseGet(() -> unknown(source));
    return new InputException(what + " It reads: " + readable() + ".");
  }

  private static String unknown(SourceFile source) {
    String start = source.head().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return start.isEmpty()
        ? source.name() + " is empty."
        : "%s is of no format that Costwright knows; it starts with \"%s\"."
            .formatted(
                source.name(), start.length() <= 120 ? start : start.substring(0, 120) + "…");
  }

  private static String readable() {
    List<String> names =
        Importers.all().stream().map(importer -> importer.format().name()).sorted().toList();
    return names.stream().collect(Collectors.joining(", "));
  }
}
