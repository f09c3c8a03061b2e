package dev.costwright.importers.prices;

import dev.costwright.importers.Format;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.problem.InputException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// models.dev: one model a file (TOML), or all of them in `api.json`; US dollars per million.
///
/// A model's file names neither seller nor model: they are in its path
/// (`providers/SELLER/models/MODEL.toml`) or its name (`SELLER_MODEL.toml`); else the user says the
/// seller. `base_model` is whose model it is, not who sells it. `tiers` (and the older
/// `context_over_200k`) are cliffs above their size; `experimental.modes.fast` gives the prices of
/// the service tier or speed that its request names. `last_updated` dates the file, not the price.
///
/// Not held, and told: reasoning that costs something else than output, modes that name no tier.
///
/// Source: models.dev at 2026-07-02; checked 2026-11-23.
final class ModelsDevCatalogue implements CatalogueReader {
  private static final Format FORMAT = new Format("prices-models-dev", "models.dev (TOML, JSON)");
  private static final Pattern COST = Pattern.compile("(?m)^\\s*\\[cost\\]|^\\s*cost\\s*=");
  private static final Pattern INPUT = Pattern.compile("(?m)^\\s*(input|output)\\s*=\\s*[0-9]");
  private static final Pattern IN_PATH = Pattern.compile("(?:^|/)([^/]+)/models/(.+)\\.toml$");
  private static final Pattern IN_NAME =
      Pattern.compile("^(?:models\\.dev[_-])?([A-Za-z0-9-]+)_(.+)\\.toml(?:\\.gz)?$");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(SourceFile source) {
    return isApi(source) || isModel(source);
  }

  private static boolean isModel(SourceFile source) {
    String head = source.head();
    return !head.stripLeading().startsWith("{")
        && COST.matcher(head).find()
        && INPUT.matcher(head).find();
  }

  private static boolean isApi(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    return shape.paths().stream()
        .filter(path -> path.endsWith(".cost.input"))
        .anyMatch(
            path -> path.split("\\.", 3).length == 3 && path.split("\\.")[1].equals("models"));
  }

  @Override
  public void read(SourceFile source, CatalogueBuilder catalogue) {
    if (isApi(source)) {
      Documents.fields(Documents.json(source))
          .forEach(
              provider ->
                  Documents.fields(provider.getValue().path("models"))
                      .forEach(
                          model ->
                              read(
                                  Place.of(provider.getKey(), model.getKey()),
                                  model.getValue(),
                                  catalogue)));
      return;
    }
    JsonNode model = Toml.parse(source.name(), Documents.text(source));
    dated(model, catalogue);
    read(place(source, catalogue), model, catalogue);
  }

  private static void read(Place place, JsonNode model, CatalogueBuilder catalogue) {
    if (model.path("cost").isObject()) {
      new ModelsDevCost(place, catalogue).add(model);
    }
  }

  private static void dated(JsonNode model, CatalogueBuilder catalogue) {
    try {
      catalogue.dated(LocalDate.parse(model.path("last_updated").asString("")));
    } catch (DateTimeException unknown) {
      // its name may tell a date; else the day of reading counts
      return;
    }
  }

  private static Place place(SourceFile source, CatalogueBuilder catalogue) {
    String path = source.path().toAbsolutePath().toString().replace('\\', '/');
    Matcher inPath = IN_PATH.matcher(path);
    Matcher inName = IN_NAME.matcher(source.name());
    Optional<String> named = catalogue.seller();
    if (inPath.find()) {
      return Place.of(named.orElse(inPath.group(1)), inPath.group(2));
    }
    if (inName.find()) {
      return Place.of(named.orElse(inName.group(1)), inName.group(2));
    }
    return Place.of(
        named.orElseThrow(() -> unknownSeller(source)),
        Path.of(source.name()).toString().replaceFirst("\\.toml(\\.gz)?$", ""));
  }

  private static InputException unknownSeller(SourceFile source) {
    return new InputException(
        "Expected to learn who sells the model in %s: the file does not say. Name it SELLER_MODEL.toml, keep it in providers/SELLER/models, or give --seller."
            .formatted(source.name()));
  }
}
