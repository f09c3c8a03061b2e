package dev.costwright.app.cli;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.ReportTable.Absent;
import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Step;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.text.VisibleText;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The parts that JSON documents share. Amounts are exact decimal text with the currency beside
/// it; what is absent is `null`.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// @param document a JSON object that the product wrote
  static ObjectNode parse(String document) {
    return (ObjectNode) MAPPER.readTree(document);
  }

  /// Characters that a terminal would interpret stand as escapes: the same text for a program.
  static String text(ObjectNode document) {
    String json = MAPPER.writeValueAsString(document);
    StringBuilder safe = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            codePoint -> {
              if (codePoint < 0x7f || isVisible(Character.toString(codePoint))) {
                safe.appendCodePoint(codePoint);
              } else {
                Character.toString(codePoint)
                    .chars()
                    .forEach(unit -> safe.append("\\u%04x".formatted(unit)));
              }
            });
    return safe.toString();
  }

  private static boolean isVisible(String character) {
    return VisibleText.of(character).equals(character);
  }

  static ObjectNode money(Money money) {
    return object()
        .put("amount", money.toPlainString())
        .put("currency", money.currency().getCurrencyCode());
  }

  /// Fields `columns`, `rows` and `total`.
  static ObjectNode table(ReportTable table) {
    ObjectNode document = object();
    ArrayNode columns = document.putArray("columns");
    table.columns().forEach(column -> columns.add(column(column)));
    ArrayNode rows = document.putArray("rows");
    table.rows().forEach(row -> rows.add(row(table.columns(), row)));
    table
        .total()
        .ifPresentOrElse(
            total -> document.set("total", totals(table.columns(), total)),
            () -> document.putNull("total"));
    return document;
  }

  static ObjectNode coverage(Coverage coverage) {
    ObjectNode node = object();
    node.set("priced", money(coverage.total()));
    node.set("tagged", money(coverage.tagged()));
    node.set("untagged", money(coverage.untagged()));
    node.set("notInDetail", money(coverage.notInDetail()));
    ObjectNode layers = node.putObject("layers");
    new TreeMap<>(coverage.byLayer())
        .forEach((layer, money) -> layers.set(layer.name().toLowerCase(Locale.ROOT), money(money)));
    node.put("unpricedRows", coverage.unpricedFacts());
    ArrayNode missing = node.putArray("missing");
    for (Coverage.Unpriced unpriced : coverage.unpriced()) {
      missing
          .addObject()
          .put("seller", unpriced.seller())
          .put("model", unpriced.model())
          .put("rows", unpriced.facts())
          .put("tokens", unpriced.tokens());
    }
    ArrayNode unconverted = node.putArray("unconverted");
    coverage.unconverted().forEach(money -> unconverted.add(money(money)));
    node.set("aside", aside(coverage));
    node.set("overrides", overrides(coverage.overrides()));
    putTrueUp(node, coverage);
    return node;
  }

  /// Field `scaled`: what a true-up made of detail; `null` where it looked at none.
  static void putTrueUp(ObjectNode node, Coverage coverage) {
    coverage
        .trueUp()
        .ifPresentOrElse(
            trueUp -> {
              ObjectNode scaled = node.putObject("scaled");
              scaled.set("detail", money(trueUp.before()));
              scaled.set("money", money(trueUp.after()));
              scaled.put("keys", trueUp.keys());
              scaled.put("lowestFactor", trueUp.lowest().orElse(null));
              scaled.put("highestFactor", trueUp.highest().orElse(null));
              scaled.set("notScaled", money(trueUp.kept()));
              scaled.put("keysNotScaled", trueUp.keptKeys());
            },
            () -> node.putNull("scaled"));
  }

  /// What a pivot's rows leave open. The cost of unpriced rows is `null`; what is missing has days
  /// and no figures.
  static ObjectNode gaps(Gaps gaps) {
    ObjectNode node = object();
    gaps.untagged().ifPresent(cell -> node.set("untagged", untagged(cell)));
    Gaps.Unpriced unpriced = gaps.allUnpriced();
    ObjectNode open = node.putObject("unpriced").putNull("cost").put("rows", unpriced.rows());
    unpriced
        .calls()
        .ifPresentOrElse(calls -> open.put("requests", calls), () -> open.putNull("requests"));
    open.put("tokens", unpriced.tokens());
    ArrayNode missing = node.putArray("missing");
    for (Gaps.Missing one : gaps.missing()) {
      ArrayNode days =
          missing
              .addObject()
              .put("seller", one.seller())
              .put("account", one.account())
              .putArray("days");
      one.days().forEach(day -> days.add(day.toString()));
    }
    return node;
  }

  private static ObjectNode untagged(Pivot.Cell cell) {
    ObjectNode node = object();
    node.set("cost", cell.known().map(Json::money).orElse(null));
    return node.put("rows", cell.facts())
        .put("requests", cell.counts().get(Measure.REQUESTS))
        .put("tokens", cell.tokens());
  }

  /// Money in no total: `reason` is `purchase`, `other_bill` or `other_log`.
  private static ArrayNode aside(Coverage coverage) {
    ArrayNode list = MAPPER.createArrayNode();
    for (Coverage.Aside aside : coverage.aside()) {
      list.addObject()
          .put("reason", aside.kind().name().toLowerCase(Locale.ROOT))
          .put("seller", aside.seller())
          .put("account", aside.account())
          .put("source", aside.source())
          .put("counting", aside.counting())
          .put("agrees", aside.agrees())
          .put("from", aside.from().toString())
          .put("to", aside.to().toString())
          .put("rows", aside.rows())
          .set("amount", money(aside.amount()));
    }
    return list;
  }

  /// The user's choices of layers.
  static ArrayNode overrides(List<LayerOverride> overrides) {
    ArrayNode list = MAPPER.createArrayNode();
    for (LayerOverride override : overrides) {
      list.addObject()
          .put("seller", override.seller())
          .put("account", override.account())
          .put("month", override.month().toString())
          .put("layer", override.layer().name().toLowerCase(Locale.ROOT));
    }
    return list;
  }

  static ArrayNode problems(List<Problem> problems) {
    ArrayNode list = MAPPER.createArrayNode();
    for (Problem problem : problems) {
      list.addObject()
          .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
          .put("line", problem.location().line())
          .put("column", problem.location().column())
          .put("value", problem.value())
          .put("expected", problem.expected())
          .put("message", problem.message())
          .put("fix", problem.fix());
    }
    return list;
  }

  static ArrayNode paths(List<Path> paths) {
    ArrayNode list = MAPPER.createArrayNode();
    paths.forEach(path -> list.add(path.toString()));
    return list;
  }

  private static ObjectNode column(Column column) {
    return object()
        .put("id", column.id())
        .put("title", column.title())
        .put("kind", column.kind().name().toLowerCase(Locale.ROOT));
  }

  private static ObjectNode row(List<Column> columns, List<Cell> cells) {
    ObjectNode node = object();
    for (int index = 0; index < columns.size(); index++) {
      put(node, columns.get(index).id(), cells.get(index));
    }
    return node;
  }

  /// Figures only: the label is for people.
  private static ObjectNode totals(List<Column> columns, List<Cell> cells) {
    ObjectNode node = object();
    for (int index = 0; index < columns.size(); index++) {
      if (columns.get(index).kind().isNumber()) {
        put(node, columns.get(index).id(), cells.get(index));
      }
    }
    return node;
  }

  private static void put(ObjectNode node, String field, Cell cell) {
    switch (cell) {
      case Text(String text) -> node.put(field, text);
      case Step step -> node.put(field, step.first().toString());
      case Amount(Money money) -> node.set(field, money(money));
      case Count(long count) -> node.put(field, count);
      case Decimal(BigDecimal value, int _) -> node.put(field, value);
      case Absent() -> node.putNull(field);
    }
  }
}
