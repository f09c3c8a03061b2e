package dev.costwright.importers.otel;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.util.List;

/// What may be said once for a span and all spans within. Empty text means unsaid.
record Inherited(String conversation, String agent, String workflow, String user) {
  static Inherited of(JsonObject attributes) {
    return new Inherited(
        first(attributes, Names.CONVERSATION),
        first(attributes, Names.AGENT),
        first(attributes, Names.WORKFLOW),
        first(attributes, Names.USER));
  }

  /// This, and where it says nothing what is said of the span around it.
  Inherited within(Inherited around) {
    return new Inherited(
        either(conversation, around.conversation),
        either(agent, around.agent),
        either(workflow, around.workflow),
        either(user, around.user));
  }

  /// A trace that is part of no conversation is a session of its own.
  void into(Fact.Builder fact, String trace) {
    fact.dimension(Dimension.SESSION, either(conversation, trace))
        .dimension(Dimension.USER, user)
        .tag("agent", agent);
    if (!workflow.isEmpty()) {
      fact.dimension(Dimension.USE_CASE, workflow);
    }
  }

  private static String either(String first, String second) {
    return first.isEmpty() ? second : first;
  }

  private static String first(JsonObject attributes, List<String> names) {
    return names.stream()
        .map(attributes::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
