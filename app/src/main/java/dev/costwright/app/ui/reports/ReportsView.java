package dev.costwright.app.ui.reports;

import dev.costwright.app.report.CoverageText;
import dev.costwright.app.report.StatementTables;
import dev.costwright.app.report.StatementText;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RowState;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.allocation.PoolShare;
import dev.costwright.model.chargeback.InvoiceTie;
import dev.costwright.model.chargeback.Line;
import dev.costwright.model.chargeback.Statement;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.money.Money;
import dev.costwright.model.text.VisibleText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The tie-out, the statements, the lines of the selected one, and what became of the pools.
final class ReportsView extends VBox {
  private static final double NARROW = 90;
  private static final double WIDE = 190;
  private static final double WORDS = 130;
  private static final double LINES_SHARE = 1.15;

  /// A part of a pool.
  private record Part(String pool, String to, Money amount) {}

  private final ReportsViewModel model;
  private final Reported shown;
  private final Statements statements;
  private final DataTable<Statement> table;
  private final DataTable<Line> lines;
  private final Label selected = Ui.text("", "title");

  ReportsView(ReportsViewModel model, Reported shown) {
    super(16);
    this.model = model;
    this.shown = shown;
    statements = shown.statements();
    getStyleClass().add("page");
    lines = new DataTable<>(Messages.text("reports.lines"), lineColumns());
    lines.setId("reports-lines");
    Explained.rows(lines, Messages.text("reports.why.line"));
    lines.withEmptyText(Messages.text("reports.lines.none"));
    table = statementTable();
    HBox below =
        new HBox(
            16,
            Ui.weighted(
                Ui.flushCard(
                    Messages.text("reports.lines"), "", lines, selected, TableMenu.button(lines)),
                LINES_SHARE),
            Ui.weighted(aside(), 1));
    getChildren()
        .addAll(
            tie(),
            invoiced(),
            Ui.grow(
                Ui.flushCard(
                    Messages.text("reports.statements"), "", table, TableMenu.button(table))),
            Ui.grow(below),
            notes());
    Label written = Ui.paragraph("", "caption");
    written.setId("reports-written");
    written.textProperty().bind(model.writtenProperty());
    written.managedProperty().bind(model.writtenProperty().isNotEmpty());
    getChildren().add(2, written);
    table.getSelectionModel().selectedItemProperty().subscribe(this::select);
    table.getSelectionModel().selectFirst();
  }

  private Node tie() {
    boolean isTied = statements.tie().isTied();
    HBox banner =
        Ui.banner(
            isTied ? Tone.POSITIVE : Tone.NEGATIVE,
            isTied ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE,
            StatementText.tie(statements));
    banner.setId("reports-tie");
    return banner;
  }

  /// Whether the statements lead to the invoices, too.
  private Node invoiced() {
    boolean isTied = statements.invoices().map(InvoiceTie::isTied).orElse(true);
    HBox banner =
        Ui.banner(
            statements.invoices().isEmpty() ? Tone.NEUTRAL : isTied ? Tone.POSITIVE : Tone.NEGATIVE,
            isTied ? Feather.FILE_TEXT : Feather.ALERT_TRIANGLE,
            StatementText.invoices(statements));
    banner.setId("reports-invoices");
    return banner;
  }

  /// Pools only where there are any: most ledgers have none.
  private Region aside() {
    return statements.pools().isEmpty() ? way() : new VBox(16, Ui.grow(way()), Ui.grow(pools()));
  }

  /// From the statements to the invoices, difference by difference.
  private VBox way() {
    DataTable<InvoiceTie.Step> steps =
        new DataTable<>(
                Messages.text("reports.way"),
                List.of(
                    DataColumn.text(
                        Messages.text("reports.column.step"), WIDE, StatementText::step),
                    DataColumn.money(
                        Messages.text("reports.column.amount"), NARROW, InvoiceTie.Step::amount)))
            .withEmptyText(Messages.text("reports.way.none"));
    steps.setId("reports-way");
    steps.show(statements.invoices().map(InvoiceTie::steps).orElse(List.of()));
    steps.whenOpened(step -> model.explain(shown, step, why -> new WhyPopOver(why).show(steps)));
    return Ui.flushCard(Messages.text("reports.way"), "", steps, TableMenu.button(steps));
  }

  private DataTable<Statement> statementTable() {
    DataTable<Statement> made =
        new DataTable<>(Messages.text("reports.statements"), statementColumns())
            .withStates(
                one ->
                    one.member().equals(Statement.REMAINDER) && one.amount().signum() != 0
                        ? RowState.DOUBT
                        : RowState.NORMAL);
    made.setId("reports-statements");
    made.show(statements.all(), Optional.of(month()));
    made.whenOpened(one -> model.explain(shown, one, why -> new WhyPopOver(why).show(made)));
    made.whenTotalOpened(_ -> model.explain(shown, month(), why -> new WhyPopOver(why).show(made)));
    return made;
  }

  /// All lines of all statements: its figures are the month's.
  private Statement month() {
    return new Statement(
        Messages.text("reports.month"),
        statements.all().stream().flatMap(one -> one.lines().stream()).toList(),
        statements.tie().ledger().plus(statements.tie().fees()),
        statements.tie().month());
  }

  private void select(Statement statement) {
    if (statement != null) {
      selected.setText(VisibleText.inTable(statement.member()));
      lines.show(statement.lines());
    }
  }

  private List<DataColumn<Statement>> statementColumns() {
    return List.of(
        DataColumn.text(ReportsScreen.name(statements.query().by()), WIDE, Statement::member),
        DataColumn.money(Messages.text("reports.column.own"), NARROW, Statement::own),
        DataColumn.money(Messages.text("reports.column.shared"), NARROW, Statement::shared),
        DataColumn.money(Messages.text("reports.column.amount"), NARROW, Statement::amount)
            .withStyles("strong"),
        DataColumn.money(Messages.text("reports.column.untagged"), NARROW, Statement::untagged),
        DataColumn.count(Messages.text("reports.column.unpriced"), NARROW, Statement::unpriced),
        DataColumn.figure(
            Messages.text("reports.column.rounding"),
            NARROW,
            one ->
                new CellValue.Decimal(
                    one.rounding().toDecimal(), one.rounding().rounded(6).toPlainString())));
  }

  private static List<DataColumn<Line>> lineColumns() {
    return List.of(
        DataColumn.text(
            Messages.text("reports.column.kind"), 84, line -> StatementTables.kind(line.kind())),
        DataColumn.text(Messages.text("reports.column.name"), WORDS, Line::name),
        DataColumn.text(Messages.text("reports.column.detail"), WORDS, Line::detail),
        DataColumn.figure(
            Messages.text("reports.column.requests"), NARROW, line -> count(line.requests())),
        DataColumn.figure(
            Messages.text("reports.column.tokens"), NARROW, line -> count(line.tokens())),
        DataColumn.figure(Messages.text("reports.column.amount"), NARROW, ReportsView::amount)
            .withStyles("strong"));
  }

  private static CellValue count(OptionalLong count) {
    return count.isPresent() ? new CellValue.Count(count.getAsLong()) : CellValue.absent();
  }

  /// Rows without a price have an unknown amount, not none.
  private static CellValue amount(Line line) {
    return line.rows() > 0 && line.rows() == line.unpriced()
        ? CellValue.absent()
        : CellValue.of(line.amount());
  }

  private VBox pools() {
    DataTable<Part> parts =
        new DataTable<>(
                Messages.text("reports.pools"),
                List.of(
                    DataColumn.text(Messages.text("reports.column.pool"), WORDS, Part::pool),
                    DataColumn.text(Messages.text("reports.column.to"), WORDS, Part::to),
                    DataColumn.money(Messages.text("reports.column.amount"), NARROW, Part::amount)))
            .withEmptyText(Messages.text("reports.pools.none"));
    parts.setId("reports-parts");
    Explained.rows(parts, Messages.text("reports.why.part"));
    parts.show(statements.pools().stream().flatMap(ReportsView::parts).toList());
    return Ui.flushCard(Messages.text("reports.pools"), "", parts, TableMenu.button(parts));
  }

  private static Stream<Part> parts(PoolShare share) {
    String name = share.pool().name();
    Stream<Part> shared =
        Stream.concat(
            share.toMembers().entrySet().stream()
                .map(part -> new Part(name, part.getKey(), part.getValue())),
            share.toPools().entrySet().stream()
                .map(
                    part ->
                        new Part(
                            name,
                            Messages.text("reports.pools.pool", part.getKey()),
                            part.getValue())));
    return share.kept().rounded(2).signum() == 0
        ? shared
        : Stream.concat(
            shared, Stream.of(new Part(name, Messages.text("reports.pools.kept"), share.kept())));
  }

  private Node notes() {
    VBox notes = new VBox(2);
    Stream.concat(
            Stream.concat(
                StatementText.notes(statements).stream().limit(3),
                CoverageText.trueUp(statements.coverage()).stream()),
            Stream.of(StatementText.grounds(statements).get(1)))
        .forEach(line -> notes.getChildren().add(Ui.paragraph(line, "caption")));
    return notes;
  }
}
