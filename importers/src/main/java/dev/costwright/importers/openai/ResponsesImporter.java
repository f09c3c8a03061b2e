package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Responses of OpenAI's API that a program kept, or their streams: one response, an array, a list
/// (`{"data": […]}`), or one a line; also within `response`, as events of streams and of the
/// realtime API have it, with a `timestamp` beside.
///
/// Fields: `id` (the key; a stream repeats it on every line, and the fullest counts), `model`,
/// `created` or `created_at` (epoch seconds), `service_tier` (the one that served), `status`,
/// `usage` in the words of chat completions (`prompt_tokens`), responses (`input_tokens`),
/// embeddings, images (text and image tokens), transcriptions (`seconds`, or tokens) and realtime
/// (`input_token_details`); `output[].type` for web searches. Input holds cached, cache-written,
/// audio and image tokens, output holds reasoning; a rejected prediction is output and billed.
///
/// A response whose usage is missing (a stream that was cut off, or asked for without usage) is a
/// call without tokens, not one of 0 tokens. One without a time takes that of the call before, or
/// the period that the user gives. With `prompt_filter_results` the seller is Azure.
///
/// Claimed are OpenAI's own models only: other sellers answer in the same words, and gateways put
/// their costs beside them.
///
/// Skipped without a word: events and items that carry no response. What people and models wrote is
/// never read.
///
/// Source: OpenAI's OpenAPI description at f85dbe2; checked 2026-11-23.
public final class ResponsesImporter implements Importer {
  private static final Format FORMAT =
      new Format("openai-responses", "OpenAI API responses (JSON)");

  private static final Pattern MODEL =
      Pattern.compile(
          "(gpt-(?!oss)|chatgpt-|o\\d|text-embedding-|computer-use|codex-|omni-moderation|whisper"
              + "|tts-|ft:(gpt|o\\d|davinci|babbage)).*");

  private static final List<String> PLACES = List.of("", "response.", "data.");

  private static final List<String> COUNTS =
      List.of("prompt_tokens", "input_tokens", "total_tokens", "seconds");

  /// Fields of gateways, of other sellers and of other formats.
  private static final Set<String> FOREIGN =
      Set.of(
          "custom_id",
          "response_cost",
          "spend",
          "ai_model",
          "ai_org",
          "usage.cost",
          "usage.cost_in_usd_ticks",
          "usage.prompt_cache_hit_tokens",
          "usage.queue_time",
          "x_groq",
          "provider",
          "provider_name",
          "citations",
          "traceId",
          "trace_id",
          "sessionId",
          "payload");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    return PLACES.stream().anyMatch(place -> isOurs(shape, place))
        ? new Recognition.Claimed("usage of one of OpenAI's models")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DataSet dataSet = Observed.dataSet(options.account());
    CallTime time = CallTime.ofLog(options);
    JsonRecords.answers(source, Response.FIELDS)
        .forEach(sink, record -> fact(record, time).ifPresent(fact -> sink.fact(dataSet, fact)));
  }

  private static Optional<Fact> fact(JsonObject record, CallTime time) {
    Response response = Response.of(record);
    if (!response.isResponse()) {
      return Optional.empty();
    }
    Fact.Builder fact = Fact.builder().line(record.line()).key(response.body().text("id"));
    long millis = response.millis();
    time.read(
        millis == Fact.ABSENT ? record.millis("timestamp", ZoneOffset.UTC) : millis, record, fact);
    response.into(fact);
    fact.measure(Measure.REQUESTS, 1);
    return record.isGood() ? Optional.of(fact.build()) : Optional.empty();
  }

  private static boolean isOurs(JsonShape shape, String place) {
    return FOREIGN.stream().noneMatch(field -> shape.has(field) || shape.has(place + field))
        && (isRealtime(shape, place) || isOfModel(shape, place) || isImage(shape, place));
  }

  private static boolean isOfModel(JsonShape shape, String place) {
    String model = place + "model=";
    boolean isModel =
        shape.paths().stream()
            .filter(path -> path.startsWith(model))
            .anyMatch(path -> MODEL.matcher(path.substring(model.length())).matches());
    boolean isResponse =
        shape.has(place + "object=chat.completion")
            || shape.has(place + "object=chat.completion.chunk")
            || shape.has(place + "object=response")
            || COUNTS.stream().anyMatch(count -> shape.has(place + "usage." + count));
    return isModel && isResponse;
  }

  private static boolean isRealtime(JsonShape shape, String place) {
    return shape.has(place + "object=realtime.response");
  }

  private static boolean isImage(JsonShape shape, String place) {
    return shape.has(
            place + "created",
            place + "usage.input_tokens_details.image_tokens",
            place + "usage.output_tokens")
        && (shape.has(place + "output_format") || shape.has(place + "data.b64_json"));
  }
}
