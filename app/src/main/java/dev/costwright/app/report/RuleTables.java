package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.app.workbench.Attribution.Reach;
import dev.costwright.app.workbench.Attribution.Trial;
import dev.costwright.model.attribution.Match;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.cube.RulePreview;
import dev.costwright.model.cube.RulePreview.Catch;
import dev.costwright.model.cube.RulePreview.Example;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Rules in words, and what they catch as tables.
public final class RuleTables {
  private static final List<Column> CATCHES =
      List.of(
          new Column("rule", "rule", Kind.TEXT),
          new Column("money", "catches", Kind.MONEY),
          new Column("rows", "rows", Kind.COUNT),
          new Column("tuples", "tuples", Kind.COUNT),
          new Column("givenMoney", "gives to", Kind.MONEY),
          new Column("givenRows", "rows", Kind.COUNT),
          new Column("takenMoney", "taken first", Kind.MONEY),
          new Column("takenBy", "by", Kind.TEXT),
          new Column("saidMoney", "said by file", Kind.MONEY),
          new Column("note", "note", Kind.TEXT));

  private static final List<Column> EXAMPLES =
      List.of(
          new Column("rule", "rule", Kind.TEXT),
          new Column("value", "value", Kind.TEXT),
          new Column("gives", "gets", Kind.TEXT),
          new Column("rows", "rows", Kind.COUNT),
          new Column("money", "cost", Kind.MONEY));

  private static final List<Column> REACH =
      List.of(
          new Column("dimension", "dimension", Kind.TEXT),
          new Column("without", "known without rules", Kind.MONEY),
          new Column("now", "with the ledger's rules", Kind.MONEY),
          new Column("tried", "with these rules", Kind.MONEY),
          new Column("total", "of", Kind.MONEY));

  private RuleTables() {}

  private static List<Column> in(RulePreview preview, List<Column> columns) {
    return ReportTable.in(preview.total().cost().currency(), columns);
  }

  /// What a rule looks for, such as `apiKey key_chat*`, `project matches ^a`, `apiKey in a
  /// table of 12`.
  public static String looksFor(Rule rule) {
    return switch (rule.match()) {
      case Match.Wildcard(String pattern, _) -> rule.subject() + " " + pattern;
      case Match.Expression(var regex, _) -> rule.subject() + " matches " + regex.text();
      case Match.Table(var rows) -> "%s in a table of %,d".formatted(rule.subject(), rows.size());
    };
  }

  /// What a rule gives, such as `team=Support, feature=chat`; of a table the dimensions.
  public static String gives(Rule rule) {
    return switch (rule.match()) {
      case Match.Wildcard(_, Map<Dimension, String> gives) -> gives(gives);
      case Match.Expression(_, Map<Dimension, String> gives) -> gives(gives);
      case Match.Table table ->
          table.dimensions().stream().map(Dimension::id).collect(Collectors.joining(", "));
    };
  }

  /// Such as `team=Support, feature=chat`.
  public static String gives(Map<Dimension, String> gives) {
    return new TreeMap<>(gives)
        .entrySet().stream()
            .map(given -> given.getKey().id() + "=" + given.getValue())
            .collect(Collectors.joining(", "));
  }

  /// One row per rule and one for what none catches. Rules overlap, so only the last rows tell
  /// what is left: there is no total.
  public static ReportTable catches(RulePreview preview) {
    List<List<Cell>> rows = new ArrayList<>();
    preview.catches().forEach(one -> rows.add(row(one)));
    rows.add(
        List.of(
            new Text("(no rule)"),
            new Amount(preview.uncaught().cost()),
            new Count(preview.uncaught().rows()),
            new Count(preview.uncaught().tuples()),
            Cell.ABSENT,
            Cell.ABSENT,
            Cell.ABSENT,
            Cell.ABSENT,
            Cell.ABSENT,
            new Text("")));
    return new ReportTable("Rules", in(preview, CATCHES), rows, Optional.empty());
  }

  private static List<Cell> row(Catch one) {
    return List.of(
        new Text(one.rule().name()),
        new Amount(one.caught().cost()),
        new Count(one.caught().rows()),
        new Count(one.caught().tuples()),
        new Amount(one.given().cost()),
        new Count(one.given().rows()),
        new Amount(one.taken().cost()),
        new Text(String.join(", ", one.takers())),
        new Amount(one.said().cost()),
        new Text(note(one)));
  }

  /// What deserves a look about a rule, in words; empty when nothing does.
  public static String note(Catch one) {
    if (one.caught().rows() == 0) {
      return "catches nothing";
    }
    if (!one.isIdle()) {
      return "";
    }
    return one.taken().rows() == 0 ? "files say it all" : "former rules take it all";
  }

  /// The dearest values that each rule catches, and those that none does.
  public static ReportTable examples(RulePreview preview) {
    List<List<Cell>> rows = new ArrayList<>();
    preview
        .catches()
        .forEach(
            one -> one.examples().forEach(example -> rows.add(row(one.rule().name(), example))));
    preview.uncaughtExamples().forEach(example -> rows.add(row("(no rule)", example)));
    return new ReportTable("Examples", in(preview, EXAMPLES), rows, Optional.empty());
  }

  private static List<Cell> row(String rule, Example example) {
    return List.of(
        new Text(rule),
        new Text(example.value()),
        new Text(example.gives().isEmpty() ? "nothing" : gives(example.gives())),
        new Count(example.amount().rows()),
        new Amount(example.amount().cost()));
  }

  /// How much money has a value of each dimension, without rules, now and under those tried.
  public static ReportTable reach(Trial trial) {
    return new ReportTable(
        "Known",
        in(trial.tried(), REACH),
        trial.reach().entrySet().stream().map(one -> row(one.getKey(), one.getValue())).toList(),
        Optional.empty());
  }

  private static List<Cell> row(Dimension dimension, Reach reach) {
    return List.of(
        new Text(dimension.id()),
        new Amount(reach.without()),
        new Amount(reach.now()),
        new Amount(reach.tried()),
        new Amount(reach.total()));
  }
}
