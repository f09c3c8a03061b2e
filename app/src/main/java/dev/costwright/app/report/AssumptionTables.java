package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.lever.Range;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a scenario takes for granted, as tables.
final class AssumptionTables {
  private AssumptionTables() {}

  /// What is replayed, at which prices, what is known of it, and the whole as a scenario file.
  static ReportTable ground(Scenario scenario, ScenarioResult result, String prices) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("scenario", scenario.name()));
    rows.add(row("notes", scenario.notes()));
    baseline(rows, scenario.baseline());
    rows.add(row("rows or calls", Long.toString(result.rows())));
    rows.add(row("price book", prices));
    ScenarioTables.notes(result).forEach(note -> rows.add(row("rests on", note)));
    rows.add(row("scenario file", scenario.toJson()));
    return new ReportTable(
        "What it rests on",
        List.of(column("item"), column("value")),
        rows.stream().filter(row -> !row.getLast().equals(new Text(""))).toList(),
        Optional.empty());
  }

  private static void baseline(List<List<Cell>> rows, Baseline baseline) {
    if (baseline instanceof Baseline.Window window) {
      rows.add(row("first day", window.from().map(Object::toString).orElse("the first there is")));
      rows.add(row("last day", window.to().map(Object::toString).orElse("the last there is")));
      rows.add(row("evidence", window.layer().name().toLowerCase(Locale.ROOT)));
      rows.add(row("filter", where(window.where())));
    } else {
      rows.add(row("baseline", "described, see the scenario file"));
    }
  }

  /// What figures take for granted, one sentence a row.
  static ReportTable grounds(List<String> notes) {
    return new ReportTable(
        "What it rests on",
        List.of(column("rests on")),
        notes.stream().map(AssumptionTables::row).toList(),
        Optional.empty());
  }

  /// Every setting of every lever, those that are off included.
  static ReportTable settings(Scenario scenario) {
    return new ReportTable(
        "Assumptions",
        Stream.of("lever", "kind", "on", "scope", "setting", "value", "range", "floor", "source")
            .map(AssumptionTables::column)
            .toList(),
        scenario.order().stream()
            .map(scenario.levers()::get)
            .flatMap(lever -> settings(lever).stream())
            .toList(),
        Optional.empty());
  }

  private static List<List<Cell>> settings(Lever lever) {
    Stream<List<Cell>> settings =
        lever.kind().parameters().stream()
            .filter(parameter -> !lever.settings().text(parameter.id()).isEmpty())
            .map(parameter -> setting(lever, parameter));
    return Stream.concat(settings, effort(lever)).toList();
  }

  /// What it costs outside the calls, where that is stated.
  private static Stream<List<Cell>> effort(Lever lever) {
    return lever.scope().effort().stream()
        .flatMap(
            effort ->
                Stream.of(
                    setting(lever, "effort.once", effort.once().toString(), Optional.empty()),
                    setting(
                        lever, "effort.monthly", effort.monthly().toString(), Optional.empty())));
  }

  private static List<Cell> setting(Lever lever, Parameter parameter) {
    String id = parameter.id();
    return setting(
        lever, id, lever.settings().text(id), Optional.ofNullable(lever.scope().ranges().get(id)));
  }

  private static List<Cell> setting(Lever lever, String id, String text, Optional<Range> range) {
    Lever.Scope scope = lever.scope();
    return row(
        scope.name(),
        lever.kind().id(),
        scope.isOn() ? "on" : "off",
        where(scope.where()),
        id,
        text,
        range.map(Range::text).orElse(""),
        scope.floor().map(Object::toString).orElse(""),
        scope.source());
  }

  /// In words; "all" without a filter.
  private static String where(Map<Dimension, Set<String>> where) {
    return where.isEmpty()
        ? "all"
        : new TreeMap<>(where)
            .entrySet().stream()
                .map(
                    one ->
                        one.getKey().id() + ": " + String.join(", ", new TreeSet<>(one.getValue())))
                .collect(Collectors.joining("; "));
  }

  private static Column column(String name) {
    return new Column(name, name, Kind.TEXT);
  }

  private static List<Cell> row(String... texts) {
    return Stream.of(texts).<Cell>map(Text::new).toList();
  }
}
