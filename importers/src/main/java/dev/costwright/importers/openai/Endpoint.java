package dev.costwright.importers.openai;

import dev.costwright.importers.table.Header;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.Optional;

/// A usage endpoint beside the completions: what it counts, and what it groups by apart from
/// project, user, key and model.
///
/// @param word by which its results name it
/// @param measure what it counts
/// @param field of the measure
/// @param tags its further groupings
record Endpoint(String word, Measure measure, String field, List<String> tags) {
  static final Endpoint EMBEDDINGS = of("embeddings", Measure.FRESH_INPUT, "input_tokens");
  static final Endpoint MODERATIONS = of("moderations", Measure.FRESH_INPUT, "input_tokens");
  static final Endpoint IMAGES = of("images", Measure.IMAGES, "images", "size", "source");
  static final Endpoint SPEECHES = of("audio_speeches", Measure.CHARACTERS, "characters");
  static final Endpoint TRANSCRIPTIONS = of("audio_transcriptions", Measure.SECONDS, "seconds");
  static final Endpoint SESSIONS =
      of("code_interpreter_sessions", Measure.TOOL_SESSIONS, "num_sessions");
  static final Endpoint VECTOR_STORES = of("vector_stores", Measure.BYTE_HOURS, "usage_bytes");

  private static final Endpoint FILE_SEARCHES =
      of("file_searches", Measure.SEARCHES, "num_requests", "vector_store_id");
  private static final Endpoint WEB_SEARCHES =
      of("web_searches", Measure.SEARCHES, "num_requests", "context_level");

  static final List<Endpoint> ALL =
      List.of(
          EMBEDDINGS,
          MODERATIONS,
          IMAGES,
          SPEECHES,
          TRANSCRIPTIONS,
          SESSIONS,
          FILE_SEARCHES,
          WEB_SEARCHES,
          VECTOR_STORES);

  /// Endpoints whose measure has a name of its own.
  private static final List<Endpoint> TOLD_BY_FIELD =
      List.of(IMAGES, SPEECHES, TRANSCRIPTIONS, SESSIONS, VECTOR_STORES);

  private static Endpoint of(String word, Measure measure, String field, String... tags) {
    return new Endpoint(word, measure, field, List.of(tags));
  }

  /// The endpoint that a table is of, told by its columns: searches of files and of the web share
  /// their measure, and embeddings and moderations all their columns, of which {@link #EMBEDDINGS}
  /// stands for both.
  static Optional<Endpoint> of(Header header) {
    if (header.has("num_requests")) {
      boolean isWeb = header.has("context_level") || header.has("num_model_requests");
      return Optional.of(isWeb ? WEB_SEARCHES : FILE_SEARCHES);
    }
    if (header.has("input_tokens", "num_model_requests")) {
      boolean isMore = header.has("output_tokens") || header.has("input_cached_tokens");
      return isMore ? Optional.empty() : Optional.of(EMBEDDINGS);
    }
    return TOLD_BY_FIELD.stream().filter(endpoint -> header.has(endpoint.field())).findFirst();
  }

  /// The middle part of its data set's id.
  String dataSet() {
    return word.replace('_', '-');
  }

  /// What its results say in `object`.
  String object() {
    return "organization.usage." + word + ".result";
  }

  /// Web searches name the model requests in which they happened, which completions count.
  boolean countsRequests() {
    return !equals(WEB_SEARCHES);
  }
}
