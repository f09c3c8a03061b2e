package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Baseline.Price;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Reads what a scenario file replays.
final class BaselineReader {
  private static final long MOST_A_DAY = 1_000_000_000L;
  private static final long MOST_DAYS = 3_660;
  private static final long MOST_TOKENS = 10_000_000L;
  private static final long MOST_TURNS = 10_000;
  private static final long GAP_SECONDS = 60;

  private BaselineReader() {}

  static Baseline read(Field field) {
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
      case "conversation" ->
          conversation(
              field.only(
                  "kind",
                  "sessionsPerDay",
                  "days",
                  "turns",
                  "system",
                  "user",
                  "reply",
                  "gapSeconds",
                  "pricesPerMillion",
                  "currency",
                  "seller",
                  "model",
                  "at"));
      default -> throw field.at("kind").wrong("\"ledger\", \"workload\" or \"conversation\"");
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
                    layer -> layer.choice(BaselineReader::layer, "best, billed, metered, observed"))
                .orElse(LayerChoice.BEST),
            ScenarioReader.where(field.at("where")));
    if (window.from().isPresent()
        && window.to().isPresent()
        && window.to().get().isBefore(window.from().get())) {
      throw field.at("to").wrong("a day on or after \"from\"");
    }
    return window;
  }

  private static Optional<LayerChoice> layer(String text) {
    return Arrays.stream(LayerChoice.values())
        .filter(layer -> layer.name().equalsIgnoreCase(text))
        .findFirst();
  }

  private static Baseline.Workload workload(Field field) {
    Map<Measure, Long> tokens = new EnumMap<>(Measure.class);
    Field counts = field.at("tokensPerCall");
    for (String name : counts.only(classes()).names()) {
      tokens.put(measure(counts.at(name), name), counts.at(name).whole(0, MOST_TOKENS));
    }
    return new Baseline.Workload(
        field.at("callsPerDay").whole(1, MOST_A_DAY),
        field.at("days").whole(1, MOST_DAYS),
        tokens,
        price(field),
        field.at("at").present().map(Field::day));
  }

  private static Baseline.Conversation conversation(Field field) {
    return new Baseline.Conversation(
        field.at("sessionsPerDay").whole(1, MOST_A_DAY),
        field.at("days").whole(1, MOST_DAYS),
        field.at("turns").whole(1, MOST_TURNS),
        field.at("system").whole(0, MOST_TOKENS),
        field.at("user").whole(0, MOST_TOKENS),
        field.at("reply").whole(0, MOST_TOKENS),
        field.at("gapSeconds").present().map(gap -> gap.whole(0, MOST_TOKENS)).orElse(GAP_SECONDS),
        price(field),
        field.at("at").present().map(Field::day));
  }

  private static Price price(Field field) {
    Field own = field.at("pricesPerMillion");
    if (!own.isPresent()) {
      return new Price.Listed(new ModelName(field.at("seller").text(), field.at("model").text()));
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

  private static String[] classes() {
    return Measure.tokenClasses().stream().map(Measure::id).toArray(String[]::new);
  }

  private static Measure measure(Field field, String name) {
    return Measure.parse(name).orElseThrow(() -> field.wrong("a token class"));
  }
}
