package dev.costwright.app.statement;

import dev.costwright.app.report.StatementTables;
import dev.costwright.app.report.StatementText;
import dev.costwright.app.report.TableText;
import dev.costwright.app.statement.PdfSheet.Style;
import dev.costwright.model.chargeback.InvoiceTie;
import dev.costwright.model.chargeback.Line;
import dev.costwright.model.chargeback.Statement;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.money.Money;
import dev.costwright.model.text.VisibleText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/// Statements as pages: each begins on a page of its own, says what it stands on, and that the
/// month ties.
final class StatementPdf implements AutoCloseable {
  private static final float ROW = 15;
  private static final float DETAIL = PdfSheet.LEFT + 150;
  private static final float REQUESTS = PdfSheet.LEFT + 340;
  private static final float TOKENS = PdfSheet.LEFT + 422;
  private static final float NAME_WIDTH = 142;
  private static final float DETAIL_WIDTH = 138;

  private final Statements statements;
  private final PdfSheet sheet = new PdfSheet();

  StatementPdf(Statements statements) throws IOException {
    this.statements = statements;
    sheet.title("Statements " + statements.query().month());
  }

  void add(Statement statement) throws IOException {
    sheet.newPage();
    head(
        statement.member().equals(Statement.REMAINDER)
            ? "Not charged"
            : VisibleText.of(statement.member()));
    linesHead();
    for (Line line : statement.lines()) {
      if (sheet.need(ROW)) {
        linesHead();
      }
      line(line);
    }
    if (statement.lines().isEmpty()) {
      text("Nothing: every cent is on a statement.", Style.NOTE);
    }
    total(statement);
    section("Not known");
    note("(untagged), in the lines above", TableText.withCurrency(statement.untagged()));
    note("(unpriced), in no amount", TableText.grouped(statement.unpriced()) + " rows");
    note("Rounding to cents", statement.rounding().toPlainString());
    grounds();
  }

  /// All statements with what they sum to.
  void addSum() throws IOException {
    sheet.newPage();
    head("All statements");
    sheet.left("Statement", PdfSheet.LEFT, NAME_WIDTH, Style.HEAD);
    sheet.right("Own", REQUESTS, Style.HEAD);
    sheet.right("Shared", TOKENS, Style.HEAD);
    sheet.right("Amount " + currency(), PdfSheet.RIGHT, Style.HEAD);
    ruled();
    for (Statement statement : statements.all()) {
      var _ = sheet.need(ROW);
      sheet.left(
          VisibleText.inTable(statement.member()),
          PdfSheet.LEFT,
          DETAIL_WIDTH + NAME_WIDTH,
          Style.PLAIN);
      sheet.right(TableText.rounded(statement.own()), REQUESTS, Style.PLAIN);
      sheet.right(TableText.rounded(statement.shared()), TOKENS, Style.PLAIN);
      sheet.right(TableText.rounded(statement.amount()), PdfSheet.RIGHT, Style.PLAIN);
      sheet.down(ROW);
    }
    sheet.rule();
    sheet.down(8);
    sheet.left("Month", PdfSheet.LEFT, NAME_WIDTH, Style.STRONG);
    sheet.right(TableText.rounded(statements.tie().month()), PdfSheet.RIGHT, Style.STRONG);
    sheet.down(ROW);
    if (statements.invoices().isPresent()) {
      way(statements.invoices().get());
    }
    grounds();
  }

  /// From the statements to the invoices.
  private void way(InvoiceTie tie) throws IOException {
    section("From the statements to the invoices");
    note("All statements", TableText.rounded(tie.statements()));
    for (InvoiceTie.Step step : tie.steps()) {
      note(StatementText.step(step), inFull(step.amount()));
    }
    sheet.rule();
    sheet.down(8);
    sheet.left("Invoices", PdfSheet.LEFT, NAME_WIDTH, Style.STRONG);
    sheet.right(TableText.rounded(tie.invoices()), PdfSheet.RIGHT, Style.STRONG);
    sheet.down(ROW);
  }

  /// In cents, or in full where that is less than a cent.
  private static String inFull(Money amount) {
    return amount.rounded(2).signum() == 0 ? amount.toPlainString() : TableText.rounded(amount);
  }

  private void head(String name) throws IOException {
    sheet.left(name, PdfSheet.LEFT, PdfSheet.RIGHT - PdfSheet.LEFT - 150, Style.TITLE);
    sheet.right("LLM cost statement", PdfSheet.RIGHT, Style.NOTE);
    sheet.down(18);
    sheet.left(
        "%s, by %s"
            .formatted(
                statements
                    .query()
                    .month()
                    .format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH)),
                dimension(statements.query().by().id())),
        PdfSheet.LEFT,
        PdfSheet.RIGHT - PdfSheet.LEFT,
        new Style(10, false, PdfSheet.QUIET));
    sheet.down(34);
  }

  /// Such as `prompt version`.
  private static String dimension(String id) {
    return id.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private void linesHead() throws IOException {
    sheet.left(
        dimension(statements.breakdown().getFirst().id()) + " or pool",
        PdfSheet.LEFT,
        NAME_WIDTH,
        Style.HEAD);
    sheet.left(
        dimension(statements.breakdown().getLast().id()) + " or basis",
        DETAIL,
        DETAIL_WIDTH,
        Style.HEAD);
    sheet.right("requests", REQUESTS, Style.HEAD);
    sheet.right("tokens", TOKENS, Style.HEAD);
    sheet.right("amount " + currency(), PdfSheet.RIGHT, Style.HEAD);
    ruled();
  }

  private void ruled() throws IOException {
    sheet.down(9);
    sheet.rule();
    sheet.down(9);
  }

  private void line(Line line) throws IOException {
    String name =
        switch (line.kind()) {
          case OWN -> line.name();
          case SHARED -> line.name() + " (shared)";
          case UNTAGGED, NOT_IN_DETAIL, KEPT ->
              StatementTables.kind(line.kind()) + " " + line.name();
        };
    sheet.left(VisibleText.inTable(name), PdfSheet.LEFT, NAME_WIDTH, Style.PLAIN);
    sheet.left(VisibleText.inTable(line.detail()), DETAIL, DETAIL_WIDTH, Style.PLAIN);
    sheet.right(count(line.requests()), REQUESTS, Style.PLAIN);
    sheet.right(count(line.tokens()), TOKENS, Style.PLAIN);
    boolean isUnknown = line.rows() > 0 && line.unpriced() == line.rows();
    sheet.right(isUnknown ? "-" : TableText.rounded(line.amount()), PdfSheet.RIGHT, Style.PLAIN);
    sheet.down(ROW);
  }

  private static String count(OptionalLong count) {
    return count.isPresent() ? TableText.grouped(count.getAsLong()) : "-";
  }

  private void total(Statement statement) throws IOException {
    var _ = sheet.need(ROW * 2);
    sheet.rule();
    sheet.down(8);
    sheet.left("Total", PdfSheet.LEFT, NAME_WIDTH, Style.STRONG);
    sheet.right(TableText.rounded(statement.amount()), PdfSheet.RIGHT, Style.STRONG);
    sheet.down(ROW);
  }

  private void note(String name, String figure) throws IOException {
    var _ = sheet.need(ROW);
    sheet.left(name, PdfSheet.LEFT, REQUESTS - PdfSheet.LEFT, Style.PLAIN);
    sheet.right(figure, PdfSheet.RIGHT, Style.PLAIN);
    sheet.down(ROW);
  }

  private void section(String name) throws IOException {
    var _ = sheet.need(ROW * 3);
    sheet.down(14);
    sheet.left(name, PdfSheet.LEFT, PdfSheet.RIGHT - PdfSheet.LEFT, Style.SECTION);
    sheet.down(18);
  }

  private void grounds() throws IOException {
    section("The month ties");
    text(StatementText.tie(statements), Style.STRONG);
    text(StatementText.invoices(statements), Style.STRONG);
    section("What the month's figures stand on");
    for (String line : StatementText.notes(statements)) {
      text(line, Style.NOTE);
    }
    for (String line : StatementText.grounds(statements)) {
      text(line, Style.NOTE);
    }
  }

  private void text(String text, Style style) throws IOException {
    sheet.paragraph(VisibleText.of(text), style);
  }

  private String currency() {
    return statements.tie().month().currency().getCurrencyCode();
  }

  void write(Path file) throws IOException {
    sheet.write(
        file,
        "Costwright, %s, audit chain %.12s"
            .formatted(statements.query().month(), statements.grounds().auditHead()));
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
