package dev.costwright.app.cli;

import dev.costwright.app.workbench.OpenItem;
import dev.costwright.model.close.ClosedMonth;
import dev.costwright.model.close.Restatement;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Closed months and restatements as JSON.
final class CloseJson {
  private CloseJson() {}

  static ObjectNode of(ClosedMonth close) {
    ObjectNode node =
        Json.object()
            .put("month", close.month().toString())
            .put("state", close.isClosed() ? "closed" : "reopened")
            .put("closedAt", close.closedAt().toString())
            .put("note", close.note());
    close
        .reopened()
        .ifPresentOrElse(
            reopened ->
                node.putObject("reopened")
                    .put("at", reopened.at().toString())
                    .put("reason", reopened.reason()),
            () -> node.putNull("reopened"));
    node.putObject("cut")
        .put("lastImport", close.cut().lastImport())
        .put("lastEdit", close.cut().lastEdit())
        .put("knownOn", close.cut().knownOn().toString())
        .put("auditHead", close.cut().auditHead());
    node.set("booked", Json.money(close.booked().total()));
    return node;
  }

  static ObjectNode of(Restatement restatement) {
    ObjectNode node = of(restatement.close());
    node.set("restated", Json.money(restatement.restated().total()));
    node.set("difference", Json.money(restatement.difference()));
    ArrayNode causes = node.putArray("causes");
    restatement
        .byCause()
        .forEach(
            (cause, amount) ->
                causes.addObject().put("cause", cause.id()).set("amount", Json.money(amount)));
    ArrayNode entries = node.putArray("entries");
    for (Restatement.Entry entry : restatement.entries()) {
      entries
          .addObject()
          .put("cause", entry.cause().id())
          .put("seller", entry.key().seller())
          .put("model", entry.key().model())
          .put("team", entry.key().team())
          .set("amount", Json.money(entry.amount()));
    }
    ArrayNode changes = node.putArray("changes");
    restatement.changes().forEach(changes::add);
    return node;
  }

  static void addTo(ArrayNode list, List<OpenItem> items) {
    for (OpenItem item : items) {
      ObjectNode node = list.addObject().put("kind", item.kind().id()).put("count", item.count());
      item.amount()
          .ifPresentOrElse(
              amount -> node.set("amount", Json.money(amount)), () -> node.putNull("amount"));
    }
  }
}
