package dev.costwright.importers.helicone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsImporterTest {
  @TempDir private Path folder;

  private Fact only(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("export"), content);
    List<Collected.Located> facts =
        Collected.of(new RequestsImporter(), SourceFile.of(file)).facts();
    assertThat(facts).hasSize(1);
    return facts.getFirst().fact();
  }

  /// The export tool doubles quotes twice; other writers of CSV do so once.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"\"\"\"Helicone-Session-Id\"\"\"\":\"\"\"\"s-1\"\"\"\"}",
        "{\"\"Helicone-Session-Id\"\":\"\"s-1\"\"}"
      })
  void findsTheSessionHoweverOftenQuotesAreDoubled(String properties) throws IOException {
    Fact fact =
        only(
            """
            response_id,request_created_at,request_properties,model,prompt_tokens,completion_tokens
            "r-1","2026-09-01T12:00:00Z","%s","gpt-4o","100","50"
            """
                .formatted(properties));

    assertThat(fact.dimension(Dimension.SESSION)).hasValue("s-1");
  }

  /// Anthropic's own counts: billing the cached tokens within the prompt as well (P1) would make
  /// 1,000 fresh tokens of 300.
  @Test
  void takesAnthropicsCachedTokensAsStandingBesideThePrompt() throws IOException {
    Fact fact =
        only(
            """
            {"response_id":"r-1","request_id":"q-1","request_created_at":"2026-09-01T12:00:00Z",\
            "request_properties":{},"provider":"ANTHROPIC","model":"claude-sonnet-4-5",\
            "prompt_tokens":300,"completion_tokens":50,"total_tokens":350,\
            "prompt_cache_read_tokens":200,"prompt_cache_write_tokens":100}
            """);

    assertThat(
            List.of(
                fact.measure(Measure.FRESH_INPUT),
                fact.measure(Measure.CACHE_READ),
                fact.measure(Measure.CACHE_WRITE_5M),
                fact.measure(Measure.OUTPUT)))
        .containsExactly(300L, 200L, 100L, 50L);
  }
}
