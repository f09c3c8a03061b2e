package dev.costwright.app.cli;

import dev.costwright.app.report.DayRuns;
import dev.costwright.app.report.ReconciliationText;
import dev.costwright.app.workbench.InvoicePlaces;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.fx.Conversion;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Cause;
import dev.costwright.model.reconciliation.Coverage;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.reconciliation.Totals;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.InvoiceLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The statements of a month as one JSON document.
///
/// @param evidence the dearest rows behind each cause
/// @param places where the invoice lines were read
record ReconcileJson(IdentityHashMap<Cause, List<Evidence>> evidence, InvoicePlaces places) {
  ObjectNode document(YearMonth month, List<Statement> statements) {
    ObjectNode document = Json.object().put("month", month.toString());
    Totals totals = Totals.ofAll(statements);
    document.set("totals", totals(totals));
    put(document, "unexplained", totals.unexplained());
    ArrayNode parts = document.putArray("statements");
    ArrayNode lines = document.putArray("lines");
    for (Statement statement : statements) {
      parts.add(statement(statement));
      statement.lines().forEach(line -> lines.add(line(statement, line)));
    }
    return document;
  }

  private static ObjectNode statement(Statement statement) {
    ObjectNode node =
        Json.object()
            .put("seller", statement.seller())
            .put("account", statement.account())
            .put("month", statement.month().toString())
            .put("state", id(statement.state()))
            .put("reconciled", statement.isReconciled());
    node.set("totals", totals(statement.totals()));
    node.set("coverage", coverage(statement.coverage()));
    return node;
  }

  private static ObjectNode totals(Totals totals) {
    ObjectNode node = Json.object();
    put(node, "billed", totals.billed());
    put(node, "computed", totals.computed());
    put(node, "notCompared", totals.notCompared());
    put(node, "charged", totals.charged());
    put(node, "variance", totals.variance());
    put(node, "unexplained", totals.unexplained());
    put(node, "creditPurchased", totals.creditPurchased());
    put(node, "creditApplied", totals.creditApplied());
    ArrayNode causes = node.putArray("causes");
    totals
        .causes()
        .forEach(
            (type, amount) ->
                causes.addObject().put("type", type.id()).set("amount", Json.money(amount)));
    ArrayNode others = node.putArray("otherCurrencies");
    totals.otherCurrencies().forEach(money -> others.add(Json.money(money)));
    return node;
  }

  private static ObjectNode coverage(Coverage coverage) {
    ObjectNode node = Json.object();
    node.set("invoiced", Json.money(coverage.invoiced()));
    node.set("matched", Json.money(coverage.matched()));
    node.set("priced", Json.money(coverage.priced()));
    node.set("missingDays", days(coverage.missingDays()));
    node.set("emptyDays", days(coverage.emptyDays()));
    return node;
  }

  private ObjectNode line(Statement statement, StatementLine line) {
    Optional<InvoiceLine> printed = line.invoiceLine();
    ObjectNode node =
        Json.object()
            .put("seller", statement.seller())
            .put("account", statement.account())
            .put("invoice", printed.map(InvoiceLine::invoice).orElse(null))
            .put("line", printed.map(InvoiceLine::number).orElse(null))
            .put("kind", printed.map(InvoiceLine::kind).map(ReconcileJson::id).orElse(null))
            .put("description", line.description())
            .put("from", line.from().toString())
            .put("to", line.to().toString());
    put(node, "billed", line.billed());
    put(node, "computed", line.computed());
    put(node, "charged", line.charged());
    put(node, "variance", line.variance());
    ArrayNode causes = node.putArray("causes");
    line.causes().forEach(cause -> causes.add(cause(line, cause)));
    put(node, "unexplained", line.unexplained());
    ArrayNode candidates = node.putArray("candidates");
    line.candidates().forEach(cause -> candidates.add(cause(line, cause)));
    node.set("conversion", line.conversion().map(ReconcileJson::conversion).orElse(null));
    return node.put("rows", line.rows())
        .put("state", id(line.state()))
        .put("doubt", line.doubt().map(ReconcileJson::id).orElse(null));
  }

  private ObjectNode cause(StatementLine line, Cause cause) {
    ObjectNode node = Json.object().put("type", cause.type().id());
    node.set("amount", Json.money(cause.amount()));
    Cause.Evidence of = cause.evidence();
    ObjectNode found =
        node.putObject("evidence")
            .put("text", ReconciliationText.sentence(cause))
            .put("basis", id(of.basis()))
            .put("rows", of.rows());
    found.set("days", days(of.days()));
    put(found, "charged", of.charged());
    found.set("invoiceLine", line.invoiceLine().map(this::printed).orElse(null));
    ArrayNode dearest = found.putArray("dearestRows");
    evidence.getOrDefault(cause, List.of()).forEach(row -> dearest.add(row(row)));
    of.terms().ifPresent(terms -> found.put("used", terms.used()).put("billedAs", terms.billed()));
    of.exchange().ifPresent(exchange -> found.set("exchange", exchange(exchange)));
    of.repricing().ifPresent(repricing -> found.set("priceVersion", priceVersion(repricing)));
    return node;
  }

  /// The invoice line that a cause stands on: what it says, and where it was read.
  private ObjectNode printed(InvoiceLine line) {
    Optional<InvoicePlaces.Place> place = places.find(line);
    ObjectNode node =
        Json.object()
            .put("import", place.map(InvoicePlaces.Place::importId).orElse(null))
            .put("file", place.map(InvoicePlaces.Place::file).orElse(null))
            .put("line", line.line())
            .put("invoice", line.invoice())
            .put("number", line.number())
            .put("kind", id(line.kind()))
            .put("description", line.description());
    node.set("amount", Json.money(line.amount()));
    return node;
  }

  /// A row of the ledger: where it was read, and what it costs or charges; `null` without a price.
  private static ObjectNode row(Evidence row) {
    ObjectNode node =
        Json.object()
            .put("import", row.importId())
            .put("line", row.line())
            .put("layer", id(row.layer()))
            .put("day", row.day().toString())
            .put("model", row.dimensions().get(Dimension.MODEL));
    put(node, "cost", row.cost());
    return node;
  }

  /// The amount on the invoice, and the dated rate at which it is booked.
  private static ObjectNode conversion(Conversion conversion) {
    ObjectNode node = Json.object();
    node.set("original", Json.money(conversion.original()));
    return node.put("rate", ReconciliationText.rate(conversion.quote().rate()))
        .put("date", conversion.quote().date().toString())
        .put("source", conversion.quote().source());
  }

  private static ObjectNode exchange(Cause.Exchange exchange) {
    return Json.object()
        .put("rule", id(exchange.rule()))
        .put("from", exchange.valid().from().getCurrencyCode())
        .put("to", exchange.valid().to().getCurrencyCode())
        .put("billed", exchange.billed().toPlainString())
        .put("billedOf", exchange.date().map(LocalDate::toString).orElse(null))
        .put("valid", ReconciliationText.rate(exchange.valid().rate()))
        .put("validOf", exchange.valid().date().toString())
        .put("source", exchange.valid().source());
  }

  private static ObjectNode priceVersion(Cause.Repricing repricing) {
    ObjectNode node =
        Json.object()
            .put("model", repricing.model())
            .put("billedSince", repricing.billedSince().map(LocalDate::toString).orElse(null))
            .put("validSince", repricing.validSince().map(LocalDate::toString).orElse(null));
    ArrayNode rates = node.putArray("rates");
    for (Cause.Rate rate : repricing.rates()) {
      ObjectNode entry = rates.addObject().put("class", rate.measure().id());
      entry.set("billed", Json.money(rate.billed()));
      entry.set("valid", Json.money(rate.valid()));
    }
    return node;
  }

  /// Runs of days, both ends included.
  private static ArrayNode days(List<LocalDate> days) {
    ArrayNode runs = Json.object().arrayNode();
    DayRuns.of(days)
        .forEach(
            run ->
                runs.addObject()
                    .put("from", run.first().toString())
                    .put("to", run.last().toString()));
    return runs;
  }

  private static void put(ObjectNode node, String field, Optional<Money> money) {
    money.ifPresentOrElse(amount -> node.set(field, Json.money(amount)), () -> node.putNull(field));
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
