package dev.costwright.model.ledger;

import dev.costwright.model.problem.UsageException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which imports closed months stand on. A month is closed by a note that lists them and opened
/// again by one that says why.
final class Holds {
  /// Of notes that close months, each by the name of its month.
  private static final String SUBJECT = "close";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final SortedMap<String, List<Long>> imports = new TreeMap<>();

  /// @param edits oldest first
  Holds(Collection<Edit> edits) {
    Map<String, Edit> latest = new LinkedHashMap<>();
    edits.stream()
        .filter(edit -> edit.subject().equals(SUBJECT))
        .forEach(edit -> latest.put(edit.name(), edit));
    latest.values().stream().filter(edit -> !edit.isRemoval()).forEach(this::read);
  }

  private void read(Edit close) {
    JsonNode node = MAPPER.readTree(close.content());
    if (!node.path("reopened").isObject()) {
      imports.put(close.name(), node.path("imports").valueStream().map(JsonNode::asLong).toList());
    }
  }

  /// @throws UsageException when a closed month stands on the import
  void requireFree(long importId) {
    List<String> months =
        imports.entrySet().stream()
            .filter(month -> month.getValue().contains(importId))
            .map(Map.Entry::getKey)
            .toList();
    if (!months.isEmpty()) {
      throw new UsageException(
          "Expected an import that no closed month stands on, found import %d, on which %s stands. Reopen the month first, with a reason: on the Close screen, or with 'costwright close reopen %s --reason TEXT'."
              .formatted(importId, String.join(", ", months), months.getFirst()));
    }
  }
}
