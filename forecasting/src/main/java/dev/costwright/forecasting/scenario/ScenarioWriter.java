package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.scenario.Baseline.Price;
import dev.costwright.forecasting.scenario.Lever.SideCall;
import dev.costwright.forecasting.scenario.Lever.Target;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes scenario files. Numbers that must stay exact are text.
final class ScenarioWriter {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ScenarioWriter() {}

  static String write(Scenario scenario) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", ScenarioReader.FORMAT);
    root.put("version", ScenarioReader.VERSION);
    root.put("name", scenario.name());
    write(scenario.baseline(), root.putObject("baseline"));
    ArrayNode levers = root.putArray("levers");
    scenario.levers().forEach(lever -> write(lever, levers.addObject()));
    return MAPPER.writeValueAsString(root) + "\n";
  }

  private static void write(Baseline baseline, ObjectNode node) {
    switch (baseline) {
      case Baseline.Window window -> {
        node.put("kind", "ledger");
        window.from().ifPresent(day -> node.put("from", day.toString()));
        window.to().ifPresent(day -> node.put("to", day.toString()));
        node.put("layer", lower(window.layer()));
        writeWhere(window.where(), node);
      }
      case Baseline.Workload workload -> {
        node.put("kind", "workload");
        node.put("callsPerDay", workload.callsPerDay());
        node.put("days", workload.days());
        ObjectNode tokens = node.putObject("tokensPerCall");
        new TreeMap<>(workload.tokensPerCall())
            .forEach((measure, count) -> tokens.put(measure.id(), count));
        write(workload.price(), node);
        workload.at().ifPresent(day -> node.put("at", day.toString()));
      }
    }
  }

  private static void write(Price price, ObjectNode node) {
    switch (price) {
      case Price.Listed(String seller, String model) ->
          node.put("seller", seller).put("model", model);
      case Price.Own(Map<Measure, Fraction> perMillion, Currency currency) -> {
        ObjectNode prices = node.putObject("pricesPerMillion");
        new TreeMap<>(perMillion)
            .forEach((measure, amount) -> prices.put(measure.id(), amount.toString()));
        node.put("currency", currency.getCurrencyCode());
      }
    }
  }

  private static void write(Lever lever, ObjectNode node) {
    node.put("kind", ScenarioReader.id(lever.kind()));
    node.put("name", lever.scope().name());
    node.put("on", lever.scope().isOn());
    writeWhere(lever.scope().where(), node);
    if (!lever.scope().source().isEmpty()) {
      node.put("source", lever.scope().source());
    }
    switch (lever) {
      case Lever.ExactCache cache -> node.put("share", cache.share().toString());
      case Lever.Routing routing -> {
        node.put("share", routing.share().toString());
        write(routing.target(), node.putObject("to"));
        write("classifier", routing.classifier(), node);
      }
      case Lever.Compression compression -> {
        node.put("keepInput", compression.keepInput().toString());
        node.put("keepCached", compression.keepCached().toString());
        node.put("keepOutput", compression.keepOutput().toString());
        write("compressor", compression.compressor(), node);
      }
      case Lever.PromptCaching caching -> {
        node.put("prefix", caching.prefix().toString());
        node.put("lifetime", caching.lifetime().id());
        node.put("sharing", lower(caching.sharing()));
        caching.reuse().ifPresent(reuse -> node.put("reuse", reuse.toString()));
      }
    }
  }

  private static void write(Target target, ObjectNode node) {
    switch (target) {
      case Target.Model(String seller, String model) ->
          node.put("seller", seller).put("model", model);
      case Target.Ratio(Fraction ratio) -> node.put("priceRatio", ratio.toString());
    }
  }

  private static void write(String field, Optional<SideCall> asked, ObjectNode node) {
    asked.ifPresent(
        call ->
            node.putObject(field)
                .put("seller", call.seller())
                .put("model", call.model())
                .put("input", call.inputTokens())
                .put("output", call.outputTokens()));
  }

  private static void writeWhere(Map<Dimension, Set<String>> where, ObjectNode node) {
    if (!where.isEmpty()) {
      ObjectNode filters = node.putObject("where");
      new TreeMap<>(where)
          .forEach(
              (dimension, values) -> {
                ArrayNode list = filters.putArray(dimension.id());
                new TreeSet<>(values).forEach(list::add);
              });
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
