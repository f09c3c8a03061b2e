package dev.costwright.importers.helicone;

import dev.costwright.importers.call.CallerTags;
import dev.costwright.importers.call.Count;
import dev.costwright.importers.call.Habit;
import dev.costwright.importers.call.KnownPrompt;
import dev.costwright.importers.call.Origin;
import dev.costwright.importers.call.TokenCounts;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One request that went through the gateway.
final class Request {
  private static final Set<String> BESIDE = Set.of("anthropic", "bedrock");

  /// No call costs more: such a number counts billionths of a dollar, as Helicone's database
  /// does.
  private static final long DEAREST_PICOS = 1_000_000_000_000_000L;

  private static final String SESSION = "helicone-session-id";
  private static final String PATH = "helicone-session-path";
  private static final String NO_CACHE = "00000000-0000-0000-0000-000000000000";

  private Request() {}

  /// Empty for a record that is set aside.
  static Optional<Fact> fact(JsonObject request) {
    Fact.Builder fact = Fact.builder().line(request.line()).key(key(request));
    time(request, fact);
    Origin origin =
        Origin.orMaker(
            first(request, "response_model", "model", "request_model"),
            request.text("provider").toLowerCase(Locale.ROOT));
    origin.into(fact);
    properties(request, fact);
    fact.dimension(Dimension.USER, request.text("request_user_id"))
        .dimension(Dimension.REQUEST, request.text("request_id"))
        .measure(Measure.REQUESTS, 1)
        .measure(Measure.CHARGE, cost(request));
    outcome(request, origin.seller(), fact);
    return request.isGood()
        ? Optional.of(KnownPrompt.in(fact.build(), request.prefix("request_body")))
        : Optional.empty();
  }

  private static String key(JsonObject request) {
    String key = first(request, "response_id", "request_id");
    if (key.isEmpty()) {
      request.reject(
          "response_id",
          "the id of the request or of its response",
          "The request could not be told from its repetition.",
          "Export it again with all fields.");
    }
    return key;
  }

  private static void time(JsonObject request, Fact.Builder fact) {
    long start = request.neededMillis("request_created_at", ZoneOffset.UTC);
    long end = request.millis("response_created_at", ZoneOffset.UTC);
    if (start == Fact.ABSENT) {
      return;
    }
    boolean isTold = end != Fact.ABSENT && end >= start;
    long stated = Math.max(request.count("delay_ms"), request.count("latency"));
    fact.time(start, isTold ? end : start)
        .measure(
            Measure.LATENCY_MILLIS,
            stated != Fact.ABSENT ? stated : isTold ? end - start : Fact.ABSENT);
  }

  private static void properties(JsonObject request, Fact.Builder fact) {
    CallerTags tags = new CallerTags();
    Stream.of("properties", "request_properties")
        .map(request::object)
        .flatMap(object -> object.texts().entrySet().stream())
        .forEach(
            property -> {
              switch (property.getKey().toLowerCase(Locale.ROOT)) {
                case SESSION -> fact.dimension(Dimension.SESSION, property.getValue());
                case PATH -> tags.fill(Dimension.STEP_KIND, property.getValue());
                default -> tags.say(property.getKey(), property.getValue());
              }
            });
    tags.fill(Dimension.PROMPT_VERSION, request.text("prompt_id"));
    tags.into(fact);
  }

  private static long cost(JsonObject request) {
    String name = request.text("costUSD").isEmpty() ? "cost" : "costUSD";
    long cost = request.picos(name);
    if (cost <= DEAREST_PICOS) {
      return cost;
    }
    request.doubt(
        name,
        "US dollars, below 1,000 for one call",
        "The cost is no cost of one call; it was left out.",
        "Check whether the file counts billionths of a dollar.");
    return Fact.ABSENT;
  }

  /// A call that the gateway answered from its cache used no tokens of the provider.
  private static void outcome(JsonObject request, String seller, Fact.Builder fact) {
    String cache = request.text("cache_reference_id");
    if (!cache.isEmpty() && !cache.equals(NO_CACHE)) {
      fact.dimension(Dimension.OUTCOME, "cache_hit");
      return;
    }
    String status = request.text("response_status");
    boolean failed = !status.isEmpty() && !status.startsWith("2");
    fact.dimension(Dimension.OUTCOME, status.isEmpty() ? "" : failed ? "error" : "ok")
        .measure(Measure.ERRORS, status.isEmpty() ? Fact.ABSENT : failed ? 1 : 0);
    TokenCounts counts = counts(request);
    if (counts.isAnything() || !failed) {
      counts.into(fact, habit(seller));
    }
  }

  private static TokenCounts counts(JsonObject request) {
    return new TokenCounts()
        .read(Count.INPUT, request, "prompt_tokens")
        .read(Count.OUTPUT, request, "completion_tokens")
        .read(Count.CACHE_READ, request, "prompt_cache_read_tokens")
        .read(Count.CACHE_WRITE, request, "prompt_cache_write_tokens")
        .read(Count.REASONING, request, "reasoning_tokens")
        .read(Count.AUDIO_INPUT, request, "prompt_audio_tokens")
        .read(Count.AUDIO_OUTPUT, request, "completion_audio_tokens");
  }

  private static Habit habit(String seller) {
    return BESIDE.contains(seller) ? Habit.BESIDE : Habit.UNKNOWN;
  }

  private static String first(JsonObject request, String... names) {
    return Stream.of(names)
        .map(request::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
