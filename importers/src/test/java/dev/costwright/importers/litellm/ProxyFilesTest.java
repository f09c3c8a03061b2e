package dev.costwright.importers.litellm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.ImportedFiles;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The proxy tells the same calls in several files and views, of which one may count.
class ProxyFilesTest {
  private static final Currency USD = Currency.getInstance("USD");

  @TempDir private Path folder;

  private List<Fact> activity(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("activity.json"), content);
    return Collected.of(new DailyActivityImporter(), SourceFile.of(file)).facts().stream()
        .map(Collected.Located::fact)
        .toList();
  }

  private static LongStream charges(List<Fact> facts) {
    return facts.stream().mapToLong(fact -> fact.measure(Measure.CHARGE));
  }

  @Test
  void addsUpOneViewOfADayOnly() throws IOException {
    String sum =
        "{\"spend\":0.30,\"prompt_tokens\":900,\"completion_tokens\":90,\"api_requests\":9}";
    List<Fact> facts =
        activity(
            """
            {"results":[{"date":"2026-09-01","metrics":%1$s,"breakdown":{
              "models":{"gpt-4o":{"metrics":%1$s}},
              "providers":{"openai":{"metrics":%1$s}},
              "api_keys":{"k":{"metrics":%1$s}}}}]}
            """
                .formatted(sum));

    assertThat(charges(facts)).as("not $0.90 of three views").containsExactly(300_000_000_000L);
    assertThat(facts.getFirst().measure(Measure.REQUESTS)).isEqualTo(9);
  }

  @Test
  void keepsWhatTheModelsLeaveOutOfADay() throws IOException {
    List<Fact> facts =
        activity(
            """
            {"results":[{"date":"2026-09-01",
              "metrics":{"spend":0.3,"prompt_tokens":900,"completion_tokens":90,"api_requests":9},
              "breakdown":{"models":{"gpt-4o":
                {"spend":0.1,"prompt_tokens":300,"completion_tokens":30,"api_requests":4}}}}]}
            """);

    assertThat(charges(facts)).as("not $0.10").containsExactly(100_000_000_000L, 200_000_000_000L);
    assertThat(facts.stream().mapToLong(fact -> fact.measure(Measure.FRESH_INPUT)))
        .containsExactly(300L, 600L);
  }

  @Test
  void countsACallThatTheTableAndAPayloadTellOnce() {
    try (ImportedFiles files = new ImportedFiles(new SpendLogsImporter(), folder)) {
      files.add(
          "table.jsonl",
          List.of(
              """
              {"request_id":"c-1","startTime":"2026-09-01T12:00:00.123","spend":0.09526,\
              "model":"gpt-4o","custom_llm_provider":"openai","prompt_tokens":32000,\
              "completion_tokens":1526,"total_tokens":33526}\
              """));
      files.add(
          new PayloadsImporter(),
          "payload.json",
          List.of(
              """
              {"id":"c-1","startTime":1788264000.123,"response_cost":0.09526,\
              "model":"gpt-4o","model_group":"gpt-4o","custom_llm_provider":"openai",\
              "prompt_tokens":32000,"completion_tokens":1526,"total_tokens":33526}\
              """));

      assertThat(files.observed().total().cost())
          .as("not $0.19052")
          .isEqualTo(Money.parse("0.09526", USD));
    }
  }

  /// A user's and a team's table of one day are the same calls by other owners.
  @Test
  void countsOneGroupingOfADay() {
    String columns =
        ",date,api_key,model,custom_llm_provider,prompt_tokens,completion_tokens,spend,"
            + "api_requests,failed_requests";
    String sums = ",2026-09-01,k,gpt-4o,openai,32000,1526,0.09526,4,0";
    try (ImportedFiles files = new ImportedFiles(new DailyTablesImporter(), folder)) {
      files.add("users.csv", List.of("user_id" + columns, "ana" + sums));
      files.add("teams.csv", List.of("team_id" + columns, "checkout" + sums));

      assertThat(files.observed().total().cost())
          .as("not $0.19052")
          .isEqualTo(Money.parse("0.09526", USD));
    }
  }

  /// ClaudeBar#207 (E-08) counted one response 14 times; ccusage#888 (P15) kept the first line of
  /// a stream, which has a part of the tokens.
  @Test
  void countsTheFullestOfManyLinesOfOneCall() {
    String line =
        """
        {"request_id":"c-1","startTime":"2026-09-01T12:00:00","spend":0.09526,"model":"gpt-4o",\
        "custom_llm_provider":"openai","prompt_tokens":32000,"completion_tokens":%d}\
        """;
    List<String> lines = new ArrayList<>(Collections.nCopies(13, line.formatted(1)));
    lines.add(7, line.formatted(1_526));
    try (ImportedFiles files = new ImportedFiles(new SpendLogsImporter(), folder)) {
      files.add("log.jsonl", lines);

      assertThat(files.observed().total().cost())
          .as("not 14 times $0.08, nor the $0.08001 of the first line")
          .isEqualTo(Money.parse("0.09526", USD));
    }
  }
}
