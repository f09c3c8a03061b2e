package dev.costwright.app.cli;

import dev.costwright.app.report.StatementTables;
import dev.costwright.model.allocation.PoolShare;
import dev.costwright.model.chargeback.InvoiceTie;
import dev.costwright.model.chargeback.Statement;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.CauseType;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Statements as JSON. Amounts are in cents, as charged; `exact` is in full.
final class StatementsJson {
  private StatementsJson() {}

  static ObjectNode of(Statements statements) {
    ObjectNode document =
        Json.object()
            .put("month", statements.query().month().toString())
            .put("by", statements.query().by().id())
            .put("zone", statements.query().zone().toString())
            .put("layer", statements.query().layer().name().toLowerCase(Locale.ROOT));
    ArrayNode list = document.putArray("statements");
    statements.statements().forEach(one -> list.add(statement(statements, one)));
    document.set("remainder", statement(statements, statements.remainder()));
    document.set("pools", pools(statements));
    document.set("tie", tie(statements.tie()));
    document.set("invoices", statements.invoices().map(StatementsJson::invoices).orElse(null));
    document.set("coverage", Json.coverage(statements.coverage()));
    ArrayNode missing = document.putArray("missing");
    statements
        .missing()
        .forEach(
            one ->
                missing
                    .addObject()
                    .put("seller", one.seller())
                    .put("account", one.account())
                    .put("days", one.days()));
    document
        .putObject("grounds")
        .put("prices", statements.grounds().prices())
        .put("rules", statements.grounds().rules())
        .put("pools", statements.grounds().pools())
        .put("auditHead", statements.grounds().auditHead());
    return document;
  }

  private static ObjectNode statement(Statements statements, Statement statement) {
    ObjectNode node = Json.object().put("member", statement.member());
    node.set("amount", Json.money(statement.amount()));
    node.set("exact", Json.money(statement.exact()));
    node.set("rounding", Json.money(statement.rounding()));
    node.set("own", Json.money(statement.own()));
    node.set("shared", Json.money(statement.shared()));
    node.set("untagged", Json.money(statement.untagged()));
    node.put("unpricedRows", statement.unpriced());
    node.set("lines", Json.table(StatementTables.lines(statements, statement)).path("rows"));
    return node;
  }

  static ArrayNode pools(Statements statements) {
    ArrayNode list = Json.object().putArray("pools");
    for (PoolShare share : statements.pools()) {
      ObjectNode node = list.addObject().put("name", share.pool().name());
      node.set("own", Json.money(share.own()));
      node.set("received", Json.money(share.received()));
      node.set("kept", Json.money(share.kept()));
      node.set("toMembers", parts(share.toMembers()));
      node.set("toPools", parts(share.toPools()));
    }
    return list;
  }

  private static ArrayNode parts(Map<String, Money> parts) {
    ArrayNode list = Json.object().putArray("parts");
    parts.forEach(
        (name, part) -> list.addObject().put("name", name).set("amount", Json.money(part)));
    return list;
  }

  private static ObjectNode invoices(InvoiceTie tie) {
    ObjectNode node = Json.object();
    node.set("statements", Json.money(tie.statements()));
    ArrayNode steps = node.putArray("steps");
    for (InvoiceTie.Step step : tie.steps()) {
      steps
          .addObject()
          .put("kind", step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .put("seller", step.about().isEmpty() ? null : step.about())
          .put("cause", step.cause().map(CauseType::id).orElse(null))
          .set("amount", Json.money(step.amount()));
    }
    node.set("invoices", Json.money(tie.invoices()));
    node.set("difference", Json.money(tie.difference()));
    ArrayNode others = node.putArray("notConverted");
    tie.notConverted().forEach(money -> others.add(Json.money(money)));
    return node;
  }

  private static ObjectNode tie(Statements.TieOut tie) {
    ObjectNode node = Json.object();
    node.set("ledger", Json.money(tie.ledger()));
    node.set("fees", Json.money(tie.fees()));
    node.set("month", Json.money(tie.month()));
    node.set("statements", Json.money(tie.statements()));
    node.set("remainder", Json.money(tie.remainder()));
    node.set("difference", Json.money(tie.difference()));
    return node;
  }
}
