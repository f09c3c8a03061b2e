package dev.costwright.importers.known;

import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonShape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// JSON files that their fields name, the most telling first.
final class JsonFormats {
  private record Kind(String name, Predicate<JsonShape> test) {}

  private static final List<Kind> KINDS =
      List.of(
          kind("OpenTelemetry logs (OTLP JSON)", "resourceLogs"),
          kind("OpenTelemetry metrics (OTLP JSON)", "resourceMetrics"),
          kind("an AWS Bedrock model invocation log", "schemaType=ModelInvocationLog"),
          kind("an AWS Bedrock model invocation log", "modelId", "operation", "requestId"),
          kind("a Google Cloud billing export", "sku", "usage_start_time"),
          kind("LiteLLM's price list", "sample_spec"),
          kind("genai-prices data", "pricing_urls", "models"),
          kind("API responses with token usage", "usage.output_tokens"),
          kind("API responses with token usage", "usage.completion_tokens"));

  private JsonFormats() {}

  static Optional<String> name(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    return KINDS.stream().filter(kind -> kind.test().test(shape)).map(Kind::name).findFirst();
  }

  /// @param fields what must all be there
  private static Kind kind(String name, String... fields) {
    return new Kind(name, has(fields));
  }

  private static Predicate<JsonShape> has(String... fields) {
    return shape -> shape.paths().containsAll(Arrays.asList(fields));
  }
}
