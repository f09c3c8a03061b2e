package dev.costwright.app.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// The spend logs of a LiteLLM gateway as JSON lines: one line for each call that passed it.
///
/// Prompt counts hold the cached tokens, as LiteLLM counts them for every provider. Times are
/// UTC. The spend is the gateway's own estimate, 0 for a model that its price map lacks.
final class GatewayLog {
  private static final int PICO_SCALE = 12;
  private static final int WEEKS_PER_PROMPT_VERSION = 9;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final SellerPrices prices;

  GatewayLog(SellerPrices prices) {
    this.prices = prices;
  }

  static String name(Span month) {
    return "litellm/spend_logs_%s.jsonl.gz".formatted(month.month());
  }

  /// @param calls in order of time; those outside the month or past the gateway are left out
  String text(List<Call> calls, Span month) {
    StringBuilder lines = new StringBuilder();
    for (int number = 0; number < calls.size(); number++) {
      Call call = calls.get(number);
      if (call.throughGateway() && month.contains(call.day())) {
        lines.append(JSON.writeValueAsString(line(call, number))).append('\n');
      }
    }
    return lines.toString();
  }

  /// The packed bytes depend on the platform's zlib; what they unpack to does not.
  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new SmallestGzip(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private Map<String, Object> line(Call call, int number) {
    Tokens tokens = call.tokens();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("request_id", "np-" + Integer.toString(number, 36));
    line.put("call_type", call.batch() ? "aretrieve_batch" : "acompletion");
    line.put("api_key", call.key().gatewayAlias());
    line.put("startTime", call.start().toString());
    line.put("endTime", call.start().plusSeconds(call.seconds()).toString());
    line.put("prompt_tokens", tokens.prompt());
    line.put("completion_tokens", tokens.output());
    line.put("total_tokens", tokens.prompt() + tokens.output());
    line.put("spend", spend(call));
    line.put("model", call.model());
    line.put("custom_llm_provider", call.key().seller().id());
    line.put("cache_hit", "None");
    line.put("status", call.failed() ? "failure" : "success");
    call.session().ifPresent(session -> line.put("session_id", session));
    call.tenant().ifPresent(tenant -> line.put("end_user", tenant));
    call.feature().team().ifPresent(team -> line.put("team_id", team.id()));
    line.put("request_tags", List.of());
    line.put("metadata", metadata(call));
    return line;
  }

  private BigDecimal spend(Call call) {
    return BigDecimal.valueOf(prices.estimate(call), PICO_SCALE).stripTrailingZeros();
  }

  private static Map<String, Object> metadata(Call call) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("user_api_key_alias", call.key().gatewayAlias());
    call.feature()
        .team()
        .ifPresent(
            team -> {
              metadata.put("user_api_key_team_alias", team.id());
              metadata.put("spend_logs_metadata", tags(call));
            });
    metadata.put("usage_object", usage(call));
    if (call.failed()) {
      metadata.put("error_information", Map.of("error_code", "429"));
    }
    return metadata;
  }

  private static Map<String, Object> usage(Call call) {
    Tokens tokens = call.tokens();
    Map<String, Object> usage = new LinkedHashMap<>();
    usage.put("service_tier", call.batch() ? "batch" : "default");
    if (tokens.reasoning() > 0) {
      usage.put("completion_tokens_details", Map.of("reasoning_tokens", tokens.reasoning()));
    }
    if (tokens.cacheRead() > 0) {
      usage.put("cache_read_input_tokens", tokens.cacheRead());
    }
    if (tokens.written() > 0) {
      usage.put("cache_creation_input_tokens", tokens.written());
      usage.put("prompt_tokens_details", written(tokens));
    }
    return usage;
  }

  private static Map<String, Object> written(Tokens tokens) {
    Map<String, Object> lifetimes = new LinkedHashMap<>();
    lifetimes.put("ephemeral_5m_input_tokens", tokens.write5m());
    lifetimes.put("ephemeral_1h_input_tokens", tokens.write1h());
    return Map.of("cache_creation_token_details", lifetimes);
  }

  private static Map<String, Object> tags(Call call) {
    Map<String, Object> tags = new LinkedHashMap<>();
    tags.put("feature", call.feature().id());
    call.key().environment().ifPresent(use -> tags.put("environment", use.id()));
    call.plan().ifPresent(plan -> tags.put("user_tier", plan.id()));
    tags.put("use_case", call.useCase());
    tags.put("prompt_version", promptVersion(call));
    tags.put("step_kind", call.step());
    return tags;
  }

  private static String promptVersion(Call call) {
    long weeks = ChronoUnit.WEEKS.between(call.feature().launch(), call.day());
    return "v" + (1 + weeks / WEEKS_PER_PROMPT_VERSION);
  }

  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(ByteArrayOutputStream bytes) throws IOException {
      super(bytes);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
