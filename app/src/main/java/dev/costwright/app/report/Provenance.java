package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Link;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.app.workbench.Basis;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.chargeback.ChargebackQuery;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the figures of a file rest on: the state of the ledger, the versions they were made from,
/// what was asked, and how much of the money it covers. Every file that leaves the ledger carries
/// it: a workbook as its sheet `Evidence`, text as a file beside it, a picture inside.
///
/// @param ledger its id
/// @param auditHead hash of the last entry of its audit chain
/// @param currency of the totals
/// @param asked what was asked, each by a name such as `layer` or `from`
/// @param coverage a line for each statement about what the figures cover
public record Provenance(
    String ledger,
    String auditHead,
    Currency currency,
    Basis basis,
    List<Asked> asked,
    List<String> coverage) {
  static final String TITLE = "Evidence";

  public Provenance {
    asked = List.copyOf(asked);
    coverage = List.copyOf(coverage);
  }

  /// One part of a question.
  public record Asked(String name, String value) {}

  /// Of figures of all time, closed months as they were booked.
  public static Provenance of(Workbench workbench) {
    return new Provenance(
        workbench.ledger().id(),
        workbench.ledger().version(),
        workbench.currency(),
        workbench.closes().basis(Optional.empty()),
        List.of(),
        List.of());
  }

  /// Of the statements of a month.
  public static Provenance of(Workbench workbench, Statements statements) {
    ChargebackQuery query = statements.query();
    return of(workbench)
        .asking(
            new RowQuery(Optional.of(query.period()), query.layer(), Map.of()),
            statements.coverage(),
            workbench.closes().basis(Optional.of(query.period())))
        .asking("pools", statements.grounds().pools())
        .asking("statements by", query.by().id());
  }

  /// The same for figures that take closed months as they are now.
  public Provenance restated(Workbench workbench) {
    return new Provenance(
        ledger, auditHead, currency, workbench.closes().restatedBasis(), asked, coverage);
  }

  /// The same with what was asked of which rows.
  public Provenance asking(RowQuery query, Coverage covered, Basis made) {
    List<Asked> all = new ArrayList<>(asked);
    query.period().ifPresent(period -> all.addAll(days(period)));
    all.add(new Asked("layer", query.layer().name().toLowerCase(Locale.ROOT)));
    query
        .where()
        .forEach(
            (dimension, values) ->
                new TreeSet<>(values)
                    .forEach(value -> all.add(new Asked("where", dimension.id() + "=" + value))));
    return new Provenance(ledger, auditHead, currency, made, all, CoverageText.lines(covered));
  }

  /// The same with what was asked of which rows.
  public Provenance asking(RowQuery query, Coverage covered) {
    return asking(query, covered, basis);
  }

  /// The same with one more part of the question before the others.
  public Provenance asking(String name, String value) {
    List<Asked> all = new ArrayList<>(List.of(new Asked(name, value)));
    all.addAll(asked);
    return new Provenance(ledger, auditHead, currency, basis, all, coverage);
  }

  private static List<Asked> days(Period period) {
    return List.of(
        new Asked("from", period.from().toString()),
        new Asked("to", period.until().minusDays(1).toString()),
        new Asked("zone", period.zone().toString()));
  }

  /// As a sheet of a workbook, with the links of its other sheets.
  ReportTable sheet(List<ReportTable> tables) {
    List<List<Cell>> rows = new ArrayList<>();
    add(rows, "ledger", ledger);
    add(rows, "audit head", auditHead);
    add(rows, "currency", currency.getCurrencyCode());
    basis.now().ifPresent(now -> add(rows, "versions", BasisText.words(now)));
    basis.booked().forEach(month -> add(rows, "closed month", BasisText.words(month)));
    asked.forEach(one -> add(rows, one.name(), one.value()));
    add(rows, "rounding", ROUNDING);
    coverage.forEach(line -> add(rows, "coverage", line));
    for (ReportTable table : tables) {
      for (Link link : table.links()) {
        add(rows, "%s, %s".formatted(table.title(), link.of()), link.command());
      }
    }
    return new ReportTable(
        TITLE,
        List.of(new Column("what", "What", Kind.TEXT), new Column("value", "Value", Kind.TEXT)),
        rows,
        Optional.empty());
  }

  static final String ROUNDING =
      "text files hold exact amounts; a workbook holds 15 digits and shows cents, half up";

  /// One paragraph, for the inside of a picture.
  public String words() {
    return "Ledger %s, audit head %s, %s, %s%s"
        .formatted(
            ledger,
            auditHead,
            currency,
            String.join("; ", BasisText.lines(basis)),
            asked.stream()
                .map(one -> ", %s %s".formatted(one.name(), one.value()))
                .collect(Collectors.joining()));
  }

  private static void add(List<List<Cell>> rows, String what, String value) {
    rows.add(List.of(new Text(what), new Text(value)));
  }
}
