package dev.costwright.importers.litellm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.SourceFile;
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
import java.util.Arrays;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// BerriAI/litellm#9812: cache writes priced once as themselves and once more as fresh input.
class CacheWritePricingTest {
  private static final String CALL =
      """
      [{"request_id": "call-1", "startTime": "2025-04-07T12:00:00", "spend": 0.091311,
        "model": "claude-3-7-sonnet-20250219", "custom_llm_provider": "anthropic",
        "prompt_tokens": 12307, "completion_tokens": 550, "total_tokens": 12857,
        "metadata": {"usage_object": {"cache_creation_input_tokens": 12304,
                                      "cache_read_input_tokens": 0}}}]
      """;

  @TempDir private Path folder;

  @Test
  void countsCacheWritesOnceSoThatTheCallCostsWhatTheProviderCharged() throws IOException {
    Path file = Files.writeString(folder.resolve("log.json"), CALL);
    Fact fact =
        Collected.of(new SpendLogsImporter(), SourceFile.of(file)).facts().getFirst().fact();
    RateCard card =
        PriceBook.bundled()
            .find(
                new Offer(
                    fact.dimension(Dimension.SELLER).orElseThrow(),
                    fact.dimension(Dimension.MODEL).orElseThrow(),
                    "",
                    "",
                    "",
                    ""),
                LocalDate.of(2025, 4, 7))
            .orElseThrow();
    long[] counts = Arrays.stream(Measure.values()).mapToLong(fact::measure).toArray();

    assertThat(Money.ofPicos(card.cost(counts, Grain.CALL), Currency.getInstance("USD")))
        .hasToString("0.054399 USD");
  }
}
