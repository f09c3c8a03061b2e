package dev.costwright.app.cli;

import dev.costwright.app.workbench.DataQuality;
import dev.costwright.app.workbench.DataQuality.Listed;
import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Fix;
import dev.costwright.model.check.Thresholds;
import dev.costwright.model.cube.Evidence;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Findings of the checks as JSON. Unknown money is `null`.
final class ChecksJson {
  private static final int ROWS = 5;

  private ChecksJson() {}

  static ObjectNode document(DataQuality quality, List<Listed> findings, Thresholds thresholds) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("findings");
    findings.forEach(listed -> list.add(node(quality, listed)));
    document.put("needAttention", findings.stream().filter(Listed::needsAttention).count());
    ObjectNode limits = document.putObject("limits");
    thresholds
        .all()
        .forEach((threshold, value) -> limits.put(threshold.id(), value.toPlainString()));
    return document;
  }

  private static ObjectNode node(DataQuality quality, Listed listed) {
    Finding finding = listed.finding();
    ObjectNode node =
        Json.object()
            .put("id", finding.id())
            .put("type", finding.type().id())
            .put("subject", finding.subject())
            .put("severity", finding.severity().id());
    node.set("money", finding.money().map(Json::money).orElse(null));
    node.put("message", finding.message());
    ArrayNode details = node.putArray("details");
    finding.details().forEach(details::add);
    node.set("fix", fix(finding.fix()));
    ArrayNode rows = node.putArray("evidence");
    quality.rows(finding, ROWS).forEach(row -> rows.add(row(row)));
    node.put("dismissed", listed.dismissed().orElse(null));
    ArrayNode members = node.putArray("members");
    finding.members().forEach(member -> members.add(member(member)));
    return node;
  }

  private static ObjectNode member(Finding member) {
    ObjectNode node = Json.object().put("id", member.id()).put("subject", member.subject());
    node.set("money", member.money().map(Json::money).orElse(null));
    node.put("message", member.message());
    node.set("fix", fix(member.fix()));
    return node;
  }

  private static ObjectNode fix(Fix fix) {
    ObjectNode node = Json.object();
    switch (fix) {
      case Fix.UndoImport(long importId) -> node.put("kind", "undoImport").put("import", importId);
      case Fix.KeepFiner(long importId) -> node.put("kind", "keepFiner").put("import", importId);
      case Fix.Each(var fixes) -> node.put("kind", "each").put("count", fixes.size());
      case Fix.NameTeam team ->
          node.put("kind", "nameTeam")
              .put("dimension", team.matched().id())
              .put("value", team.value());
      case Fix.Price price ->
          node.put("kind", "price").put("seller", price.seller()).put("model", price.model());
      case Fix.Open open -> node.put("kind", "open").put("screen", open.screen());
    }
    return node.put("advice", fix.advice());
  }

  private static ObjectNode row(Evidence row) {
    ObjectNode node =
        Json.object()
            .put("import", row.importId())
            .put("line", row.line())
            .put("day", row.day().toString());
    node.set("cost", row.cost().map(Json::money).orElse(null));
    return node;
  }
}
