package dev.costwright.app.ui.reports;

import dev.costwright.app.report.StatementText;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.chargeback.InvoiceTie;
import dev.costwright.model.chargeback.Line;
import dev.costwright.model.chargeback.Statement;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.cube.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a statement, the month or a step to the invoices is what it is.
record StatementWhy(Statements statements, ReportsSource source) {
  private static final int FACTS_SHOWN = 8;

  /// @param statement one of a member, what nobody is charged, or the month
  Why of(Statement statement) {
    List<Why.Line> lines = new ArrayList<>(Why.money(statement.amount()));
    lines.add(exact("reports.why.exact", statement.exact().toString()));
    lines.add(exact("reports.column.rounding", statement.rounding().toString()));
    lines.add(exact("reports.column.own", statement.own().toString()));
    lines.add(exact("reports.column.shared", statement.shared().toString()));
    lines.add(exact("reports.column.untagged", statement.untagged().toString()));
    lines.add(
        exact("why.rows", Amounts.count(statement.lines().stream().mapToLong(Line::rows).sum())));
    lines.add(exact("why.unpriced", Amounts.count(statement.unpriced())));
    lines.addAll(grounds());
    return new Why(
        statement.member() + ", " + Days.monthOfYear(statements.query().month()),
        lines,
        facts(statement));
  }

  /// Of a difference between statements and invoices.
  Why of(InvoiceTie.Step step) {
    List<Why.Line> lines = new ArrayList<>(Why.money(step.amount()));
    statements
        .invoices()
        .ifPresent(
            tie -> {
              lines.add(exact("reports.why.statements", tie.statements().toString()));
              lines.add(exact("reports.why.invoices", tie.invoices().toString()));
            });
    lines.addAll(grounds());
    return new Why(StatementText.step(step), lines, List.of());
  }

  private List<Evidence> facts(Statement statement) {
    boolean isRemainder = statement.member().equals(Statement.REMAINDER);
    boolean isMember = statements.statements().contains(statement);
    if (isRemainder || (isMember && statement.own().signum() == 0)) {
      return List.of();
    }
    return source.facts(
        statements.query(),
        isMember ? Optional.of(statement.member()) : Optional.empty(),
        FACTS_SHOWN);
  }

  private List<Why.Line> grounds() {
    return Why.join(
        StatementText.grounds(statements).stream()
            .map(line -> Why.Line.of("reports.why.grounds", line))
            .toList(),
        source.grounds(statements.query().period()).lines());
  }

  private static Why.Line exact(String key, String value) {
    return new Why.Line(Messages.text(key), value);
  }
}
