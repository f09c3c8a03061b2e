package dev.costwright.importers.openrouter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.ImportedFiles;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same day told by the day, by the API, by the call and by the answers: it counts once.
class ActivityTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final List<String> DAILY =
      List.of(
          "Date,Slug,Usage,BYOK Usage,Requests,Prompt Tokens,Completion Tokens,Reasoning Tokens",
          "\"2026-05-12 00:00:00\",\"openai/gpt-5.2\",\"0.03\",\"0\",\"2\",\"3000\",\"70\",\"0\"");
  private static final List<String> API =
      List.of(
          """
          {"data":[{"date":"2026-05-12","model":"openai/gpt-5.2","model_permaslug":"openai/gpt-5.2",\
          "provider_name":"OpenAI","usage":0.0099,"byok_usage_inference":0,"requests":1,\
          "prompt_tokens":1000,"completion_tokens":30,"reasoning_tokens":0},\
          {"date":"2026-05-12","model":"openai/gpt-5.2","model_permaslug":"openai/gpt-5.2",\
          "provider_name":"Azure","usage":0.0199,"byok_usage_inference":0,"requests":1,\
          "prompt_tokens":2000,"completion_tokens":40,"reasoning_tokens":0}]}\
          """);
  private static final List<String> CALLS =
      List.of(
          "generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_cached,model_permaslug",
          "gen-1,2026-05-12 09:00:00,0.0099,1000,30,800,openai/gpt-5.2",
          "gen-2,2026-05-12 10:00:00,0.0199,2000,40,0,openai/gpt-5.2");
  private static final List<String> ANSWERS =
      List.of(
          """
          {"id":"gen-1","created":1778576400,"model":"openai/gpt-5.2","usage":{"prompt_tokens":1000,\
          "completion_tokens":30,"total_tokens":1030,"cost":0.0099,"cost_details":{},\
          "prompt_tokens_details":{"cached_tokens":800}}}\
          """);

  @TempDir private Path folder;

  /// P14: $0.0298. Bills added up would be $0.0596 or $0.0894, tokens 6,140.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void dayCountsOnceInAnyOrder(long seed) {
    List<Runnable> imports = new ArrayList<>();
    try (ImportedFiles files = new ImportedFiles(new DailyActivityImporter(), folder)) {
      imports.add(() -> files.add("daily.csv", DAILY));
      imports.add(() -> files.add(new ApiActivityImporter(), "api.json", API));
      imports.add(() -> files.add(new GenerationsImporter(), "calls.csv", CALLS));
      imports.add(() -> files.add(new AnswersImporter(), "answers.json", ANSWERS));
      Collections.shuffle(imports, new java.util.Random(seed));
      imports.forEach(Runnable::run);

      assertThat(files.counted(LayerChoice.BILLED).total().cost())
          .isEqualTo(Money.parse("0.0298", USD))
          .isNotIn(Money.parse("0.0596", USD), Money.parse("0.0894", USD));
      assertThat(files.counted(LayerChoice.BEST).total().cost())
          .isEqualTo(Money.parse("0.0298", USD));
      assertThat(files.counted(LayerChoice.BILLED).total().tokens()).isEqualTo(3_070);
      assertThat(files.counted(LayerChoice.BILLED).total().counts().get(Measure.REQUESTS))
          .isEqualTo(2L);
      assertThat(files.observed().total().tokens()).isEqualTo(1_030);
    }
  }

  /// The bill says which model cost what, so no dollar of it stands beside the models.
  @Test
  void modelsCarryTheWholeBill() {
    try (ImportedFiles files = new ImportedFiles(new GenerationsImporter(), folder)) {
      files.add("calls.csv", CALLS);
      assertThat(files.counted(LayerChoice.BEST, Dimension.MODEL).rows())
          .extracting(row -> row.key() + " " + row.cell().cost())
          .containsExactly("[openai/gpt-5.2] 0.0298 USD");
    }
  }

  /// Money for a key of one's own is the provider's: $1.25, not $1.75.
  @Test
  void moneyForOwnKeysIsNotOpenRouters() {
    try (ImportedFiles files = new ImportedFiles(new DailyActivityImporter(), folder)) {
      files.add(
          "daily.csv", List.of(DAILY.getFirst(), "2026-05-12,openai/gpt-5.2,1.25,0.5,2,3000,70,0"));
      assertThat(files.counted(LayerChoice.BILLED).total().cost())
          .isEqualTo(Money.parse("1.25", USD))
          .isNotEqualTo(Money.parse("1.75", USD));
    }
  }
}
