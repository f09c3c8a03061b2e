package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.pricing.ModelNames;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.InvoiceLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Every invoice line beside the usage it bills, month by month: metered usage at our prices, the
/// seller's own cost report where there is one, and the difference split into named causes.
///
/// A line belongs to the month of its first day; days are UTC, the zone in which sellers bill, in
/// whatever zone reports are shown. Immutable.
///
/// @param statements by month, then by seller and account
public record Reconciliation(List<Statement> statements) {
  public Reconciliation {
    statements = List.copyOf(statements);
  }

  /// Compares all invoice lines with a cube's rows, in the cube's currency. An invoice in another
  /// one is booked at the rate of its day.
  ///
  /// @param lines of all sellers, in order of invoice and line
  /// @param cube whose metered layer is usage, and whose billed layer the sellers' cost reports
  /// @param prices those of the cube
  public static Reconciliation of(List<InvoiceLine> lines, Cube cube, PriceBook prices) {
    Set<String> models =
        cube.values(Dimension.MODEL).stream().map(ModelNames::idOf).collect(Collectors.toSet());
    return of(lines, cube::forEachRow, models, prices, cube.reporting());
  }

  static Reconciliation of(
      List<InvoiceLine> lines,
      RowSource rows,
      Set<String> models,
      PriceBook prices,
      Reporting reporting) {
    Wording wording = new Wording(prices, models);
    Tallies tallies = new Tallies(lines, rows, prices, reporting, wording);
    StatementBuilder builder =
        new StatementBuilder(
            reporting.currency(),
            tallies,
            new Repricer(rows, prices, wording, tallies.claims()),
            new Versions(prices, wording),
            new SellerRates(reporting),
            prices);
    Map<YearMonth, Map<Party, List<LineTally>>> byMonth = new TreeMap<>();
    tallies
        .all()
        .forEach(
            tally ->
                byMonth
                    .computeIfAbsent(YearMonth.from(tally.scope().from()), m -> new TreeMap<>())
                    .computeIfAbsent(tally.party(), p -> new ArrayList<>())
                    .add(tally));
    List<Statement> statements = new ArrayList<>();
    byMonth.forEach(
        (month, parties) ->
            parties.forEach(
                (party, ofMonth) -> statements.add(builder.build(party, month, ofMonth))));
    return new Reconciliation(statements);
  }

  /// The statements of a month, of one seller or of all.
  public List<Statement> of(YearMonth month, Optional<String> seller) {
    return statements.stream()
        .filter(statement -> statement.month().equals(month))
        .filter(statement -> seller.map(statement.seller()::equals).orElse(true))
        .toList();
  }

  /// The months with statements, in order.
  public List<YearMonth> months() {
    return statements.stream().map(Statement::month).distinct().toList();
  }

  /// The latest month that has an invoice of usage; empty without any.
  public Optional<YearMonth> latestInvoiced() {
    return statements.stream()
        .filter(statement -> statement.coverage().invoiced().signum() != 0)
        .map(Statement::month)
        .max(Comparator.naturalOrder());
  }
}
