package dev.costwright.importers.otel;

import dev.costwright.importers.call.Count;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What attributes are called: in the standard now, in the standard before, and by its
/// relatives.
final class Names {
  static final String ASSOCIATIONS = "traceloop.association.properties.";

  static final List<String> OPERATION = List.of("gen_ai.operation.name");
  static final List<String> KIND = List.of("openinference.span.kind", "traceloop.span.kind");
  static final List<String> MODEL =
      List.of(
          "gen_ai.response.model",
          "gen_ai.request.model",
          "llm.model_name",
          "llm.response.model",
          "llm.request.model",
          "embedding.model_name",
          "ai.model.id");
  static final List<String> PROVIDER =
      List.of("gen_ai.provider.name", "gen_ai.system", "llm.provider", "llm.system");
  /// Parts of a prompt; read past, and kept as hashes.
  static final List<String> PROMPTS =
      List.of("gen_ai.tool.definitions", "gen_ai.system_instructions", "gen_ai.input.messages");

  static final List<String> RESPONSE = List.of("gen_ai.response.id", "ai.response.id");
  static final List<String> CONVERSATION =
      List.of(
          "gen_ai.conversation.id",
          "session.id",
          "langfuse.session.id",
          ASSOCIATIONS + "session_id",
          ASSOCIATIONS + "thread_id");
  static final List<String> AGENT = List.of("gen_ai.agent.name", "agent.name");
  static final List<String> WORKFLOW = List.of("gen_ai.workflow.name", "traceloop.workflow.name");
  static final List<String> USER =
      List.of(
          "user.id",
          "enduser.id",
          "langfuse.user.id",
          "gen_ai.request.user",
          ASSOCIATIONS + "user_id");
  static final List<String> TOOL = List.of("gen_ai.tool.name", "tool.name");
  static final List<String> PROMPT =
      List.of("gen_ai.prompt.name", "traceloop.prompt.key", "langfuse.observation.prompt.name");
  static final List<String> PROMPT_VERSION =
      List.of("traceloop.prompt.version", "langfuse.observation.prompt.version");
  static final List<String> TIER =
      List.of("openai.response.service_tier", "gen_ai.openai.response.service_tier");
  static final List<String> ERROR = List.of("error.type");
  static final List<String> COST =
      List.of(
          "gen_ai.usage.cost",
          "gen_ai.usage.total_cost",
          "llm.cost.total",
          "operation.cost",
          "llm.usage.cost");
  static final List<String> SERVICE = List.of("service.name", "gen_ai.application_name");
  static final List<String> ENVIRONMENT =
      List.of(
          "deployment.environment.name",
          "deployment.environment",
          "gen_ai.environment",
          "langfuse.environment");

  static final Map<Count, List<String>> COUNTS =
      Map.ofEntries(
          Map.entry(
              Count.INPUT,
              List.of(
                  "gen_ai.usage.input_tokens",
                  "gen_ai.usage.prompt_tokens",
                  "llm.usage.prompt_tokens",
                  "llm.token_count.prompt")),
          Map.entry(
              Count.OUTPUT,
              List.of(
                  "gen_ai.usage.output_tokens",
                  "gen_ai.usage.completion_tokens",
                  "llm.usage.completion_tokens",
                  "llm.token_count.completion")),
          Map.entry(
              Count.TOTAL,
              List.of(
                  "gen_ai.usage.total_tokens",
                  "llm.usage.total_tokens",
                  "llm.token_count.total",
                  "ai.usage.tokens")),
          Map.entry(
              Count.CACHE_READ,
              List.of(
                  "gen_ai.usage.cache_read.input_tokens",
                  "gen_ai.usage.cache_read_input_tokens",
                  "gen_ai.usage.cache_read_tokens",
                  "gen_ai.usage.input_cached_tokens",
                  "gen_ai.usage.cached_input_tokens",
                  "gen_ai.usage.details.cache_read_input_tokens",
                  "gen_ai.usage.details.cache_read_tokens",
                  "gen_ai.usage.details.cached_tokens",
                  "llm.token_count.prompt_details.cache_read",
                  "ai.usage.cachedInputTokens")),
          Map.entry(
              Count.CACHE_WRITE,
              List.of(
                  "gen_ai.usage.cache_write.input_tokens",
                  "gen_ai.usage.cache_creation.input_tokens",
                  "gen_ai.usage.cache_creation_input_tokens",
                  "gen_ai.usage.cache_write_input_tokens",
                  "gen_ai.usage.cache_write_tokens",
                  "gen_ai.usage.details.cache_creation_input_tokens",
                  "gen_ai.usage.details.cache_write_tokens",
                  "llm.token_count.prompt_details.cache_write")),
          Map.entry(
              Count.REASONING,
              List.of(
                  "gen_ai.usage.reasoning.output_tokens",
                  "gen_ai.usage.reasoning_output_tokens",
                  "gen_ai.usage.reasoning_tokens",
                  "gen_ai.usage.details.reasoning_tokens",
                  "llm.token_count.completion_details.reasoning",
                  "ai.usage.reasoningTokens")),
          Map.entry(
              Count.AUDIO_INPUT,
              List.of(
                  "gen_ai.usage.audio.input_tokens",
                  "gen_ai.usage.input_audio_tokens",
                  "gen_ai.usage.details.input_audio_tokens",
                  "llm.token_count.prompt_details.audio")),
          Map.entry(
              Count.AUDIO_CACHE_READ,
              List.of(
                  "gen_ai.usage.audio.cache_read.input_tokens",
                  "gen_ai.usage.cache_audio_read_tokens",
                  "gen_ai.usage.details.cache_audio_read_tokens")),
          Map.entry(
              Count.AUDIO_OUTPUT,
              List.of(
                  "gen_ai.usage.audio.output_tokens",
                  "gen_ai.usage.output_audio_tokens",
                  "gen_ai.usage.details.output_audio_tokens",
                  "llm.token_count.completion_details.audio")),
          Map.entry(Count.IMAGE_INPUT, List.of("gen_ai.usage.image.input_tokens")),
          Map.entry(Count.IMAGE_CACHE_READ, List.of("gen_ai.usage.image.cache_read.input_tokens")),
          Map.entry(Count.IMAGE_OUTPUT, List.of("gen_ai.usage.image.output_tokens")));

  /// Those by which a span has to do with a model at all.
  private static final List<List<String>> OF_MODELS =
      List.of(OPERATION, KIND, MODEL, PROVIDER, AGENT, TOOL, COST);

  private static final Set<String> WANTED =
      Stream.of(
              OF_MODELS.stream(),
              Stream.of(
                  RESPONSE,
                  CONVERSATION,
                  WORKFLOW,
                  USER,
                  PROMPT,
                  PROMPT_VERSION,
                  TIER,
                  ERROR,
                  SERVICE,
                  ENVIRONMENT),
              COUNTS.values().stream())
          .flatMap(names -> names)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private Names() {}

  /// All attributes that are read; prompts and answers are not among them.
  static Predicate<String> wanted() {
    return name -> WANTED.contains(name) || name.startsWith(ASSOCIATIONS);
  }

  static Stream<String> ofModels() {
    return Stream.concat(OF_MODELS.stream(), COUNTS.values().stream()).flatMap(List::stream);
  }
}
