package dev.costwright.model.allocation;

import dev.costwright.model.allocation.Pool.Reach;
import dev.costwright.model.fx.Reporting;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes pools in the shape that {@link PoolsReader} reads, one spelling for equal sets.
final class PoolsWriter {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PoolsWriter() {}

  static String write(PoolSet set) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode pools = root.putArray("pools");
    set.pools().forEach(pool -> write(pool, pools.addObject()));
    ArrayNode splits = root.putArray("splits");
    set.splits().forEach(split -> write(split, splits.addObject()));
    return MAPPER.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static void write(Pool pool, ObjectNode node) {
    node.put("name", pool.name()).put("over", pool.over().id());
    if (!pool.spend().isEmpty()) {
      ObjectNode spend = node.putObject("spend");
      new TreeMap<>(pool.spend())
          .forEach(
              (dimension, values) ->
                  values.stream().sorted().forEach(spend.withArray(dimension.id())::add));
    }
    pool.fee().ifPresent(fee -> write(fee, node));
    node.put("method", method(pool));
    switch (pool.basis()) {
      case Basis.Even() -> {}
      case Basis.Proportional(Driver driver) -> node.put("by", driver.id());
      case Basis.Weighted(Map<String, BigDecimal> weights) -> write(weights, node);
    }
  }

  private static String method(Pool pool) {
    if (pool.reach() == Reach.MEMBERS_AND_LATER_POOLS) {
      return "stepwise";
    }
    return switch (pool.basis()) {
      case Basis.Even() -> "even";
      case Basis.Proportional(Driver _) -> "proportional";
      case Basis.Weighted(Map<String, BigDecimal> _) -> "weights";
    };
  }

  private static void write(Fee fee, ObjectNode node) {
    node.put("monthly", fee.monthly().toPlainString());
    if (!fee.monthly().currency().equals(Reporting.USUAL)) {
      node.put("currency", fee.monthly().currency().getCurrencyCode());
    }
    fee.from().ifPresent(from -> node.put("from", from.toString()));
    fee.to().ifPresent(to -> node.put("to", to.toString()));
  }

  private static void write(Split split, ObjectNode node) {
    node.put("over", split.over().id())
        .put("separator", split.separator())
        .put("rule", split.rule().name().toLowerCase(Locale.ROOT));
    if (split.rule() == Split.Rule.WEIGHTS) {
      write(split.weights(), node);
    }
  }

  private static void write(Map<String, BigDecimal> weights, ObjectNode node) {
    ObjectNode written = node.putObject("weights");
    weights.forEach((name, weight) -> written.put(name, weight.toPlainString()));
  }
}
