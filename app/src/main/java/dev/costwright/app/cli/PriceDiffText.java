package dev.costwright.app.cli;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.app.report.TableText;
import dev.costwright.importers.prices.Catalogue;
import dev.costwright.model.pricing.PriceChange;
import dev.costwright.model.pricing.PriceDiff;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.PriceUnit;
import dev.costwright.model.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A catalogue beside the price book, as a document and as lines.
final class PriceDiffText {
  private static final int EXAMPLES = 3;

  private PriceDiffText() {}

  static ObjectNode document(Catalogue catalogue, PriceDiff diff) {
    ObjectNode document = Json.object();
    document
        .putObject("catalogue")
        .put("format", catalogue.format().id())
        .put("name", catalogue.format().name())
        .put("date", catalogue.date().map(LocalDate::toString).orElse(null))
        .put("prices", catalogue.rows().size());
    document.put("effective", diff.effective().toString());
    for (PriceChange.Kind kind : PriceChange.Kind.values()) {
      document.put(id(kind), diff.count(kind));
    }
    document.put("past", diff.past()).put("doubtful", diff.doubtful().size());
    ArrayNode changes = document.putArray("changes");
    diff.changes().forEach(change -> put(change, changes.addObject()));
    document.set("problems", Json.problems(catalogue.problems()));
    return document;
  }

  private static void put(PriceChange change, ObjectNode node) {
    node.put("change", id(change.kind()))
        .put("seller", change.key().seller())
        .put("model", change.key().model())
        .put("class", change.key().measure().id())
        .put("tier", change.key().serviceTier())
        .put("region", change.key().region())
        .put("contextAbove", change.key().contextAbove())
        .put("context", change.key().context().text())
        .put("from", change.from().map(LocalDate::toString).orElse(null))
        .put(
            "until",
            change
                .offered()
                .flatMap(PriceRow::effectiveUntil)
                .map(LocalDate::toString)
                .orElse(null))
        .put("old", change.current().map(PriceDiffText::price).orElse(null))
        .put("new", change.offered().map(PriceDiffText::price).orElse(null))
        .put(
            "currency",
            change
                .offered()
                .or(change::current)
                .map(row -> row.currency().getCurrencyCode())
                .orElse(null))
        .put("changePercent", change.percent().map(BigDecimal::toPlainString).orElse(null))
        .put("plausible", change.isPlausible());
    ArrayNode doubts = node.putArray("doubts");
    change.doubts().forEach(doubts::add);
  }

  static List<String> lines(Catalogue catalogue, PriceDiff diff) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s%s: %s prices beside the price book; undated ones would hold from %s"
            .formatted(
                catalogue.format().name(),
                catalogue.date().map(day -> " of " + day).orElse(""),
                TableText.grouped(catalogue.rows().size()),
                diff.effective()));
    lines.add(
        "%d same, %d changed, %d new, %d gone; %d of them doubtful"
            .formatted(
                diff.count(PriceChange.Kind.SAME),
                diff.count(PriceChange.Kind.CHANGED),
                diff.count(PriceChange.Kind.NEW),
                diff.count(PriceChange.Kind.GONE),
                diff.doubtful().size()));
    if (diff.past() > 0) {
      lines.add(
          "%d prices ended earlier without saying since when they held: not offered"
              .formatted(diff.past()));
    }
    List<PriceChange> shown =
        diff.changes().stream().filter(c -> c.kind() != PriceChange.Kind.SAME).toList();
    lines.addAll(table(shown));
    shown.forEach(change -> change.doubts().forEach(doubt -> lines.add("doubtful: " + doubt)));
    lines.addAll(problems(catalogue.problems()));
    return lines;
  }

  static List<String> table(List<PriceChange> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    List<Column> columns =
        Stream.concat(
                Stream.of("change", "seller", "model", "class", "terms", "from")
                    .map(title -> new Column(title, title, Kind.TEXT)),
                Stream.of("old", "new", "%").map(title -> new Column(title, title, Kind.COUNT)))
            .toList();
    return TableText.lines(
        new ReportTable(
            "Per million",
            columns,
            changes.stream().map(PriceDiffText::cells).toList(),
            Optional.empty()));
  }

  private static List<Cell> cells(PriceChange change) {
    return Stream.of(
            change.isPlausible() ? id(change.kind()) : id(change.kind()) + " ?",
            change.key().seller(),
            change.key().model(),
            change.key().measure().id(),
            change.key().terms(),
            change.from().map(LocalDate::toString).orElse(""),
            change.current().map(PriceDiffText::shown).orElse("-"),
            change.offered().map(PriceDiffText::shown).orElse("-"),
            change.percent().map(PriceDiffText::signed).orElse(""))
        .<Cell>map(Text::new)
        .toList();
  }

  /// What is wrong, each reason once with how often and where first.
  private static List<String> problems(List<Problem> problems) {
    Map<String, List<Problem>> byReason =
        problems.stream()
            .collect(Collectors.groupingBy(Problem::message, TreeMap::new, Collectors.toList()));
    return byReason.entrySet().stream()
        .map(
            entry ->
                "not read (%d): %s %s%s"
                    .formatted(
                        entry.getValue().size(),
                        entry.getKey(),
                        entry.getValue().stream()
                            .limit(EXAMPLES)
                            .map(problem -> problem.location().column() + " = " + problem.value())
                            .collect(Collectors.joining(", ")),
                        entry.getValue().size() > EXAMPLES ? " …" : ""))
        .toList();
  }

  /// Per million, but for what is sold by the hour or by the gigabyte and day.
  private static String shown(PriceRow row) {
    PriceUnit unit = PriceUnit.of(row.measure());
    return unit == PriceUnit.HOUR || unit == PriceUnit.GB_DAY
        ? unit.amount(row.price()).toPlainString() + "/" + unit.id()
        : price(row);
  }

  private static String price(PriceRow row) {
    return row.price().perMillion().toPlainString();
  }

  private static String signed(BigDecimal percent) {
    return percent.signum() > 0 ? "+" + percent.toPlainString() : percent.toPlainString();
  }

  private static String id(PriceChange.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
