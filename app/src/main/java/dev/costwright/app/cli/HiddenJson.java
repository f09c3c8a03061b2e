package dev.costwright.app.cli;

import dev.costwright.model.ledger.HiddenRow;
import dev.costwright.model.ledger.HiddenRows;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.identity.Preference;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Hidden rows as JSON; what is absent is `null`.
final class HiddenJson {
  private HiddenJson() {}

  /// An import with sums and rows.
  static ObjectNode document(ImportRecord file, HiddenRows rows, Set<Preference> preferences) {
    ObjectNode node = sums(file, rows, preferences);
    ArrayNode list = node.putArray("rows");
    rows.page().forEach(row -> list.add(row(row)));
    return node;
  }

  /// An import with sums.
  static ObjectNode sums(ImportRecord file, HiddenRows rows, Set<Preference> preferences) {
    ObjectNode node = Json.object().put("import", file.id()).put("file", file.source().name());
    ArrayNode sums = node.putArray("hidden");
    for (HiddenRows.Sum sum : rows.sums()) {
      ArrayNode charged =
          sums.addObject()
              .put("reason", sum.reason().id())
              .put("rows", sum.rows())
              .put("tokens", sum.tokens())
              .putArray("charged");
      sum.charged().forEach(money -> charged.add(Json.money(money)));
    }
    ArrayNode preferred = node.putArray("preferred");
    preferences.stream().sorted().forEach(preference -> preferred.add(preference.id()));
    return node;
  }

  private static ObjectNode row(HiddenRow row) {
    ObjectNode node =
        Json.object()
            .put("line", row.line())
            .put("reason", row.reason().id())
            .put("time", row.start().toString());
    add(node, row.figures());
    row.twin()
        .ifPresentOrElse(
            twin -> node.set("countsInstead", twin(twin)), () -> node.putNull("countsInstead"));
    return node;
  }

  private static ObjectNode twin(HiddenRow.Twin twin) {
    ObjectNode node = Json.object();
    ArrayNode imports = node.putArray("imports");
    twin.imports().forEach(imports::add);
    node.put("file", twin.file());
    twin.line().ifPresentOrElse(line -> node.put("line", line), () -> node.putNull("line"));
    node.put("rows", twin.rows());
    add(node, twin.figures());
    return node;
  }

  private static void add(ObjectNode node, HiddenRow.Figures figures) {
    node.put("model", figures.model().orElse(null));
    figures
        .tokens()
        .ifPresentOrElse(tokens -> node.put("tokens", tokens), () -> node.putNull("tokens"));
    figures
        .charge()
        .ifPresentOrElse(
            charge -> node.set("charge", Json.money(charge)), () -> node.putNull("charge"));
  }
}
