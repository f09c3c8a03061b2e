package dev.costwright.importers.claudecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.ImportedFiles;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.RowCounts;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionImporterTest {
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

  /// A line of session `s1` with 3 + 100 + 5,000 tokens of input.
  private static String line(String message, String request, long output) {
    return line("s1", message, request, output, "2026-03-21T10:00:00.000Z", "");
  }

  private static String line(
      String session, String message, String request, long output, String time, String more) {
    return """
    {"type":"assistant","sessionId":"%s",%s"timestamp":"%s",%s"message":{"id":"%s",\
    "model":"claude-sonnet-4-6","usage":{"input_tokens":3,"cache_creation_input_tokens":100,\
    "cache_read_input_tokens":5000,"output_tokens":%d}}}\
    """
        .formatted(
            session,
            request.isEmpty() ? "" : "\"requestId\":\"" + request + "\",",
            time,
            more,
            message,
            output);
  }

  private long tokens() {
    return sessions.observed().total().tokens();
  }

  /// tddworks/ClaudeBar#207 (E-08): 231 responses on 926 lines, 4.01 times; one response of 175,202
  /// tokens on 14 lines, 2,452,828 in all.
  @Test
  void countsAResponseOnceHoweverManyLinesRepeatIt() {
    List<String> lines =
        new ArrayList<>(Collections.nCopies(14, line("msg_big", "req_0", 170_099)));
    for (int response = 1; response < 231; response++) {
      int repeats = response <= 222 ? 4 : 3;
      lines.addAll(Collections.nCopies(repeats, line("msg_" + response, "req_" + response, 97)));
    }
    ImportRecord record = sessions.add("shop/s1.jsonl", lines);
    assertThat(record.rows()).isEqualTo(new RowCounts(926, 231, 0, 695, 0));
    Pivot.Cell total = sessions.observed().total();
    assertThat(total.counts().get(Measure.REQUESTS)).isEqualTo(231);
    assertThat(total.tokens()).isEqualTo(175_202 + 230 * 5_200);
    assertThat("%.2f".formatted(926 / 231.0)).isEqualTo("4.01");
    assertThat(14 * 175_202).isEqualTo(2_452_828);
  }

  @Test
  void countsTheLargestOfWhatAStreamWrote() {
    sessions.add(
        "shop/s1.jsonl",
        List.of(
            line("msg_1", "req_1", 9), line("msg_1", "req_1", 159), line("msg_1", "req_1", 40)));
    assertThat(tokens()).isEqualTo(5_262);
  }

  /// ccusage/ccusage#888: the first or the last of the copies would be too small.
  @Test
  void resumedSessionRepeatsWithoutCountingTwiceInAnyOrder() {
    String later = "2026-03-21T18:00:00.000Z";
    List<String> first = List.of(line("msg_1", "req_1", 9), line("msg_1", "req_1", 159));
    List<String> resumed =
        List.of(
            line("s2", "msg_1", "req_1", 9, "2026-03-21T10:00:00.000Z", ""),
            line("s2", "msg_2", "req_2", 1, later, ""));
    ImportRecord record = sessions.add("shop/s2.jsonl", resumed);
    sessions.add("shop/s1.jsonl", first);
    assertThat(tokens()).isEqualTo(5_262 + 5_104);
    sessions.ledger().undo(record.id());
    sessions.add("shop/s3.jsonl", resumed);
    assertThat(tokens()).isEqualTo(5_262 + 5_104);
  }

  /// ccusage/ccusage#797: a line needs no request id to be known again.
  @Test
  void knowsAResponseOfAnthropicWithoutItsRequest() {
    sessions.add("shop/s1.jsonl", List.of(line("msg_1", "", 9), line("msg_1", "", 159)));
    sessions.add("shop/s2.jsonl", List.of(line("msg_1", "", 159)));
    assertThat(tokens()).isEqualTo(5_262);
  }

  /// ccusage/ccusage#1635: 1.21 billion tokens became 750 thousand.
  @Test
  void gatewayThatGivesEveryAnswerOneIdLosesNothing() {
    List<String> lines = new ArrayList<>();
    for (int second = 0; second < 60; second++) {
      String time = "2026-03-21T10:00:%02d.000Z".formatted(second);
      lines.add(line("s1", "answer", "", 0, time, ""));
      lines.add(line("s2", "answer", "", 0, time, ""));
      lines.add(line("s1", "same", "req_" + second, 0, time, ""));
    }
    sessions.add("shop/s1.jsonl", lines);
    assertThat(tokens()).isEqualTo(180 * 5_103);
  }

  @Test
  void tellsSubAgentsFromTheMainThread() {
    sessions.add(
        "shop/s1.jsonl",
        List.of(
            line("msg_1", "req_1", 0),
            line("s1", "msg_2", "req_2", 0, "2026-03-21T10:01:00Z", "\"isSidechain\":true,")));
    sessions.add("shop/s1/subagents/agent-1.jsonl", List.of(line("msg_3", "req_3", 0)));
    assertThat(sessions.observed(Dimension.STEP_KIND, Dimension.PROJECT).rows())
        .extracting(row -> row.key() + " " + row.cell().tokens())
        .containsExactlyInAnyOrder("[turn, shop] 5103", "[sub-agent, shop] 10206");
  }

  /// ccusage/ccusage#913: the replay reads more from the cache than the answer did.
  @Test
  void answerCountsAndNotWhatASubAgentTellsOfIt() {
    sessions.add(
        "shop/s1/subagents/agent-1.jsonl",
        List.of(line("msg_1", "req_8", 700), line("msg_2", "req_9", 1)));
    assertThat(tokens()).isEqualTo(5_803 + 5_104);
    ImportRecord main = sessions.add("shop/s1.jsonl", List.of(line("msg_1", "req_1", 159)));
    assertThat(tokens()).isEqualTo(5_262 + 5_104);
    sessions.ledger().undo(main.id());
    assertThat(tokens()).isEqualTo(5_803 + 5_104);
  }

  @Test
  void subAgentsOfAGatewayWithOneIdAllCount() {
    sessions.add("shop/s1.jsonl", List.of(line("answer", "req_1", 0)));
    sessions.add("shop/s1/subagents/agent-1.jsonl", List.of(line("answer", "req_2", 0)));
    assertThat(tokens()).isEqualTo(2 * 5_103);
  }

  @Test
  void sessionWithoutUsageIsImportedWithoutRows() {
    ImportRecord record =
        sessions.add(
            "shop/s1.jsonl",
            List.of("{\"type\":\"summary\",\"summary\":\"x\",\"leafUuid\":\"u\"}"));
    assertThat(record.rows()).isEqualTo(new RowCounts(0, 0, 0, 0, 0));
  }
}
