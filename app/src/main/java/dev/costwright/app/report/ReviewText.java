package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.signoff.Carry;
import dev.costwright.model.signoff.Figures;
import dev.costwright.model.signoff.LineKey;
import dev.costwright.model.signoff.OpeningRow;
import dev.costwright.model.signoff.Remarks;
import dev.costwright.model.signoff.Review;
import dev.costwright.model.signoff.ReviewedLine;
import dev.costwright.model.signoff.SignOff;
import dev.costwright.model.signoff.Verdict;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the user says of a month's lines, and how they stand under the limits, in text.
public final class ReviewText {
  private ReviewText() {}

  /// What earlier months carry in, then the lines with a word on them, then how many ask for
  /// attention.
  public static List<String> notes(Review review, YearMonth month, Optional<String> seller) {
    List<String> notes = new ArrayList<>();
    review.openings(month, seller).forEach(row -> notes.add(opening(row)));
    List<ReviewedLine> lines = review.lines(month, seller);
    lines.stream()
        .filter(line -> !line.remarks().isEmpty())
        .forEach(line -> notes.add(line.key().text() + ": " + words(line)));
    review
        .lost(month, seller)
        .forEach(
            said -> notes.add(said.key().text() + ": no longer in the ledger; " + words(said)));
    if (!review.limits().isEmpty() || !notes.isEmpty()) {
      notes.add(counts(lines));
    }
    return notes;
  }

  /// The lines of a reconciliation with how they stand under the limits, what of them is open, and
  /// what is said of them.
  public static ReportTable table(List<Statement> statements, Review review) {
    ReportTable plain = ReconciliationText.table(statements);
    List<StatementKey> keys =
        statements.stream()
            .flatMap(of -> of.lines().stream().map(line -> new StatementKey(of, line)))
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < keys.size(); row++) {
      rows.add(joined(plain.rows().get(row), said(review.find(keys.get(row).key()))));
    }
    return new ReportTable(
        plain.title(),
        joined(
            plain.columns(),
            List.of(
                new Column("verdict", "verdict", Kind.TEXT),
                new Column("open", "open", Kind.MONEY),
                new Column("remarks", "remarks", Kind.TEXT))),
        rows,
        plain.total().map(cells -> joined(cells, List.of(Cell.ABSENT, Cell.ABSENT, Cell.ABSENT))));
  }

  private record StatementKey(Statement statement, StatementLine line) {
    LineKey key() {
      return LineKey.of(statement, line);
    }
  }

  private static List<Cell> said(Optional<ReviewedLine> found) {
    return List.of(
        found.<Cell>map(line -> new Text(verdict(line))).orElse(Cell.ABSENT),
        found
            .flatMap(ReviewedLine::gap)
            .<Cell>map(gap -> new ReportTable.Amount(gap.open()))
            .orElse(Cell.ABSENT),
        found
            .filter(line -> !line.remarks().isEmpty())
            .<Cell>map(line -> new Text(words(line)))
            .orElse(Cell.ABSENT));
  }

  private static String verdict(ReviewedLine line) {
    return line.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static String counts(List<ReviewedLine> lines) {
    return "%d of %d lines agree, %d immaterial, %d ask for attention"
        .formatted(
            count(lines, Verdict.AGREES),
            lines.size(),
            count(lines, Verdict.IMMATERIAL),
            lines.stream().filter(ReviewedLine::asksForAttention).count());
  }

  private static long count(List<ReviewedLine> lines, Verdict verdict) {
    return lines.stream().filter(line -> line.verdict() == verdict).count();
  }

  private static String words(ReviewedLine line) {
    return line.outdated()
        .map(signed -> changed(signed, Figures.of(line.line())) + "; " + words(line.remarks()))
        .orElseGet(() -> words(line.remarks()));
  }

  /// Such as `changed since signed: computed 20.00 USD, now 21.00 USD`.
  private static String changed(SignOff signed, Figures now) {
    List<String> changes = new ArrayList<>();
    addChange(changes, "billed", signed.figures().billed(), now.billed());
    addChange(changes, "computed", signed.figures().computed(), now.computed());
    addChange(changes, "difference", signed.figures().variance(), now.variance());
    return "changed since signed: " + String.join(", ", changes);
  }

  private static void addChange(
      List<String> changes, String what, Optional<Money> signed, Optional<Money> now) {
    if (!signed.equals(now)) {
      changes.add("%s %s, now %s".formatted(what, exact(signed), exact(now)));
    }
  }

  /// In full: two amounts that differ below the cent must not look alike.
  private static String exact(Optional<Money> money) {
    return money.map(Money::toString).orElse("unknown");
  }

  /// All that is said of a line; `nothing said` when nothing is.
  public static String words(Remarks remarks) {
    List<String> words = new ArrayList<>();
    remarks
        .signOff()
        .ifPresent(
            signed ->
                words.add(
                    "signed by %s on %s"
                        .formatted(signed.by(), signed.at().atZone(ZoneOffset.UTC).toLocalDate())));
    remarks.carry().ifPresent(carry -> words.add(carried(carry)));
    remarks.note().ifPresent(note -> words.add("note: " + note));
    return words.isEmpty() ? "nothing said" : String.join("; ", words);
  }

  private static String carried(Carry carry) {
    return "carried forward "
        + TableText.withCurrency(carry.amount())
        + carry.settlement().map(ReviewText::settled).orElse("");
  }

  private static String settled(Carry.Settlement end) {
    return ", settled in " + end.month() + (end.words().isEmpty() ? "" : " by " + end.words());
  }

  private static String opening(OpeningRow row) {
    String now =
        switch (row.state()) {
          case OPEN -> "open " + TableText.withCurrency(row.now().orElseThrow());
          case SETTLED -> "settled";
          case CLOSED -> "closed by later evidence";
          case LOST -> "its line is no longer in the ledger";
        };
    return "carried in from %s, %s: %s; %s"
        .formatted(row.from().text(), row.words(), carried(row.carry()), now);
  }
}
