package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads the records of the retired daily usage, each as its list has it.
final class DailyUsage {
  private static final String CONTEXT = "n_context_tokens_total";
  private static final String CACHED = "n_cached_context_tokens_total";
  private static final String STORAGE = "retrieval_storage_data";
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  /// @param endpoint that counts the same today
  /// @param field of its measure
  private record Units(Endpoint endpoint, String field) {}

  private static final Map<String, Units> UNITS =
      Map.of(
          "dalle_api_data", new Units(Endpoint.IMAGES, "num_images"),
          "whisper_api_data", new Units(Endpoint.TRANSCRIPTIONS, "num_seconds"),
          "tts_api_data", new Units(Endpoint.SPEECHES, "num_characters"),
          "assistant_code_interpreter_data", new Units(Endpoint.SESSIONS, "num_sessions"));

  static final Set<String> LISTS =
      Set.of(
          "data",
          "ft_data",
          "dalle_api_data",
          "whisper_api_data",
          "tts_api_data",
          "assistant_code_interpreter_data",
          STORAGE);

  private static final List<String> TAGS =
      List.of("organization_id", "organization_name", "project_name", "api_key_name");

  private final Map<String, DataSet> dataSets = new HashMap<>();
  private final String account;
  private boolean empty = true;

  DailyUsage(String account) {
    this.account = account;
  }

  /// Whether no record was read, neither good nor bad.
  boolean isEmpty() {
    return empty;
  }

  /// @param list the name of the list that holds the record
  void read(String list, JsonObject record, EntrySink sink) {
    if (list.equals(JsonRecords.REST)) {
      return;
    }
    empty = false;
    if (list.equals(STORAGE)) {
      record.doubt(
          "",
          "bytes and the hours for which they were stored",
          "Stored bytes come without a time here and are not imported.",
          "Import the costs of the same day: storage is charged there.");
    } else if (UNITS.containsKey(list)) {
      units(UNITS.get(list), record, sink);
    } else {
      tokens(record, sink);
    }
  }

  private void tokens(JsonObject record, EntrySink sink) {
    Fact.Builder fact = group(record, "aggregation_timestamp", "snapshot_id", "n_requests");
    long context = record.neededCount(CONTEXT);
    long cached = record.count(CACHED);
    if (context != Fact.ABSENT && cached > context) {
      record.reject(
          CACHED,
          "at most the %d context tokens that hold them".formatted(context),
          "More tokens were cached than were sent.",
          "Compare the day with the dashboard.");
    }
    fact.dimension(Dimension.SERVICE_TIER, tier(record));
    if (record.isGood()) {
      fact.measure(Measure.FRESH_INPUT, context - Math.max(cached, 0))
          .measure(Measure.CACHE_READ, cached)
          .measure(Measure.OUTPUT, record.count("n_generated_tokens_total"));
      give(stream(record.text("operation")), fact, record, sink);
    }
  }

  private void units(Units units, JsonObject record, EntrySink sink) {
    Fact.Builder fact = group(record, "timestamp", "model_id", "num_requests");
    fact.dimension(Dimension.USER, record.text("user_id"))
        .measure(units.endpoint().measure(), record.neededCount(units.field()))
        .tag("size", record.text("image_size"))
        .tag("source", source(record.text("operation")));
    give(units.endpoint().dataSet(), fact, record, sink);
  }

  private static Fact.Builder group(JsonObject record, String time, String model, String requests) {
    Fact.Builder fact = Fact.builder().line(record.line());
    long millis = record.neededMillis(time, ZoneOffset.UTC);
    if (millis != Fact.ABSENT) {
      fact.time(millis, millis + MINUTE);
    }
    fact.dimension(Dimension.PROVIDER, "openai")
        .dimension(Dimension.PROJECT, record.text("project_id"))
        .dimension(Dimension.API_KEY, record.text("api_key_id"))
        .dimension(Dimension.MODEL, record.text(model))
        .measure(Measure.REQUESTS, record.count(requests))
        .tag("user_email", record.text("email"));
    TAGS.forEach(tag -> fact.tag(tag, record.text(tag)));
    return fact;
  }

  private void give(String endpoint, Fact.Builder fact, JsonObject record, EntrySink sink) {
    if (record.isGood()) {
      DataSet dataSet = dataSets.computeIfAbsent(endpoint, name -> Metered.dataSet(name, account));
      sink.fact(dataSet, fact.build());
    }
  }

  private static String stream(String operation) {
    String plain = operation.toLowerCase(Locale.ROOT);
    if (plain.contains("embedding")) {
      return Endpoint.EMBEDDINGS.dataSet();
    }
    return plain.contains("moderation") ? Endpoint.MODERATIONS.dataSet() : Metered.COMPLETIONS;
  }

  private static String tier(JsonObject record) {
    String words = record.text("request_type") + " " + record.text("operation");
    return words.toLowerCase(Locale.ROOT).contains("batch") ? "batch" : "";
  }

  /// The words of today's usage pages.
  private static String source(String operation) {
    return switch (operation.toLowerCase(Locale.ROOT)) {
      case "generations" -> "image.generation";
      case "edits" -> "image.edit";
      case "variations" -> "image.variation";
      default -> operation;
    };
  }
}
