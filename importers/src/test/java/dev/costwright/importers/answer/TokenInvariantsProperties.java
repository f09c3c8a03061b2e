package dev.costwright.importers.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.Importer;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.cohere.AnswersImporter;
import dev.costwright.importers.deepseek.AmountImporter;
import dev.costwright.importers.google.GeminiImporter;
import dev.costwright.importers.groq.ActivityImporter;
import dev.costwright.importers.openrouter.ApiGenerationImporter;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/// The disjoint classes of a call add up to what its seller counts as input and as output, whatever
/// the seller counts inside and whatever beside them.
class TokenInvariantsProperties {
  private static final int TRIES = 60;

  private static long input(Fact fact) {
    return sum(
        fact,
        Measure.FRESH_INPUT,
        Measure.CACHE_READ,
        Measure.CACHE_WRITE_5M,
        Measure.AUDIO_INPUT,
        Measure.AUDIO_CACHE_READ,
        Measure.IMAGE_INPUT,
        Measure.IMAGE_CACHE_READ);
  }

  private static long output(Fact fact) {
    return sum(fact, Measure.OUTPUT, Measure.AUDIO_OUTPUT, Measure.IMAGE_OUTPUT);
  }

  private static long sum(Fact fact, Measure... measures) {
    return Stream.of(measures).mapToLong(measure -> Math.max(0, fact.measure(measure))).sum();
  }

  private static Fact read(Importer importer, String content) throws IOException {
    Path file = Files.createTempFile("usage", ".txt");
    try {
      Collected read = Collected.of(importer, SourceFile.of(Files.writeString(file, content)));
      assertThat(read.problems()).isEmpty();
      return read.facts().getFirst().fact();
    } finally {
      Files.delete(file);
    }
  }

  private static String chat(
      long fresh, long read, long written, long output, long reasoning, long total) {
    return """
    {"id":"c","created":1778576401,"model":"m","usage":{"prompt_tokens":%d,"completion_tokens":%d,
     "total_tokens":%d,"prompt_tokens_details":{"cached_tokens":%d,"cache_write_tokens":%d},
     "completion_tokens_details":{"reasoning_tokens":%d}}}
    """
        .formatted(fresh + read + written, output, total, read, written, reasoning);
  }

  @Property(tries = TRIES)
  void reasoningInsideAddsNothing(
      @ForAll @LongRange(max = 1_000_000) long fresh,
      @ForAll @LongRange(max = 1_000_000) long read,
      @ForAll @LongRange(max = 1_000_000) long written,
      @ForAll @LongRange(max = 1_000_000) long plain,
      @ForAll @LongRange(max = 1_000_000) long reasoning)
      throws IOException {
    long output = plain + reasoning;
    String answer = chat(fresh, read, written, output, reasoning, fresh + read + written + output);
    for (Importer importer :
        new Importer[] {
          new dev.costwright.importers.openrouter.AnswersImporter(),
          new dev.costwright.importers.deepseek.AnswersImporter(),
          new dev.costwright.importers.mistral.AnswersImporter()
        }) {
      Fact fact = read(importer, answer);
      assertThat(input(fact)).isEqualTo(fresh + read + written);
      assertThat(fact.measure(Measure.FRESH_INPUT)).isEqualTo(fresh);
      assertThat(output(fact)).isEqualTo(output);
      assertThat(fact.measure(Measure.REASONING)).isEqualTo(reasoning);
    }
  }

  @Property(tries = TRIES)
  void reasoningOutsideIsAdded(
      @ForAll @LongRange(max = 1_000_000) long fresh,
      @ForAll @LongRange(max = 1_000_000) long read,
      @ForAll @LongRange(max = 1_000_000) long plain,
      @ForAll @LongRange(max = 1_000_000) long reasoning)
      throws IOException {
    long total = fresh + read + plain + reasoning;
    Fact fact =
        read(
            new dev.costwright.importers.xai.AnswersImporter(),
            chat(fresh, read, 0, plain, reasoning, total));
    assertThat(input(fact)).isEqualTo(fresh + read);
    assertThat(output(fact)).isEqualTo(plain + reasoning);
    assertThat(input(fact) + output(fact)).isEqualTo(total);
  }

  @Property(tries = TRIES)
  void geminisPartsAddUpToItsTotal(
      @ForAll @LongRange(max = 100_000) long text,
      @ForAll @LongRange(max = 100_000) long audio,
      @ForAll @LongRange(max = 100_000) long image,
      @ForAll @LongRange(max = 100_000) long tools,
      @ForAll @LongRange(max = 100_000) long made,
      @ForAll @LongRange(max = 100_000) long thoughts)
      throws IOException {
    long cached = text / 3 + audio / 2 + image / 5;
    long prompt = text + audio + image;
    String answer =
        """
        {"responseId":"g","createTime":"2026-05-12T09:00:00Z","modelVersion":"gemini-2.5-flash",
         "usageMetadata":{"promptTokenCount":%d,"toolUsePromptTokenCount":%d,
         "cachedContentTokenCount":%d,"candidatesTokenCount":%d,"thoughtsTokenCount":%d,
         "totalTokenCount":%d,"promptTokensDetails":[{"modality":"TEXT","tokenCount":%d},
         {"modality":"AUDIO","tokenCount":%d},{"modality":"VIDEO","tokenCount":%d}],
         "cacheTokensDetails":[{"modality":"TEXT","tokenCount":%d},
         {"modality":"AUDIO","tokenCount":%d},{"modality":"VIDEO","tokenCount":%d}],
         "candidatesTokensDetails":[{"modality":"IMAGE","tokenCount":%d}]}}
        """
            .formatted(
                prompt,
                tools,
                cached,
                made,
                thoughts,
                prompt + tools + made + thoughts,
                text,
                audio,
                image,
                text / 3,
                audio / 2,
                image / 5,
                made / 4);
    Fact fact = read(new GeminiImporter(), answer);
    assertThat(input(fact)).isEqualTo(prompt + tools);
    assertThat(sum(fact, Measure.CACHE_READ, Measure.AUDIO_CACHE_READ, Measure.IMAGE_CACHE_READ))
        .isEqualTo(cached);
    assertThat(sum(fact, Measure.AUDIO_INPUT, Measure.AUDIO_CACHE_READ)).isEqualTo(audio);
    assertThat(output(fact)).isEqualTo(made + thoughts);
    assertThat(fact.measure(Measure.REASONING)).isEqualTo(thoughts);
  }

  @Property(tries = TRIES)
  void perplexitysOutputIsAllThatStandsBesideThePrompt(
      @ForAll @LongRange(max = 1_000_000) long prompt,
      @ForAll @LongRange(max = 1_000_000) long completion,
      @ForAll @LongRange(max = 1_000_000) long reasoning,
      @ForAll @LongRange(max = 1_000_000) long citations)
      throws IOException {
    String answer =
        """
        {"id":"p","created":1778576401,"model":"sonar","usage":{"prompt_tokens":%d,
         "completion_tokens":%d,"total_tokens":%d,"reasoning_tokens":%d,"citation_tokens":%d,
         "num_search_queries":7}}
        """
            .formatted(prompt, completion, prompt + completion, reasoning, citations);
    Fact fact = read(new dev.costwright.importers.perplexity.AnswersImporter(), answer);
    assertThat(input(fact)).isEqualTo(prompt);
    assertThat(output(fact)).isEqualTo(completion + reasoning + citations);
    assertThat(fact.measure(Measure.SEARCHES)).isEqualTo(7);
  }

  @Property(tries = TRIES)
  void coheresBilledUnitsAreTheWholeCall(
      @ForAll @LongRange(max = 1_000_000) long billed,
      @ForAll @LongRange(max = 1_000_000) long more)
      throws IOException {
    String answer =
        """
        {"id":"c","timestamp":"2026-05-12T09:00:00Z","usage":{"billed_units":{"input_tokens":%d,
         "output_tokens":%d},"tokens":{"input_tokens":%d,"output_tokens":%d}}}
        """
            .formatted(billed, billed / 2, billed + more, billed / 2 + more);
    Fact fact = read(new AnswersImporter(), answer);
    assertThat(input(fact)).isEqualTo(billed);
    assertThat(output(fact)).isEqualTo(billed / 2);
  }

  @Property(tries = TRIES)
  void groqsContextIsFreshAndCached(
      @ForAll @LongRange(max = 1_000_000) long fresh, @ForAll @LongRange(max = 1_000_000) long read)
      throws IOException {
    String activity =
        """
        {"data":[{"model":"m","timestamp":1778544000,"n_context_tokens_total":%d,
         "n_non_cached_context_tokens_total":%d,"n_generated_tokens_total":9}]}
        """
            .formatted(fresh + read, fresh);
    Fact fact = read(new ActivityImporter(), activity);
    assertThat(input(fact)).isEqualTo(fresh + read);
    assertThat(fact.measure(Measure.CACHE_READ)).isEqualTo(read);
  }

  @Property(tries = TRIES)
  void openRoutersNativeCountsAreTheCall(
      @ForAll @LongRange(max = 1_000_000) long fresh,
      @ForAll @LongRange(max = 1_000_000) long read,
      @ForAll @LongRange(max = 1_000_000) long text,
      @ForAll @LongRange(max = 1_000_000) long images)
      throws IOException {
    String generation =
        """
        {"data":{"id":"gen-1","created_at":"2026-05-12T09:00:00Z","model":"a/b","total_cost":0,
         "tokens_prompt":1,"tokens_completion":1,"native_tokens_prompt":%d,
         "native_tokens_cached":%d,"native_tokens_completion":%d,"native_tokens_reasoning":%d,
         "native_tokens_completion_images":%d}}
        """
            .formatted(fresh + read, read, text + images, text / 2, images);
    Fact fact = read(new ApiGenerationImporter(), generation);
    assertThat(input(fact)).isEqualTo(fresh + read);
    assertThat(output(fact)).isEqualTo(text + images);
  }

  @Property(tries = TRIES)
  void deepSeeksHitsAndMissesAreTheInput(
      @ForAll @LongRange(max = 1_000_000) long hits,
      @ForAll @LongRange(max = 1_000_000) long misses)
      throws IOException {
    String rows =
        """
        utc_date,model,api_key_name,type,price,amount
        2026-05-13,deepseek-chat,shop,input_tokens,,%d
        2026-05-13,deepseek-chat,shop,input_cache_hit_tokens,0.00000002,%d
        2026-05-13,deepseek-chat,shop,input_cache_miss_tokens,0.000001,%d
        """
            .formatted(hits + misses, hits, misses);
    assertThat(input(read(new AmountImporter(), rows))).isEqualTo(hits + misses);
  }
}
