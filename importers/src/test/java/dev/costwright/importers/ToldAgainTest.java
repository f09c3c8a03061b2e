package dev.costwright.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.anthropic.MessagesImporter;
import dev.costwright.importers.claudecode.SessionImporter;
import dev.costwright.importers.openai.BatchOutputImporter;
import dev.costwright.importers.openai.ResponsesImporter;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One call that several lines and files tell of is one call, and the fullest of them counts (P14,
/// P15).
class ToldAgainTest {
  @TempDir private Path folder;

  /// ccusage/ccusage#901: the first line of a stream has 1 token of output, the last has 300, and
  /// all three together 321.
  @Test
  void streamOfAMessageCountsItsLastLine() {
    String start =
        """
        {"type":"message_start","timestamp":"2026-08-03T10:00:00Z","message":{"id":"msg_1",\
        "model":"claude-opus-5","usage":{"input_tokens":10,"output_tokens":1}}}\
        """;
    String delta = "{\"type\":\"message_delta\",\"usage\":{\"output_tokens\":%d}}";
    List<String> lines = List.of(start, delta.formatted(20), delta.formatted(300));
    try (ImportedFiles files = new ImportedFiles(new MessagesImporter(), folder)) {
      files.add("stream.jsonl", lines);
      Pivot.Cell total = files.observed().total();
      assertThat(total.counts().get(Measure.OUTPUT)).isEqualTo(300).isNotIn(1L, 321L);
      assertThat(total.counts().get(Measure.REQUESTS)).isEqualTo(1);
    }
  }

  @Test
  void chunksOfACompletionAreOneCall() {
    String chunk =
        """
        {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1786000000,"model":"gpt-5",\
        "usage":%s}\
        """;
    try (ImportedFiles files = new ImportedFiles(new ResponsesImporter(), folder)) {
      files.add(
          "stream.jsonl",
          List.of(
              chunk.formatted("null"),
              chunk.formatted("null"),
              chunk.formatted("{\"prompt_tokens\":50,\"completion_tokens\":2}")));
      assertThat(files.observed().total().tokens()).isEqualTo(52);
      assertThat(files.observed().total().counts().get(Measure.REQUESTS)).isEqualTo(1);
    }
  }

  @Test
  void responseInABatchAndInALogIsOneCall() {
    String body =
        """
        {"id":"chatcmpl-1","object":"chat.completion","created":1786000000,"model":"gpt-5",\
        "usage":{"prompt_tokens":50,"completion_tokens":2}}\
        """;
    String line =
        "{\"id\":\"batch_req_1\",\"custom_id\":\"a\",\"error\":null,"
            + "\"response\":{\"status_code\":200,\"body\":%s}}";
    try (ImportedFiles files = new ImportedFiles(new BatchOutputImporter(), folder)) {
      files.add("batch.jsonl", List.of(line.formatted(body)));
      files.add(new ResponsesImporter(), "log.jsonl", List.of(body));
      assertThat(files.observed().total().tokens()).isEqualTo(52);
    }
  }

  /// The session wrote the answer while it streamed, the program kept it whole.
  @Test
  void messageInASessionAndInALogIsOneCall() {
    String session =
        """
        {"type":"assistant","sessionId":"s1","requestId":"req_1",\
        "timestamp":"2026-08-03T10:00:00Z","message":{"id":"msg_1","model":"claude-opus-5",\
        "usage":{"input_tokens":10,"output_tokens":4}}}\
        """;
    String log =
        """
        {"request_id":"req_1","timestamp":"2026-08-03T10:00:00Z","message":{"id":"msg_1",\
        "model":"claude-opus-5","usage":{"input_tokens":10,"output_tokens":300}}}\
        """;
    try (ImportedFiles files = new ImportedFiles(new SessionImporter(), folder)) {
      files.add("shop/s1.jsonl", List.of(session));
      files.add(new MessagesImporter(), "log.jsonl", List.of(log));
      assertThat(files.observed().total().tokens()).isEqualTo(310);
    }
  }
}
