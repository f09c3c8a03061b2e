package dev.costwright.app.cli;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.importers.Format;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.RowCounts;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Layer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Imports, done or only looked at, as text and JSON.
final class ImportViews {
  /// More would hide the result; `--json` lists all.
  private static final int SHOWN_PROBLEMS = 10;

  /// What imports and previews have in common.
  private record Entry(
      Optional<Long> id,
      String file,
      String format,
      String state,
      Set<Layer> layers,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      RowCounts rows,
      List<Money> charged,
      List<Problem> problems) {

    static Entry of(ImportRecord record) {
      return new Entry(
          Optional.of(record.id()),
          record.source().name(),
          record.source().format(),
          record.state().name().toLowerCase(Locale.ROOT),
          record.layers(),
          record.from(),
          record.to(),
          record.rows(),
          record.charged(),
          record.problems());
    }

    static Entry of(ImportPreview preview) {
      long added = preview.rows() - preview.duplicates() - preview.rejected();
      return new Entry(
          Optional.empty(),
          preview.name(),
          preview.claimedBy().stream().map(Format::id).collect(Collectors.joining(" or ")),
          "preview",
          preview.layers(),
          preview.from(),
          preview.to(),
          new RowCounts(preview.rows(), added, 0, preview.duplicates(), preview.rejected()),
          preview.charged(),
          preview.problems());
    }

    String layer() {
      return layers.stream()
          .sorted()
          .map(layer -> layer.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining("+"));
    }
  }

  private ImportViews() {}

  static ObjectNode document(ImportRecord record) {
    return document(Entry.of(record)).put("importedAt", record.importedAt().toString());
  }

  static ObjectNode document(ImportPreview preview) {
    ObjectNode document = document(Entry.of(preview));
    document
        .putObject("overlap")
        .put("duplicate", preview.overlap().duplicates())
        .put("changed", preview.overlap().changed())
        .put("conflicting", preview.overlap().conflicting());
    return document;
  }

  static List<String> recordLines(List<ImportRecord> records) {
    return lines(records.stream().map(Entry::of).toList());
  }

  static List<String> previewLines(List<ImportPreview> previews) {
    return Stream.concat(
            lines(previews.stream().map(Entry::of).toList()).stream(),
            previews.stream().flatMap(ImportViews::meetings))
        .toList();
  }

  private static Stream<String> meetings(ImportPreview preview) {
    long changed = preview.overlap().changed();
    long conflicting = preview.overlap().conflicting();
    return Stream.of(
            changed == 0
                ? ""
                : "%s: %,d rows have other figures than the ledger has; the later state counts."
                    .formatted(preview.name(), changed),
            conflicting == 0
                ? ""
                : "%s: %,d rows are of days that the ledger has in another grouping; one of them counts, never both."
                    .formatted(preview.name(), conflicting))
        .filter(line -> !line.isEmpty());
  }

  private static ObjectNode document(Entry entry) {
    ObjectNode node = Json.object();
    entry.id().ifPresentOrElse(id -> node.put("id", id), () -> node.putNull("id"));
    node.put("file", entry.file()).put("format", entry.format()).put("state", entry.state());
    node.put("layer", entry.layers().isEmpty() ? null : entry.layer());
    node.put("from", entry.from().map(LocalDate::toString).orElse(null));
    node.put("to", entry.to().map(LocalDate::toString).orElse(null));
    node.putObject("rows")
        .put("read", entry.rows().read())
        .put("added", entry.rows().added())
        .put("superseded", entry.rows().superseded())
        .put("duplicate", entry.rows().duplicate())
        .put("rejected", entry.rows().rejected());
    if (entry.charged().size() == 1) {
      node.set("total", Json.money(entry.charged().getFirst()));
    } else {
      node.putNull("total");
    }
    ArrayNode totals = node.putArray("totals");
    entry.charged().forEach(money -> totals.add(Json.money(money)));
    node.set("problems", Json.problems(entry.problems()));
    return node;
  }

  private static List<String> lines(List<Entry> entries) {
    List<Column> columns =
        Stream.of(
                "id:n",
                "file",
                "format",
                "state",
                "layer",
                "from",
                "to",
                "read:n",
                "added:n",
                "superseded:n",
                "duplicate:n",
                "rejected:n",
                "charged:n")
            .map(ImportViews::column)
            .toList();
    ReportTable table =
        new ReportTable(
            "Imports",
            columns,
            entries.stream().map(ImportViews::cells).toList(),
            Optional.empty());
    return Stream.concat(
            TableText.lines(table).stream(), entries.stream().flatMap(ImportViews::problemLines))
        .toList();
  }

  private static Column column(String title) {
    String name = title.replace(":n", "");
    return new Column(name, name, title.endsWith(":n") ? Kind.COUNT : Kind.TEXT);
  }

  private static List<Cell> cells(Entry entry) {
    return List.of(
        entry.id().<Cell>map(Count::new).orElse(Cell.ABSENT),
        new Text(entry.file()),
        new Text(entry.format()),
        new Text(entry.state()),
        new Text(entry.layer()),
        new Text(entry.from().map(LocalDate::toString).orElse("")),
        new Text(entry.to().map(LocalDate::toString).orElse("")),
        new Count(entry.rows().read()),
        new Count(entry.rows().added()),
        new Count(entry.rows().superseded()),
        new Count(entry.rows().duplicate()),
        new Count(entry.rows().rejected()),
        new Text(
            entry.charged().stream()
                .map(TableText::withCurrency)
                .collect(Collectors.joining(" + "))));
  }

  private static Stream<String> problemLines(Entry entry) {
    List<Problem> problems = entry.problems();
    Stream<String> first = problems.stream().limit(SHOWN_PROBLEMS).map(Problem::toString);
    return problems.size() <= SHOWN_PROBLEMS
        ? first
        : Stream.concat(
            first,
            Stream.of(
                "%s: %d more problems; --json lists all"
                    .formatted(entry.file(), problems.size() - SHOWN_PROBLEMS)));
  }
}
