package dev.costwright.model.allocation;

import dev.costwright.model.allocation.Pool.Reach;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a pools file. Every message names the pool or split; half a file is never taken.
final class PoolsReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final Set<String> POOL_FIELDS =
      Set.of(
          "name", "over", "spend", "monthly", "currency", "from", "to", "method", "by", "weights");
  private static final Set<String> SPLIT_FIELDS = Set.of("over", "separator", "rule", "weights");
  private static final int MOST_DECIMALS = 9;
  private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

  private final String file;

  PoolsReader(String file) {
    this.file = file;
  }

  PoolSet read(String text) {
    JsonNode root = tree(text);
    known("the file", root, Set.of("pools", "splits"));
    if (!root.path("pools").isArray()) {
      throw wrong("the file", "a list \"pools\"", root.path("pools"));
    }
    List<Pool> pools = listed(root.path("pools"), this::pool);
    unique("pools", pools, Pool::name);
    List<Split> splits = listed(root.path("splits"), this::split);
    unique("splits", splits, split -> split.over().id());
    return new PoolSet(pools, splits);
  }

  private JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new InputException(
          "%s: expected JSON, found text that is none: %s. Mend the file and read it again."
              .formatted(place(e), e.getOriginalMessage()),
          e);
    }
  }

  /// Text that is too deep or too long has no line.
  private String place(JacksonException e) {
    return e.getLocation() == null ? file : file + ", line " + e.getLocation().getLineNr();
  }

  private static <T> List<T> listed(JsonNode list, Function<JsonNode, T> read) {
    List<T> found = new ArrayList<>();
    list.forEach(node -> found.add(read.apply(node)));
    return found;
  }

  private <T> void unique(String what, List<T> all, Function<T, String> name) {
    Set<String> names = new HashSet<>();
    for (T one : all) {
      if (!names.add(name.apply(one))) {
        throw new InputException(
            "%s: expected %s that differ, found \"%s\" twice. Mend the file and read it again."
                .formatted(file, what, name.apply(one)));
      }
    }
  }

  private Pool pool(JsonNode node) {
    String name = text("a pool", node, "name");
    String place = "pool \"" + name + "\"";
    known(place, node, POOL_FIELDS);
    Optional<Fee> fee = fee(place, node);
    Map<Dimension, Set<String>> spend = spend(place, node.path("spend"));
    if (spend.isEmpty() && fee.isEmpty()) {
      throw wrong(place, "\"spend\" or \"monthly\"", node.path("spend"));
    }
    String method = text(place, node, "method");
    return new Pool(
        name,
        dimension(place, node.path("over")),
        spend,
        fee,
        basis(place, method, node),
        method.equals("stepwise") ? Reach.MEMBERS_AND_LATER_POOLS : Reach.MEMBERS);
  }

  private Basis basis(String place, String method, JsonNode node) {
    boolean hasDriver = node.has("by");
    boolean hasWeights = node.has("weights");
    if (hasDriver && hasWeights) {
      throw wrong(place, "\"by\" or \"weights\", not both", node.path("by"));
    }
    return switch (method) {
      case "even" -> none(place, node, hasDriver || hasWeights);
      case "proportional" -> new Basis.Proportional(driver(place, node.path("by")));
      case "weights" -> new Basis.Weighted(weights(place, node.path("weights")));
      case "stepwise" ->
          hasDriver
              ? new Basis.Proportional(driver(place, node.path("by")))
              : hasWeights
                  ? new Basis.Weighted(weights(place, node.path("weights")))
                  : new Basis.Even();
      default ->
          throw wrong(
              place,
              "\"method\" to be even, proportional, weights or stepwise",
              node.path("method"));
    };
  }

  private Basis none(String place, JsonNode node, boolean isThere) {
    if (isThere) {
      throw wrong(place, "neither \"by\" nor \"weights\" with even", node);
    }
    return new Basis.Even();
  }

  private Driver driver(String place, JsonNode node) {
    return Driver.parse(node.asString(""))
        .orElseThrow(() -> wrong(place, "\"by\" to be spend, requests or tokens", node));
  }

  private Optional<Fee> fee(String place, JsonNode node) {
    if (!node.has("monthly")) {
      return Optional.empty();
    }
    BigDecimal monthly = number(place, "monthly", node.path("monthly"));
    Optional<YearMonth> from = month(place, "from", node);
    Optional<YearMonth> to = month(place, "to", node);
    if (from.isPresent() && to.filter(from.orElseThrow()::isAfter).isPresent()) {
      throw wrong(place, "\"to\" on or after \"from\"", node.path("to"));
    }
    return Optional.of(new Fee(Money.of(monthly, currency(place, node)), from, to));
  }

  private Currency currency(String place, JsonNode node) {
    if (!node.has("currency")) {
      return Reporting.USUAL;
    }
    try {
      return Currency.getInstance(node.path("currency").asString("").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong(place, "\"currency\" to be a code such as EUR", node.path("currency"));
    }
  }

  private Optional<YearMonth> month(String place, String field, JsonNode node) {
    if (!node.has(field)) {
      return Optional.empty();
    }
    try {
      return Optional.of(YearMonth.parse(node.path(field).asString("")));
    } catch (DateTimeException e) {
      throw wrong(place, "\"%s\" to be a month such as 2026-01".formatted(field), node.path(field));
    }
  }

  private Map<Dimension, Set<String>> spend(String place, JsonNode node) {
    Map<Dimension, Set<String>> spend = new EnumMap<>(Dimension.class);
    node.properties()
        .forEach(
            field -> {
              JsonNode name = MAPPER.getNodeFactory().stringNode(field.getKey());
              spend.put(dimension(place, name), values(place, field.getValue()));
            });
    return spend;
  }

  private Set<String> values(String place, JsonNode list) {
    Set<String> values =
        list.valueStream()
            .filter(JsonNode::isString)
            .map(JsonNode::asString)
            .collect(Collectors.toUnmodifiableSet());
    if (!list.isArray() || values.isEmpty() || values.size() != list.size()) {
      throw wrong(place, "a list of values to keep, each once, in \"spend\"", list);
    }
    return values;
  }

  private Split split(JsonNode node) {
    known("a split", node, SPLIT_FIELDS);
    String rule = text("a split", node, "rule").toUpperCase(Locale.ROOT);
    if (!List.of("FIRST", "EVEN", "WEIGHTS").contains(rule)) {
      throw wrong("a split", "\"rule\" to be first, even or weights", node.path("rule"));
    }
    return new Split(
        dimension("a split", node.path("over")),
        text("a split", node, "separator"),
        Split.Rule.valueOf(rule),
        rule.equals("WEIGHTS") ? weights("a split", node.path("weights")) : Map.of());
  }

  private Map<String, BigDecimal> weights(String place, JsonNode node) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    node.properties()
        .forEach(
            field -> weights.put(field.getKey(), number(place, field.getKey(), field.getValue())));
    if (weights.values().stream().noneMatch(weight -> weight.signum() > 0)) {
      throw wrong(place, "\"weights\" with at least one above 0", node);
    }
    return weights;
  }

  /// At least 0, below 10¹², at most nine decimals; a number or decimal text.
  private BigDecimal number(String place, String field, JsonNode node) {
    try {
      BigDecimal number = node.isNumber() ? node.decimalValue() : new BigDecimal(node.asString(""));
      if (number.signum() >= 0
          && number.scale() <= MOST_DECIMALS
          && number.scale() >= -MOST_DECIMALS
          && number.compareTo(MOST) < 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(place, "\"%s\" to be a number".formatted(field), node);
    }
    throw wrong(place, "\"%s\" of at least 0 with at most nine decimals".formatted(field), node);
  }

  private Dimension dimension(String place, JsonNode node) {
    return Dimension.parse(node.asString(""))
        .filter(dimension -> !dimension.isLocal())
        .orElseThrow(() -> wrong(place, "a dimension (%s)".formatted(Dimension.heldIds()), node));
  }

  private String text(String place, JsonNode node, String field) {
    String text = node.path(field).asString("");
    if (text.isBlank()) {
      throw wrong(place, "text in \"%s\"".formatted(field), node.path(field));
    }
    return text;
  }

  private void known(String place, JsonNode node, Collection<String> fields) {
    if (!node.isObject()) {
      throw wrong(place, "an object", node);
    }
    for (String field : node.propertyNames()) {
      if (!fields.contains(field)) {
        throw new InputException(
            "%s, %s: expected only %s, found \"%s\". Mend the file and read it again."
                .formatted(
                    file, place, String.join(", ", fields.stream().sorted().toList()), field));
      }
    }
  }

  private InputException wrong(String place, String expected, JsonNode found) {
    return new InputException(
        "%s, %s: expected %s, found %s. Mend the file and read it again."
            .formatted(file, place, expected, found.isMissingNode() ? "nothing" : found));
  }
}
