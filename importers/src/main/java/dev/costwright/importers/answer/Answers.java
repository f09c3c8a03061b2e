package dev.costwright.importers.answer;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Reads a file of answers: one, an array, `{"data": […]}`, or one a line; each as the API gave
/// it, or within `response`, `body` or `response.body` of a line that a program or a batch wrote
/// around it.
///
/// Seen from the caller, so the layer is observed and the grain is the call. An answer is known by
/// its id. One that does not say when it was given lies somewhere in {@link
/// ReadOptions#period()}; without that it is set aside. Objects without counts, such as the
/// chunks of a stream before its last one, are no calls and are skipped; an error is a call
/// without counts. Nothing that people or models wrote is ever read.
public final class Answers {
  private static final Set<String> NEVER_READ =
      Set.of(
          "candidates",
          "chat_history",
          "choices",
          "citations",
          "content",
          "contents",
          "documents",
          "images",
          "input",
          "instructions",
          "messages",
          "output",
          "prompt",
          "related_questions",
          "search_results",
          "system",
          "text",
          "tool_calls",
          "tools",
          "videos");

  private static final List<String> WRAPPERS =
      List.of("data", "response", "body", "response.body", "data.response");

  private final SourceFile source;
  private final ReadOptions options;
  private final List<String> counts;

  private Answers(SourceFile source, ReadOptions options, List<String> counts) {
    this.source = source;
    this.options = options;
    this.counts = counts;
  }

  /// Whether the answers of a file have all these fields, such as `usage.cost`.
  public static boolean have(SourceFile source, String... fields) {
    JsonShape shape = JsonShape.of(source);
    return WRAPPERS.stream().anyMatch(wrapper -> shape.hasBelow(wrapper, fields));
  }

  /// Whether the first answers of a file name a model that starts with one of these.
  public static boolean name(SourceFile source, List<String> models) {
    JsonShape shape = JsonShape.of(source);
    return Stream.concat(Stream.of("model="), WRAPPERS.stream().map(of -> of + ".model="))
        .flatMap(field -> models.stream().map(field::concat))
        .anyMatch(start -> shape.paths().stream().anyMatch(path -> path.startsWith(start)));
  }

  /// @param counts names of the fields that hold the counts of an answer
  public static Answers of(SourceFile source, ReadOptions options, String... counts) {
    return new Answers(source, options, List.of(counts));
  }

  /// Gives `sink` a fact for every call, once `reader` has filled in what it counted; the usage of
  /// an error has no fields.
  ///
  /// @param id of the data set, such as `xai/answers`
  /// @param seller who sold the calls
  public void forEach(
      EntrySink sink, String id, String seller, BiConsumer<Answer, Fact.Builder> reader) {
    DataSet dataSet =
        new DataSet(
            id,
            Layer.OBSERVED,
            Grain.CALL,
            seller,
            options.account(),
            Currency.getInstance("USD"),
            ZoneOffset.UTC);
    JsonRecords.of(source, NEVER_READ)
        .forEach(
            sink,
            line -> {
              Answer answer = answer(line);
              if (answer.isCall()) {
                Fact.Builder fact = answer.fact(options.period());
                reader.accept(answer, fact);
                if (line.isGood()) {
                  sink.fact(dataSet, fact.build());
                }
              }
            });
  }

  private Answer answer(JsonObject line) {
    JsonObject response = line.object("response");
    return Stream.of(line, response, response.object("body"), line.object("body"))
        .flatMap(body -> counts.stream().map(name -> new Answer(line, body, body.object(name))))
        .filter(answer -> !answer.usage().isEmpty())
        .findFirst()
        .orElseGet(() -> new Answer(line, line, line.object(counts.getFirst())));
  }
}
