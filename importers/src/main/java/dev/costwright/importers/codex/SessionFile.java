package dev.costwright.importers.codex;

import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the lines of one file into facts. Remembers what the last lines said of session, model
/// and counter, nothing per call.
final class SessionFile {
  /// `rollout-2026-03-15T10-00-00-ID.jsonl`
  private static final Pattern NAME =
      Pattern.compile(
          "(?:rollout-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d-)?(.*?)\\.jsonl(?:\\.gz)?");

  private final SourceFile source;
  private final Replay replay = new Replay();
  private Head head;
  private String model = "";
  private Optional<TokenCount> total = Optional.empty();
  private Optional<Fact.Builder> before = Optional.empty();

  SessionFile(SourceFile source) {
    this.source = source;
    Matcher name = NAME.matcher(source.name());
    this.head = Head.unknown(name.matches() ? name.group(1) : source.name());
  }

  /// The call of one line; most lines tell of none.
  Optional<Fact> fact(JsonObject line) {
    JsonObject payload = line.object("payload");
    switch (line.text("type")) {
      case "session_meta" -> head = isHeadKnown() ? head : Head.of(line, head.session());
      case "turn_context" -> model = first(payload.text("model"), model);
      case "event_msg" -> {
        return payload.text("type").equals("token_count") ? count(line, payload) : Optional.empty();
      }
      default -> {}
    }
    return Optional.empty();
  }

  /// What the whole file makes doubtful.
  Optional<Problem> doubt() {
    return replay.told(source, head);
  }

  private boolean isHeadKnown() {
    return head.startMillis() != Fact.ABSENT;
  }

  private Optional<Fact> count(JsonObject line, JsonObject payload) {
    JsonObject info = payload.object("info");
    Optional<TokenCount> now = TokenCount.of(info.object("total_token_usage"));
    Optional<TokenCount> last = TokenCount.of(info.object("last_token_usage"));
    Optional<TokenCount> used =
        last.or(() -> now.map(counted -> total.map(counted::since).orElse(counted)));
    boolean isToldAgain = now.isPresent() && now.equals(total);
    total = now.or(() -> total);
    if (used.isEmpty() || used.get().isNothing()) {
      return Optional.empty();
    }
    long millis = line.neededMillis("timestamp", ZoneOffset.UTC);
    if (millis == Fact.ABSENT) {
      return Optional.empty();
    }
    if (replay.holds(head, millis)) {
      replay.add(used.get());
      return Optional.empty();
    }
    if (isToldAgain) {
      return before.map(call -> call.line(line.line()).build());
    }
    JsonObject counts = info.object(last.isPresent() ? "last_token_usage" : "total_token_usage");
    last.or(() -> now).ifPresent(read -> read.checkTotal(counts));
    return call(line, payload, used.get(), counts, millis);
  }

  private Optional<Fact> call(
      JsonObject line, JsonObject payload, TokenCount used, JsonObject counts, long millis) {
    JsonObject info = payload.object("info");
    model = first(first(payload.text("model"), info.text("model")), model);
    Fact.Builder fact =
        Fact.builder()
            .line(line.line())
            .time(millis, millis)
            .key(millis + "/" + used.key())
            .measure(Measure.REQUESTS, 1)
            .tag("plan", payload.object("rate_limits").text("plan_type"));
    head.into(fact, model);
    used.into(fact, counts);
    if (!line.isGood()) {
      return Optional.empty();
    }
    before = Optional.of(fact);
    return Optional.of(fact.build());
  }

  private static String first(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
