package dev.costwright.app.workbench;

import dev.costwright.model.check.Finding;
import dev.costwright.model.ledger.Edit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Which findings the user dismissed. Each dismissal is one edit, also of several findings that
/// are shown as one: it names its members, so that one that is found later is not dismissed
/// with them.
record Dismissals(Map<String, Dismissal> byName) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /// @param ids of the findings
  record Dismissal(List<String> ids, String reason) {}

  /// @param edits of dismissals only, oldest first
  static Dismissals of(List<Edit> edits) {
    Map<String, Dismissal> standing = new LinkedHashMap<>();
    for (Edit edit : edits) {
      standing.remove(edit.name());
      if (!edit.isRemoval()) {
        standing.put(edit.name(), parse(edit));
      }
    }
    return new Dismissals(standing);
  }

  static String write(Finding finding, String reason) {
    if (finding.members().isEmpty()) {
      return MAPPER.writeValueAsString(reason);
    }
    ObjectNode node = MAPPER.createObjectNode().put("reason", reason);
    ArrayNode ids = node.putArray("ids");
    finding.members().forEach(member -> ids.add(member.id()));
    return MAPPER.writeValueAsString(node);
  }

  private static Dismissal parse(Edit edit) {
    JsonNode node = MAPPER.readTree(edit.content());
    return node.isObject()
        ? new Dismissal(
            node.path("ids").valueStream().map(JsonNode::asString).toList(),
            node.path("reason").asString())
        : new Dismissal(List.of(edit.name()), node.asString());
  }

  /// Why a single finding was dismissed; empty when it was not. The last word counts.
  Optional<String> reason(String id) {
    Map<String, String> reasons = new HashMap<>();
    byName.values().forEach(one -> one.ids().forEach(member -> reasons.put(member, one.reason())));
    return Optional.ofNullable(reasons.get(id));
  }

  /// The edits by which a finding, or a member of it, is dismissed.
  List<String> names(Finding finding) {
    List<String> ids = finding.singles().stream().map(Finding::id).toList();
    return byName.entrySet().stream()
        .filter(one -> one.getValue().ids().stream().anyMatch(ids::contains))
        .map(Map.Entry::getKey)
        .toList();
  }
}
