package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.Currency;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A figure that a pivot's cell can give.
public sealed interface Figure {
  /// What it costs.
  Figure COST = new Cost();

  /// Tokens of all classes.
  Figure TOKENS = new Tokens();

  /// Calls.
  Figure REQUESTS = new Counted(Measure.REQUESTS);

  /// Rows of the ledger.
  Figure ROWS = new Rows();

  /// The name on the command line and in JSON.
  String id();

  Column column(Currency currency);

  Cell cell(Pivot.Cell cell);

  /// Reads {@link #id()} in any case.
  ///
  /// @throws UsageException naming the valid ones
  static Figure parse(String text) {
    return all()
        .filter(figure -> figure.id().equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a measure, found \"%s\". Measures are %s."
                        .formatted(text, all().map(Figure::id).collect(Collectors.joining(", ")))));
  }

  private static Stream<Figure> all() {
    return Stream.concat(
        Stream.of(COST, TOKENS, ROWS),
        Arrays.stream(Measure.values())
            .filter(measure -> measure.kind() != Measure.Kind.MONEY)
            .map(Counted::new));
  }

  /// Exact cost in the reporting currency; absent where there is no row, or none with a price.
  record Cost() implements Figure {
    @Override
    public String id() {
      return "cost";
    }

    @Override
    public Column column(Currency currency) {
      return new Column(id(), "cost " + currency.getCurrencyCode(), Kind.MONEY);
    }

    @Override
    public Cell cell(Pivot.Cell cell) {
      boolean isEmpty = cell.facts() == 0 && cell.cost().signum() == 0;
      boolean isUnpriced = cell.facts() > 0 && cell.unpricedFacts() == cell.facts();
      return isEmpty || isUnpriced ? Cell.ABSENT : new ReportTable.Amount(cell.cost());
    }
  }

  record Tokens() implements Figure {
    @Override
    public String id() {
      return "tokens";
    }

    @Override
    public Column column(Currency currency) {
      return new Column(id(), id(), Kind.COUNT);
    }

    @Override
    public Cell cell(Pivot.Cell cell) {
      return Measure.tokenClasses().stream().anyMatch(cell.counts()::containsKey)
          ? new ReportTable.Count(cell.tokens())
          : Cell.ABSENT;
    }
  }

  record Rows() implements Figure {
    @Override
    public String id() {
      return "rows";
    }

    @Override
    public Column column(Currency currency) {
      return new Column(id(), id(), Kind.COUNT);
    }

    @Override
    public Cell cell(Pivot.Cell cell) {
      return new ReportTable.Count(cell.facts());
    }
  }

  /// The sum of one count; absent where no row had it. What files say a row costs is no figure of
  /// its own: bills are cost, and the estimates of gateways are never money.
  record Counted(Measure measure) implements Figure {
    @Override
    public String id() {
      return measure.id();
    }

    @Override
    public Column column(Currency currency) {
      return new Column(id(), id(), Kind.COUNT);
    }

    @Override
    public Cell cell(Pivot.Cell cell) {
      Long sum = cell.counts().get(measure);
      return sum == null ? Cell.ABSENT : new ReportTable.Count(sum);
    }
  }
}
