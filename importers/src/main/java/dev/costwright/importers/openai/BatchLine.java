package dev.costwright.importers.openai;

import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns the lines of one batch into calls. Remembers the time of the line before.
final class BatchLine {
  static final Set<String> FIELDS =
      Stream.concat(
              Response.FIELDS.stream(),
              Stream.of("custom_id", "response", "status_code", "request_id", "body", "code"))
          .collect(Collectors.toUnmodifiableSet());

  private static final int OK = 200;

  private final CallTime time;

  BatchLine(ReadOptions options) {
    time = CallTime.ofBatch(options);
  }

  /// Empty for a line that is set aside.
  Optional<Fact> fact(JsonObject line) {
    JsonObject answer = line.object("response");
    JsonObject body = answer.object("body");
    boolean isAnswered = answer.count("status_code") == OK && !body.isEmpty();
    Response response = new Response(body);
    Fact.Builder fact =
        Fact.builder()
            .line(line.line())
            .key(key(line))
            .dimension(Dimension.PROVIDER, "openai")
            .tag("custom_id", line.text("custom_id"));
    time.read(response.millis(), line, fact);
    if (isAnswered) {
      response.into(fact);
    } else {
      failed(response, line, fact);
    }
    fact.dimension(Dimension.SERVICE_TIER, "batch").measure(Measure.REQUESTS, 1);
    return line.isGood() ? Optional.of(fact.build()) : Optional.empty();
  }

  private static void failed(Response response, JsonObject line, Fact.Builder fact) {
    response.names(fact);
    fact.dimension(Dimension.OUTCOME, "error")
        .measure(Measure.ERRORS, 1)
        .tag("error", line.object("error").text("code"));
  }

  private static String key(JsonObject line) {
    JsonObject answer = line.object("response");
    return Stream.of(answer.object("body").text("id"), answer.text("request_id"), line.text("id"))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse("");
  }
}
