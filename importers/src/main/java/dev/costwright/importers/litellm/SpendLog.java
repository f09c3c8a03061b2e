package dev.costwright.importers.litellm;

import dev.costwright.importers.call.KnownPrompt;
import dev.costwright.importers.call.Origin;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.Optional;

/// One call in the log.
final class SpendLog {
  private static final String CACHE_HIT = "cache_hit";

  private SpendLog() {}

  /// What the fields are called that do not have the same name everywhere.
  record Spelling(String id, String session, String cost) {
    static final Spelling TABLE = new Spelling("request_id", "session_id", "spend");
    static final Spelling PAYLOAD = new Spelling("id", "trace_id", "response_cost");

    /// The table keeps the request as it was sent, or its messages, or neither.
    private Optional<Prefix> prompt(JsonObject call) {
      return equals(PAYLOAD)
          ? call.prefix("model_parameters", "messages")
          : call.prefix("proxy_server_request").or(() -> call.prefix("messages"));
    }

    /// Payloads of older proxies do not say who sold the call; the table leaves it out only for
    /// calls that nobody sold.
    private Origin origin(JsonObject call) {
      String provider = call.text("custom_llm_provider");
      return equals(PAYLOAD)
          ? Origin.orMaker(call.text("model"), provider)
          : Origin.of(call.text("model"), provider);
    }
  }

  /// Empty for a record that is set aside.
  static Optional<Fact> fact(JsonObject call, Spelling spelling) {
    JsonObject metadata = call.object("metadata");
    Fact.Builder fact = Fact.builder().line(call.line()).key(key(call, spelling.id()));
    time(call, fact);
    spelling.origin(call).into(fact);
    Attribution.read(call, metadata, fact);
    fact.dimension(Dimension.SESSION, call.text(spelling.session()))
        .measure(Measure.REQUESTS, 1)
        .measure(Measure.CHARGE, cost(call, spelling.cost()))
        .measure(Measure.RETRIES, metadata.count("attempted_retries"));
    outcome(call, metadata, spelling.id(), fact);
    return call.isGood()
        ? Optional.of(KnownPrompt.in(fact.build(), spelling.prompt(call)))
        : Optional.empty();
  }

  /// The proxy writes 0 where it found no price.
  private static long cost(JsonObject call, String name) {
    return call.object("response_cost_failure_debug_info").isEmpty()
        ? call.picos(name)
        : Fact.ABSENT;
  }

  private static String key(JsonObject call, String name) {
    String key = call.text(name);
    if (key.isEmpty()) {
      call.reject(
          name,
          "the id of the call",
          "The call has no id, so it could not be told from its repetition.",
          "Export the log again with all fields.");
    }
    return key;
  }

  private static void time(JsonObject call, Fact.Builder fact) {
    long start = call.neededMillis("startTime", ZoneOffset.UTC);
    long end = call.millis("endTime", ZoneOffset.UTC);
    if (start == Fact.ABSENT) {
      return;
    }
    if (end != Fact.ABSENT && end < start) {
      call.doubt(
          "endTime",
          "a time after startTime",
          "The call ends before it starts; its start was kept.",
          "Check the clock of the proxy.");
      end = Fact.ABSENT;
    }
    fact.time(start, end == Fact.ABSENT ? start : end)
        .measure(Measure.LATENCY_MILLIS, latency(call, start, end));
  }

  private static long latency(JsonObject call, long start, long end) {
    long stated = call.count("request_duration_ms");
    long measured = end == Fact.ABSENT ? Fact.ABSENT : end - start;
    return stated == Fact.ABSENT ? measured : stated;
  }

  /// A call that the proxy answered from its cache used no tokens of the provider.
  private static void outcome(JsonObject call, JsonObject metadata, String id, Fact.Builder fact) {
    String stated = call.text("status").isEmpty() ? metadata.text("status") : call.text("status");
    if (isCacheHit(call, id)) {
      fact.dimension(Dimension.OUTCOME, CACHE_HIT);
      return;
    }
    boolean failed = stated.equalsIgnoreCase("failure");
    fact.dimension(Dimension.OUTCOME, stated.isEmpty() ? "" : failed ? "error" : "ok")
        .measure(Measure.ERRORS, stated.isEmpty() ? Fact.ABSENT : failed ? 1 : 0);
    TokenClasses.of(call, metadata).read(fact);
  }

  private static boolean isCacheHit(JsonObject call, String id) {
    return call.text(CACHE_HIT).equalsIgnoreCase("true") || call.text(id).contains("_cache_hit");
  }
}
