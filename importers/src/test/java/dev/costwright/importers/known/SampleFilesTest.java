package dev.costwright.importers.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Importers;
import dev.costwright.importers.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Real files, where they are at hand: ours are recognised, all others are refused by name.
class SampleFilesTest {
  private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");

  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry(
              "invoices/anthropic_credit_purchase_flattened_with_payment_address.txt",
              "invoices-stripe"),
          Map.entry("invoices/anthropic_credit_purchase_lines.txt", "invoices-stripe"),
          Map.entry("invoices/anthropic_max_plan_japan_jct_fragment.txt", "invoices-stripe"),
          Map.entry("invoices/anthropic_receipt_eur_fragment.txt", "invoices-stripe"),
          Map.entry("invoices/openai_api_credit_flattened_pdfjs.txt", "invoices-stripe"),
          Map.entry("invoices/openai_chatgpt_plus_invoice_lines.txt", "invoices-stripe"),
          Map.entry("focus/spec-v1.2-virtual_currency_pricing_model_a1.csv", "focus-cost"),
          Map.entry("focus/spec-v1.2-virtual_currency_pricing_model_a2.csv", "focus-cost"),
          Map.entry("focus/spec-v1.2-virtual_currency_pricing_model_b1.csv", "focus-cost"),
          Map.entry("focus/spec-v1.2-virtual_currency_pricing_model_b2.csv", "focus-cost"),
          Map.entry("focus/spec-v1.2-virtual_currency_pricing_model_b3.csv", "focus-cost"),
          Map.entry("focus/spec-v1.2-virtual_currency_pricing_model_c.csv", "focus-cost"),
          Map.entry("focus/FOCUS-1.0-focus_sample-excerpt.csv", "focus-cost"),
          Map.entry("openai/costs_page.json", "openai-api-pages"),
          Map.entry("anthropic/claude_code_usage_report.json", "claude-code-analytics"),
          Map.entry(
              "anthropic/enterprise_analytics_cost_report.json", "anthropic-enterprise-analytics"),
          Map.entry("anthropic/message_batches_results.jsonl", "anthropic-batch-results"),
          Map.entry("anthropic/message_usage_objects.jsonl", "anthropic-messages"),
          Map.entry(
              "anthropic/team_enterprise_spend_report_HEADER_PARTLY_INFERRED.csv",
              "anthropic-team-spend"),
          Map.entry("openai/batch_output.jsonl", "openai-batch-output"),
          Map.entry("openai/legacy_usage_v1_date.json", "openai-daily-usage"),
          Map.entry("openai/usage_audio_speeches_page.json", "openai-api-pages"),
          Map.entry("openai/usage_audio_transcriptions_page.json", "openai-api-pages"),
          Map.entry("openai/usage_code_interpreter_sessions_page.json", "openai-api-pages"),
          Map.entry("openai/usage_completions_full_result.json", "openai-api-pages"),
          Map.entry("openai/usage_completions_page.json", "openai-api-pages"),
          Map.entry("openai/usage_embeddings_page.json", "openai-api-pages"),
          Map.entry("openai/usage_file_search_calls_page.json", "openai-api-pages"),
          Map.entry("openai/usage_images_page.json", "openai-api-pages"),
          Map.entry("openai/usage_moderations_page.json", "openai-api-pages"),
          Map.entry("openai/usage_vector_stores_page.json", "openai-api-pages"),
          Map.entry("openai/usage_web_search_calls_page.json", "openai-api-pages"),
          Map.entry("anthropic/cost_report.json", "anthropic-api-pages"),
          Map.entry("anthropic/usage_report_messages.json", "anthropic-api-pages"),
          Map.entry("openai/completions_usage_first_lines.csv", "openai-completions-usage"),
          Map.entry("openai/completions_usage_header_2025-09.csv", "openai-completions-usage"),
          Map.entry("openai/cost_first_lines.csv", "openai-costs"),
          Map.entry("openai/cost_grouped_2026-09_fixture.csv", "openai-costs"),
          Map.entry("openai/empty_export_4col.csv", "openai-empty-export"),
          Map.entry("anthropic/claude_api_cost_14col_2026-08.csv", "anthropic-console-cost"),
          Map.entry("anthropic/claude_api_cost_7col_2024-12.csv", "anthropic-console-cost"),
          Map.entry("anthropic/claude_api_tokens_14col.csv", "anthropic-console-tokens"),
          Map.entry("analytics/monthly-feature-mau-revenue.simple.csv", "analytics-metrics"),
          Map.entry("claude-code/ccusage_session-alpha_chat.jsonl", "claude-code-session"),
          Map.entry("claude-code/stream_json_line_content_redacted.jsonl", "claude-code-session"),
          Map.entry("claude-code/streaming_duplicates_SYNTHETIC.jsonl", "claude-code-session"),
          Map.entry("codex/ccusage_session-alpha.jsonl", "codex-session"),
          Map.entry("codex/rollout_variants.jsonl", "codex-session"),
          Map.entry("litellm/user_daily_activity.docs.json", "litellm-daily-activity"),
          Map.entry("helicone/export.header.csv", "helicone-requests"),
          Map.entry("portkey/export.constructed.jsonl", "portkey-logs"),
          Map.entry("otel/genai-agent-trace.constructed.json", "otel-spans"),
          Map.entry("openrouter/activity_daily_2026-05.csv", "openrouter-daily-activity"),
          Map.entry("openrouter/activity_generations_HEADER_real.csv", "openrouter-generations"),
          Map.entry("openrouter/api_v1_activity.json", "openrouter-api-activity"),
          Map.entry("openrouter/api_v1_generation.json", "openrouter-api-generation"),
          Map.entry("openrouter/chat_usage.json", "openrouter-answers"),
          Map.entry("deepseek/amount-2026-08-21_2026-08-21.csv", "deepseek-amount"),
          Map.entry("deepseek/amount-2026-5.csv", "deepseek-amount"),
          Map.entry("deepseek/amount-2026-6.csv", "deepseek-amount"),
          Map.entry("deepseek/cost-2026-08-21_2026-08-21.csv", "deepseek-cost"),
          Map.entry("deepseek/cost-2026-5.csv", "deepseek-cost"),
          Map.entry("google/generateContent_usageMetadata_real.json", "google-gemini"),
          Map.entry("google/usageMetadata_cached_tooluse_fixture.json", "google-gemini"),
          Map.entry("groq/console_activity.json", "groq-activity"),
          Map.entry("xai/responses_usage_real.json", "xai-answers"),
          Map.entry("perplexity/sonar-pro_usage_real.json", "perplexity-answers"),
          Map.entry("cohere/chat_v1_real.json", "cohere-answers"),
          Map.entry("cohere/chat_v2_usage_fixture.json", "cohere-answers"),
          Map.entry("mistral/admin_usage_fixture.json", "mistral-admin-usage"),
          Map.entry("langfuse/autogen-2025-06-06.trace.json", "langfuse-observations"),
          Map.entry("langfuse/crewai-2025-07-11.trace.json", "langfuse-observations"),
          Map.entry("langfuse/google-gemini-2025-08-01.trace.json", "langfuse-observations"),
          Map.entry("langfuse/microsoft-agent-2025-12-17.trace.json", "langfuse-observations"));

  @TestFactory
  Stream<DynamicTest> claimsOwnFormatsAndNamesTheOthers() throws IOException {
    return samples().stream()
        .map(file -> DynamicTest.dynamicTest(nameOf(file), () -> isClaimedOrNamed(file)));
  }

  @Test
  void seesEverySampleOfItsOwnFormats() throws IOException {
    List<Path> samples = samples();
    Assumptions.assumeFalse(samples.isEmpty());
    assertThat(samples.stream().map(SampleFilesTest::nameOf)).containsAll(OURS.keySet());
  }

  private static void isClaimedOrNamed(Path file) {
    SourceFile source = SourceFile.of(file);
    List<String> claims =
        Importers.claiming(source).stream().map(importer -> importer.format().id()).toList();
    String expected = OURS.get(nameOf(file));
    if (expected == null) {
      assertThat(claims).isEmpty();
      assertThat(KnownFormats.name(source)).as("what it is").isPresent();
    } else {
      assertThat(claims).containsExactly(expected);
    }
  }

  private static String nameOf(Path file) {
    return SAMPLES.relativize(file).toString();
  }

  /// Notes about the samples are no exports.
  private static List<Path> samples() throws IOException {
    if (!Files.isDirectory(SAMPLES)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
