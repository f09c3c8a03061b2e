package dev.costwright.importers.openai;

import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.Optional;

/// A usage endpoint beside the completions: what it counts, and what it groups by apart from
/// project, user, key and model.
///
/// @param word by which its results name it
/// @param dataSet the middle part of its data set's id
/// @param measure what it counts; empty when its figure is a level, not an amount
/// @param field of the measure
/// @param tags its further groupings
record Endpoint(
    String word, String dataSet, Optional<Measure> measure, String field, List<String> tags) {
  private static final String WEB_SEARCHES = "web_searches";

  static final List<Endpoint> ALL =
      List.of(
          of("embeddings", Measure.FRESH_INPUT, "input_tokens"),
          of("moderations", Measure.FRESH_INPUT, "input_tokens"),
          of("images", Measure.IMAGES, "images", "size", "source"),
          of("audio_speeches", Measure.CHARACTERS, "characters"),
          of("audio_transcriptions", Measure.SECONDS, "seconds"),
          of("code_interpreter_sessions", Measure.TOOL_SESSIONS, "num_sessions"),
          of("file_searches", Measure.SEARCHES, "num_requests", "vector_store_id"),
          of(WEB_SEARCHES, Measure.SEARCHES, "num_requests", "context_level"),
          new Endpoint(
              "vector_stores", "vector-stores", Optional.empty(), "usage_bytes", List.of()));

  private static Endpoint of(String word, Measure measure, String field, String... tags) {
    return new Endpoint(word, word.replace('_', '-'), Optional.of(measure), field, List.of(tags));
  }

  /// What its results say in `object`.
  String object() {
    return "organization.usage." + word + ".result";
  }

  /// Web searches name the model requests in which they happened, which completions count.
  boolean countsRequests() {
    return !word.equals(WEB_SEARCHES);
  }
}
