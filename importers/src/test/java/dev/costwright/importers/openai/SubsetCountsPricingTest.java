package dev.costwright.importers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.Importer;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.litellm.SpendLogsImporter;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// OpenAI counts cached tokens within the input and reasoning within the output: from the file to
/// the price, neither is charged twice and neither is forgotten.
class SubsetCountsPricingTest {
  private static final String CACHED_PAGE =
      """
      {"object": "page", "has_more": false, "data": [{"object": "bucket",
       "start_time": 1785542400, "end_time": 1785628800, "results": [
        {"object": "organization.usage.completions.result", "num_model_requests": 1,
         "input_tokens": 6074, "input_cached_tokens": 3456, "output_tokens": 285,
         "model": "gpt-5.4", "batch": false, "service_tier": "default"}]}]}
      """;

  private static final String CACHED_EXPORT =
      """
      start_time,end_time,num_model_requests,model,batch,service_tier,input_tokens,\
      input_cached_tokens,output_tokens
      1785542400,1785628800,1.0,gpt-5.4,False,default,6074.0,3456.0,285.0
      """;

  private static final String CACHED_CALL =
      """
      [{"request_id": "call-1", "startTime": "2026-08-01T12:00:00", "spend": 0.01946,
        "model": "gpt-5.4", "custom_llm_provider": "openai",
        "prompt_tokens": 6074, "completion_tokens": 285, "total_tokens": 6359,
        "metadata": {"usage_object": {"prompt_tokens_details": {"cached_tokens": 3456}}}}]
      """;

  private static final String REASONING_CALL =
      """
      [{"request_id": "call-1", "startTime": "2026-08-01T12:00:00", "spend": 0,
        "model": "gpt-5", "custom_llm_provider": "openai",
        "prompt_tokens": 16845360, "completion_tokens": 63820, "total_tokens": 16909180,
        "metadata": {"usage_object": {"completion_tokens_details": {"reasoning_tokens": 24882}}}}]
      """;

  @TempDir private Path folder;

  /// BerriAI/litellm#27191 and #28009: $0.019460 when the cache is ignored, $0.020324 when cached
  /// tokens come on top.
  @Test
  void chargesCachedTokensOnceAndAtTheirOwnPrice() throws IOException {
    assertThat(cost(new ApiPagesImporter(), CACHED_PAGE)).isEqualTo("0.011684 USD");
    assertThat(cost(new CompletionsUsageImporter(), CACHED_EXPORT)).isEqualTo("0.011684 USD");
    assertThat(cost(new SpendLogsImporter(), CACHED_CALL))
        .isEqualTo("0.011684 USD")
        .isNotIn("0.01946 USD", "0.020324 USD");
  }

  /// junhoyeo/tokscale#1142: $0.887020 when reasoning comes on top of the output.
  @Test
  void chargesReasoningAsAPartOfTheOutput() throws IOException {
    Fact fact = fact(new SpendLogsImporter(), REASONING_CALL);

    assertThat(fact.measure(Measure.OUTPUT)).isEqualTo(63_820);
    assertThat(fact.measure(Measure.REASONING)).isEqualTo(24_882);
    assertThat(fact.measure(Measure.FRESH_INPUT) + fact.measure(Measure.OUTPUT))
        .isEqualTo(16_909_180);
    assertThat(cost(fact, Set.of(Measure.OUTPUT, Measure.REASONING)))
        .isEqualTo("0.6382 USD")
        .isNotEqualTo("0.88702 USD");
  }

  private String cost(Importer importer, String content) throws IOException {
    return cost(fact(importer, content), Set.of(Measure.values()));
  }

  private Fact fact(Importer importer, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), content);
    Collected read = Collected.of(importer, SourceFile.of(file));
    assertThat(read.problems()).isEmpty();
    assertThat(read.facts()).hasSize(1);
    return read.facts().getFirst().fact();
  }

  private static String cost(Fact fact, Set<Measure> measures) {
    LocalDate day = LocalDate.ofInstant(fact.start(), ZoneOffset.UTC);
    String model = fact.dimension(Dimension.MODEL).orElseThrow();
    RateCard card =
        PriceBook.bundled()
            .find(new Offer("openai", model, "standard", "", "", ""), day)
            .orElseThrow();
    long[] counts =
        Arrays.stream(Measure.values())
            .mapToLong(measure -> measures.contains(measure) ? fact.measure(measure) : Fact.ABSENT)
            .toArray();
    return Money.ofPicos(card.cost(counts, Grain.CALL), Currency.getInstance("USD")).toString();
  }
}
