package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.lever.AgeCurve;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.HitCurve;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.lever.Range;
import dev.costwright.forecasting.lever.Settings;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Baseline.Price;
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
    if (!scenario.notes().isEmpty()) {
      root.put("notes", scenario.notes());
    }
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
      case Baseline.Conversation talk -> {
        node.put("kind", "conversation");
        node.put("sessionsPerDay", talk.sessionsPerDay());
        node.put("days", talk.days());
        node.put("turns", talk.turns());
        node.put("system", talk.system());
        node.put("user", talk.user());
        node.put("reply", talk.reply());
        node.put("gapSeconds", talk.gapSeconds());
        write(talk.price(), node);
        talk.at().ifPresent(day -> node.put("at", day.toString()));
      }
    }
  }

  private static void write(Price price, ObjectNode node) {
    switch (price) {
      case Price.Listed(ModelName model) ->
          node.put("seller", model.seller()).put("model", model.model());
      case Price.Own(Map<Measure, Fraction> perMillion, Currency currency) -> {
        ObjectNode prices = node.putObject("pricesPerMillion");
        new TreeMap<>(perMillion)
            .forEach((measure, amount) -> prices.put(measure.id(), amount.toString()));
        node.put("currency", currency.getCurrencyCode());
      }
    }
  }

  private static void write(Lever lever, ObjectNode node) {
    Lever.Scope scope = lever.scope();
    node.put("kind", lever.kind().id());
    node.put("name", scope.name());
    node.put("on", scope.isOn());
    writeWhere(scope.where(), node);
    if (!scope.source().isEmpty()) {
      node.put("source", scope.source());
    }
    scope.floor().ifPresent(floor -> node.put("floor", floor.toString()));
    scope
        .effort()
        .ifPresent(
            effort ->
                node.putObject("effort")
                    .put("once", effort.once().toString())
                    .put("monthly", effort.monthly().toString()));
    Settings settings = lever.settings();
    for (Parameter parameter : lever.kind().parameters()) {
      String text = settings.text(parameter.id());
      if (!text.isEmpty()) {
        write(parameter, text, Optional.ofNullable(scope.ranges().get(parameter.id())), node);
      }
    }
  }

  private static void write(
      Parameter parameter, String text, Optional<Range> range, ObjectNode lever) {
    String[] path = parameter.id().split("\\.", 2);
    boolean isInside = path.length == 2;
    // what belongs to a model that is not named says nothing
    if (isInside && isOrphan(parameter, path[0], lever)) {
      return;
    }
    ObjectNode node = isInside ? lever.withObject("/" + path[0]) : lever;
    String name = isInside ? path[1] : path[0];
    if (range.isPresent()) {
      ArrayNode numbers = node.putObject(name).putArray(range.get().id());
      range.get().numbers().forEach(number -> numbers.add(number.toString()));
      return;
    }
    switch (parameter.type()) {
      case MODEL ->
          ModelName.parse(text)
              .ifPresent(
                  model ->
                      lever
                          .putObject(path[0])
                          .put("seller", model.seller())
                          .put("model", model.model()));
      case CURVE -> HitCurve.parse(text).ifPresent(curve -> write(curve, node.putArray(name)));
      case AGES -> AgeCurve.parse(text).ifPresent(curve -> write(curve, node.putArray(name)));
      case COUNT -> node.put(name, Long.parseLong(text));
      default -> node.put(name, text);
    }
  }

  private static boolean isOrphan(Parameter parameter, String of, ObjectNode lever) {
    return parameter.type() == Parameter.Type.COUNT && !lever.has(of);
  }

  private static void write(HitCurve curve, ArrayNode points) {
    for (HitCurve.Point point : curve.points()) {
      ObjectNode node =
          points
              .addObject()
              .put("threshold", point.threshold().toString())
              .put("hits", point.hits().toString())
              .put("accuracy", point.accuracy().toString());
      point.millis().ifPresent(millis -> node.put("millis", millis.toString()));
    }
  }

  private static void write(AgeCurve curve, ArrayNode points) {
    for (AgeCurve.Point point : curve.points()) {
      points.addObject().put("seconds", point.seconds()).put("share", point.share().toString());
    }
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
