package dev.costwright.importers.codex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.ImportedFiles;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.RowCounts;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionImporterTest {
  private static final Currency USD = Currency.getInstance("USD");

  @TempDir private Path folder;
  private ImportedFiles sessions;

  @BeforeEach
  void open() {
    sessions = new ImportedFiles(new SessionImporter(), folder);
  }

  @AfterEach
  void close() {
    sessions.close();
  }

  private static String head(String time, String id, String more) {
    return """
    {"timestamp":"%s","type":"session_meta","payload":{"id":"%s",%s"cwd":"/home/ana/shop"}}\
    """
        .formatted(time, id, more);
  }

  private static String model(String name) {
    return """
    {"timestamp":"2026-03-02T09:00:00Z","type":"turn_context","payload":{"model":"%s"}}\
    """
        .formatted(name);
  }

  /// A call of 1,000 tokens of input, the n-th of its session.
  private static String call(String time, int number, int output) {
    return counts(time, usage(1_000, 0, output, 0), usage(1_000L * number, 0, 0, 0));
  }

  private static String counts(String time, String last, String total) {
    return """
    {"timestamp":"%s","type":"event_msg","payload":{"type":"token_count","info":\
    {"total_token_usage":%s,"last_token_usage":%s}}}\
    """
        .formatted(time, total, last);
  }

  private static String usage(long input, long cached, long output, long reasoning) {
    return """
    {"input_tokens":%d,"cached_input_tokens":%d,"output_tokens":%d,\
    "reasoning_output_tokens":%d,"total_tokens":%d}\
    """
        .formatted(input, cached, output, reasoning, input + output);
  }

  private Pivot.Cell total() {
    return sessions.observed().total();
  }

  /// Limits that change make Codex write the counts of the last call again. Three calls on eleven
  /// lines: 5,050 tokens, 15,350 when every line counts.
  @Test
  void countsACallOnceHoweverOftenItsCountsAreWritten() {
    List<String> lines = new ArrayList<>(List.of(model("gpt-5.2-codex")));
    for (int second = 10; second < 17; second++) {
      lines.add(call("2026-03-02T09:00:" + second + "Z", 1, 50));
    }
    lines.add(call("2026-03-02T09:01:00Z", 2, 1_000));
    lines.add(call("2026-03-02T09:02:00Z", 3, 1_000));
    lines.add(call("2026-03-02T23:59:00Z", 3, 1_000));
    lines.add(call("2026-03-03T00:01:00Z", 3, 1_000));
    ImportRecord record = sessions.add("a.jsonl", lines);
    assertThat(record.rows()).isEqualTo(new RowCounts(11, 3, 0, 8, 0));
    assertThat(total().tokens()).isEqualTo(1_050 + 2_000 + 2_000);
    assertThat(7 * 1_050 + 2_000 + 3 * 2_000).isEqualTo(15_350);
  }

  /// ccusage/ccusage#897: A of 100 calls, forked to B of 150: 150 calls, not 250.
  @Test
  void forkedSessionCountsItsOwnCallsOnly() {
    List<String> first = new ArrayList<>(List.of(head("2026-03-02T09:00:00Z", "a", "")));
    List<String> forked =
        new ArrayList<>(
            List.of(
                head("2026-03-09T10:00:00.000Z", "b", "\"forked_from_id\":\"a\","),
                head("2026-03-09T10:00:00.001Z", "a", "")));
    for (int call = 1; call <= 100; call++) {
      first.add(call("2026-03-02T09:%02d:%02dZ".formatted(call / 2, call % 2 * 30), call, call));
      forked.add(call("2026-03-09T10:00:%06.3fZ".formatted(call / 50.0), call, call));
    }
    for (int call = 101; call <= 150; call++) {
      forked.add(call("2026-03-09T11:%02d:00Z".formatted(call - 101), call, call));
    }
    sessions.add("a.jsonl", first);
    ImportRecord record = sessions.add("b.jsonl", forked);
    assertThat(record.rows()).isEqualTo(new RowCounts(50, 50, 0, 0, 0));
    assertThat(total().counts().get(Measure.REQUESTS)).isEqualTo(150L);
    assertThat(total().tokens()).isEqualTo(150 * 1_000 + 150 * 151 / 2);
  }

  /// What a sub-agent repeats with its first times is the other session's, in any order, and
  /// counts itself only where that session is not at hand.
  @Test
  void historyWithItsFirstTimesCountsOnceInAnyOrder() {
    List<String> history =
        List.of(call("2026-03-02T09:00:00Z", 1, 10), call("2026-03-02T09:05:00Z", 2, 20));
    List<String> parent = new ArrayList<>(history);
    parent.addFirst(head("2026-03-02T08:59:00Z", "a", ""));
    List<String> child = new ArrayList<>(history);
    child.addFirst(head("2026-03-02T09:10:00Z", "b", "\"parent_thread_id\":\"a\","));
    child.add(call("2026-03-02T09:11:00Z", 3, 30));
    sessions.add("b.jsonl", child);
    assertThat(total().tokens()).isEqualTo(3_060);
    ImportRecord added = sessions.add("a.jsonl", parent);
    assertThat(total().tokens()).isEqualTo(3_060);
    sessions.ledger().undo(added.id());
    assertThat(total().tokens()).isEqualTo(3_060);
  }

  @Test
  void archivedCopyCountsOnce() {
    List<String> lines =
        List.of(
            head("2026-03-02T08:59:00Z", "a", ""),
            call("2026-03-02T09:00:00Z", 1, 10),
            call("2026-03-02T09:05:00Z", 2, 20));
    sessions.add("sessions/a.jsonl", lines);
    List<String> older = lines.subList(0, 2);
    sessions.add("archived_sessions/a.jsonl", older);
    assertThat(total().tokens()).isEqualTo(2_030);
  }

  /// Cached tokens are within the input and reasoning is within the output: 1,000,000 + 40,000
  /// tokens. With gpt-5.2-codex at $1.75, $0.175 and $14: $1.085, where $2.485 would pay twice
  /// for what was cached, and $1.505 twice for reasoning.
  @Test
  void chargesCachedAndReasoningTokensOnce() {
    sessions.add(
        "a.jsonl",
        List.of(
            model("gpt-5.2-codex"),
            counts(
                "2026-03-02T09:00:00Z",
                usage(1_000_000, 800_000, 42_500, 30_000),
                usage(1_000_000, 800_000, 42_500, 30_000))));
    assertThat(total().tokens()).isEqualTo(1_042_500);
    assertThat(total().cost())
        .isEqualTo(Money.parse("1.085", USD))
        .isNotIn(Money.parse("2.485", USD), Money.parse("1.505", USD));
  }

  /// P4: 600 of 10,100 tokens were written into the cache, which costs a quarter more than fresh
  /// ones: $0.0120808. As fresh tokens $0.0117808, forgotten $0.0105808.
  @Test
  void chargesCacheWritesAtTheirOwnPrice() {
    String usage =
        """
        {"input_tokens":10100,"cached_input_tokens":9344,"cache_write_input_tokens":600,\
        "output_tokens":700,"reasoning_output_tokens":512,"total_tokens":10800}\
        """;
    sessions.add(
        "a.jsonl", List.of(model("gpt-5.6-terra"), counts("2026-08-10T09:00:00Z", usage, usage)));
    assertThat(total().cost())
        .isEqualTo(Money.parse("0.0120808", USD))
        .isNotIn(Money.parse("0.0117808", USD), Money.parse("0.0105808", USD));
  }

  /// P13: a session that names no model is not priced as if it were some model's.
  @Test
  void callWithoutModelIsUnpricedAndNotFree() {
    sessions.add("a.jsonl", List.of(call("2026-03-02T09:00:00Z", 1, 50)));
    assertThat(total().unpricedFacts()).isEqualTo(1);
    assertThat(total().tokens()).isEqualTo(1_050);
  }

  @Test
  void sessionWithoutUsageIsImportedWithoutRows() {
    ImportRecord record = sessions.add("a.jsonl", List.of(model("gpt-5.2-codex")));
    assertThat(record.rows()).isEqualTo(new RowCounts(0, 0, 0, 0, 0));
  }
}
