package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.scenario.Baseline.Price;
import dev.costwright.forecasting.scenario.Lever.Lifetime;
import dev.costwright.forecasting.scenario.Lever.Scope;
import dev.costwright.forecasting.scenario.Lever.Sharing;
import dev.costwright.forecasting.scenario.Lever.SideCall;
import dev.costwright.forecasting.scenario.Lever.State;
import dev.costwright.forecasting.scenario.Lever.Target;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads scenario files. Unknown fields are refused: a misspelt parameter must not pass for its
/// default.
final class ScenarioReader {
  static final String FORMAT = "costwright-scenario";
  static final int VERSION = 1;

  private static final long MOST_CALLS_PER_DAY = 1_000_000_000L;
  private static final long MOST_DAYS = 366;
  private static final long MOST_TOKENS = 10_000_000L;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String file;

  ScenarioReader(String file) {
    this.file = file;
  }

  /// The kind's name in files, such as `promptCaching`.
  static String id(Lever.Kind kind) {
    return switch (kind) {
      case EXACT_CACHE -> "exactCache";
      case ROUTING -> "routing";
      case COMPRESSION -> "compression";
      case PROMPT_CACHING -> "promptCaching";
    };
  }

  Scenario read(String json) {
    Field root = root(json).only("format", "version", "name", "baseline", "levers");
    if (!root.at("format").value().asString("").equals(FORMAT)) {
      throw root.at("format").wrong("\"" + FORMAT + "\"");
    }
    long _ = root.at("version").whole(VERSION, VERSION);
    List<Lever> levers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Field field : root.at("levers").items()) {
      Lever lever = lever(field);
      if (!names.add(lever.scope().name())) {
        throw field.at("name").wrong("a name that no other lever has");
      }
      levers.add(lever);
    }
    return new Scenario(root.at("name").text(), baseline(root.at("baseline")), levers);
  }

  private Field root(String json) {
    try {
      return new Field(file, "", MAPPER.readTree(json));
    } catch (JacksonException e) {
      throw new InputException(
          "%s, line %d: expected a scenario as JSON, found text that is none: %s. Mend the file and read it again."
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    }
  }

  private static Baseline baseline(Field field) {
    return switch (field.at("kind").value().asString("")) {
      case "ledger" -> window(field.only("kind", "from", "to", "layer", "where"));
      case "workload" ->
          workload(
              field.only(
                  "kind",
                  "callsPerDay",
                  "days",
                  "tokensPerCall",
                  "pricesPerMillion",
                  "currency",
                  "seller",
                  "model",
                  "at"));
      default -> throw field.at("kind").wrong("\"ledger\" or \"workload\"");
    };
  }

  private static Baseline.Window window(Field field) {
    Baseline.Window window =
        new Baseline.Window(
            field.at("from").present().map(Field::day),
            field.at("to").present().map(Field::day),
            field
                .at("layer")
                .present()
                .map(
                    layer ->
                        layer.choice(
                            text -> named(LayerChoice.values(), text),
                            "best, billed, metered, observed"))
                .orElse(LayerChoice.BEST),
            where(field.at("where")));
    if (window.from().isPresent()
        && window.to().isPresent()
        && window.to().get().isBefore(window.from().get())) {
      throw field.at("to").wrong("a day on or after \"from\"");
    }
    return window;
  }

  private static Baseline.Workload workload(Field field) {
    Map<Measure, Long> tokens = new EnumMap<>(Measure.class);
    Field counts = field.at("tokensPerCall");
    for (String name : counts.only(classes()).names()) {
      tokens.put(measure(counts.at(name), name), counts.at(name).whole(0, MOST_TOKENS));
    }
    return new Baseline.Workload(
        field.at("callsPerDay").whole(1, MOST_CALLS_PER_DAY),
        field.at("days").whole(1, MOST_DAYS),
        tokens,
        price(field),
        field.at("at").present().map(Field::day));
  }

  private static Price price(Field field) {
    Field own = field.at("pricesPerMillion");
    if (!own.isPresent()) {
      return new Price.Listed(field.at("seller").text(), field.at("model").text());
    }
    Map<Measure, Fraction> prices = new EnumMap<>(Measure.class);
    for (String name : own.only(classes()).names()) {
      prices.put(measure(own.at(name), name), own.at(name).number());
    }
    String currency = field.at("currency").present().map(Field::text).orElse("USD");
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(currency))
        .findFirst()
        .map(known -> new Price.Own(prices, known))
        .orElseThrow(() -> field.at("currency").wrong("a currency such as \"USD\""));
  }

  private static Lever lever(Field field) {
    return switch (field.at("kind").value().asString("")) {
      case "exactCache" -> new Lever.ExactCache(scope(field, "share"), field.at("share").share());
      case "routing" ->
          new Lever.Routing(
              scope(field, "share", "to", "classifier"),
              field.at("share").present().map(Field::share).orElse(Fraction.ONE),
              target(field.at("to")),
              sideCall(field.at("classifier")));
      case "compression" ->
          new Lever.Compression(
              scope(field, "keepInput", "keepCached", "keepOutput", "compressor"),
              field.at("keepInput").share(),
              field.at("keepCached").present().map(Field::share).orElse(Fraction.ONE),
              field.at("keepOutput").present().map(Field::share).orElse(Fraction.ONE),
              sideCall(field.at("compressor")));
      case "promptCaching" -> promptCaching(field);
      default ->
          throw field
              .at("kind")
              .wrong("\"exactCache\", \"routing\", \"compression\" or \"promptCaching\"");
    };
  }

  private static Lever promptCaching(Field field) {
    return new Lever.PromptCaching(
        scope(field, "prefix", "lifetime", "sharing", "reuse"),
        field.at("prefix").share(),
        field
            .at("lifetime")
            .choice(
                text ->
                    Arrays.stream(Lifetime.values())
                        .filter(lifetime -> lifetime.id().equals(text))
                        .findFirst(),
                "5m, 1h"),
        field
            .at("sharing")
            .present()
            .map(
                sharing ->
                    sharing.choice(text -> named(Sharing.values(), text), "session, feature"))
            .orElse(Sharing.SESSION),
        field.at("reuse").present().map(Field::share));
  }

  private static Scope scope(Field field, String... own) {
    List<String> names = new ArrayList<>(List.of("kind", "name", "on", "where", "source"));
    names.addAll(List.of(own));
    field.only(names.toArray(String[]::new));
    boolean isOn = field.at("on").present().map(Field::isYes).orElse(true);
    return new Scope(
        field.at("name").text(),
        isOn ? State.ON : State.OFF,
        where(field.at("where")),
        field.at("source").present().map(Field::text).orElse(""));
  }

  private static Target target(Field field) {
    field.only("seller", "model", "priceRatio");
    return field
        .at("priceRatio")
        .present()
        .<Target>map(ratio -> new Target.Ratio(ratio.number()))
        .orElseGet(() -> new Target.Model(field.at("seller").text(), field.at("model").text()));
  }

  private static Optional<SideCall> sideCall(Field field) {
    return field
        .present()
        .map(
            present -> {
              present.only("seller", "model", "input", "output");
              return new SideCall(
                  present.at("seller").text(),
                  present.at("model").text(),
                  present.at("input").whole(0, MOST_TOKENS),
                  present.at("output").whole(0, MOST_TOKENS));
            });
  }

  private static Map<Dimension, Set<String>> where(Field field) {
    Map<Dimension, Set<String>> where = new EnumMap<>(Dimension.class);
    if (field.isPresent()) {
      for (String name : field.names()) {
        Field values = field.at(name);
        Dimension dimension =
            Dimension.parse(name)
                .filter(known -> known != Dimension.REQUEST && known != Dimension.SPAN)
                .orElseThrow(() -> values.wrong("a dimension, one of " + Dimension.ids()));
        Set<String> kept = new HashSet<>();
        values.items().forEach(value -> kept.add(value.text()));
        where.put(dimension, kept);
      }
    }
    return where;
  }

  private static String[] classes() {
    return Measure.tokenClasses().stream().map(Measure::id).toArray(String[]::new);
  }

  private static Measure measure(Field field, String name) {
    return Measure.parse(name).orElseThrow(() -> field.wrong("a token class"));
  }

  private static <T extends Enum<T>> Optional<T> named(T[] values, String text) {
    return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(text)).findFirst();
  }
}
