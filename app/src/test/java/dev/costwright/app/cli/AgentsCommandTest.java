package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// On the logs of the sample company, and on described workloads.
final class AgentsCommandTest {
  private static final Path LOGS = Path.of("..", "samples", "company", "litellm");

  @TempDir private static Path home;
  private static JsonNode report;

  @BeforeAll
  static void analysesTheLogs() {
    assertThat(CliRun.in(home, "import", LOGS.toString(), "--json").code()).isZero();
    CliRun run = CliRun.in(home, "agents", "--json");
    assertThat(run.code()).isZero();
    report = run.json();
  }

  @Test
  void findsThePlantedRetryStormOnceAndNoOther() {
    assertThat(report.get("storms").size()).isEqualTo(1);
    JsonNode storm = report.get("storms").get(0);

    assertThat(storm.get("workflow").asString()).isEqualTo("support-agent");
    assertThat(storm.get("start").asString()).startsWith("2026-09-16T13:2");
    assertThat(storm.get("sessions").asLong()).isEqualTo(34);
    assertThat(storm.get("calls").asLong()).isEqualTo(698);
    assertThat(storm.get("cost").get("amount").asString()).isEqualTo("582.3961");
  }

  @Test
  void findsThePlantedGrowingAgentAndNoOther() {
    assertThat(
            workflows()
                .filter(workflow -> workflow.get("growth").get("growing").asBoolean())
                .map(workflow -> workflow.get("name").asString()))
        .containsExactly("document-agent");
    assertThat(prompt("document-agent", "2026-10", 1)).isBetween(38_500.0, 39_500.0);
    assertThat(prompt("document-agent", "2026-10", 10)).isBetween(285_000.0, 295_000.0);
  }

  @Test
  void measuresEveryAgentAgainstChatOnTheSameModels() {
    assertThat(workflows().map(workflow -> workflow.get("name").asString()))
        .containsExactly("document-agent", "code-assistant", "support-agent");
    workflows()
        .forEach(
            workflow -> {
              assertThat(workflow.get("baseline").get("workflow").asString()).isEqualTo("chat");
              assertThat(workflow.get("baseline").get("matched").asBoolean()).isTrue();
              JsonNode interval = workflow.get("intervals").get("costMultiplier");
              assertThat(workflow.get("costMultiplier").asDouble())
                  .isBetween(interval.get("lo95").asDouble(), interval.get("hi95").asDouble());
            });
  }

  @Test
  void namesTheWorkflowsWhenAnUnknownOneIsAskedFor() {
    CliRun run = CliRun.in(home, "agents", "--workflow", "chat");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("document-agent, code-assistant, support-agent");
  }

  @Test
  void showsOneWorkflowInFull() {
    CliRun run =
        CliRun.in(home, "agents", "--workflow", "document-agent", "--chat-call", "500+400");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("document-agent against a described call: 900 tokens")
        .contains("tool call")
        .contains(": growing");
  }

  @Test
  void exportsTheWorkflowsWithTheExactAmountsOfTheAnswer() throws IOException {
    Path out = home.resolve("agents.csv");

    CliRun run = CliRun.in(home, "export", "agents", "--out", out.toString());

    Path storms = home.resolve("agents-retry-storms.csv");
    assertThat(run).isEqualTo(new CliRun(0, out + "\n" + storms + "\n", ""));
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.getFirst())
        .isEqualTo(
            "workflow,sessions,calls/task,tokens/task,USD/task,95 % from,95 % to,tokens x,calls x,"
                + "cost x,cost USD");
    assertThat(lines).hasSize(4);
    JsonNode first = workflows().findFirst().orElseThrow();
    assertThat(lines.get(1))
        .startsWith("document-agent,%s,".formatted(first.get("sessions").asString()))
        .endsWith("," + first.at("/cost/amount").asString())
        .contains("," + first.at("/costPerTask/amount").asString() + ",");
    assertThat(Files.readAllLines(storms))
        .hasSize(2)
        .first()
        .isEqualTo(
            "workflow,start,end,sessions,steps,calls,tokens,cost USD,USD/call,unpriced calls,"
                + "normal/hour,p");
    assertThat(Files.readAllLines(storms).getLast()).contains(",34,").contains(",698,");
  }

  @Test
  void exportsOneWorkflowAsSeveralFilesOrSheets() throws IOException {
    Path csv = home.resolve("one.csv");
    Path book = home.resolve("one.xlsx");

    CliRun text =
        CliRun.in(home, "export", "agents", "--workflow", "support-agent", "--out", csv.toString());
    CliRun sheets =
        CliRun.in(
            home, "export", "agents", "--workflow", "support-agent", "--out", book.toString());

    assertThat(text.out().lines())
        .containsExactly(
            csv.toString(),
            home.resolve("one-steps.csv").toString(),
            home.resolve("one-prompt-by-turn.csv").toString(),
            home.resolve("one-retry-storms.csv").toString());
    assertThat(home.resolve("one-steps.csv"))
        .content()
        .startsWith("step,calls,calls/task,tokens,cost USD,share %\r\n");
    assertThat(sheets).isEqualTo(new CliRun(0, book + "\n", ""));
    assertThat(Sheets.names(book))
        .containsExactly("Per task", "Steps", "Prompt by turn", "Retry storms", "Evidence");
  }

  /// Ten turns of 100 and 200 tokens: 10 new, 45 resent of 300 each.
  @Test
  void exportsAConversation() throws IOException {
    Path out = home.resolve("talk.csv");

    CliRun run =
        CliRun.in(
            home,
            "export",
            "agents-conversation",
            "--turns",
            "10",
            "--user",
            "100",
            "--reply",
            "200",
            "--out",
            out.toString());

    assertThat(run).isEqualTo(new CliRun(0, out + "\n", ""));
    assertThat(Files.readAllLines(out))
        .containsExactly(
            "prompt tokens,user text resent,replies resent too",
            "system,0,0",
            "new,1000,1000",
            "resent,4500,13500",
            "all turns,5500,14500",
            "turn 10,1000,2800",
            "\"all turns, against the first\",55.000000000000,145.000000000000",
            "\"last turn, against the first\",10.000000000000,28.000000000000",
            "\"mean turn, against the first\",5.500000000000,14.500000000000",
            "independent turns,1000,1000",
            "reply tokens,2000,2000");
  }

  @Test
  void exportsSteps() throws IOException {
    Path out = home.resolve("steps.tsv");

    CliRun run =
        CliRun.in(
            home,
            "export",
            "agents-steps",
            "--chat",
            "500+500",
            "--step",
            "planning=500..2000",
            "--target",
            "5",
            "--out",
            out.toString());

    assertThat(run).isEqualTo(new CliRun(0, out + "\n", ""));
    assertThat(Files.readAllLines(out))
        .containsExactly(
            "step\tfewest tokens\tmost tokens",
            "chat call\t1000\t1000",
            "planning\t500\t2000",
            "task\t1500\t3000",
            "chat calls\t1.500000000000\t3.000000000000",
            "cycles for 5 chat calls\t\t2.000000000000");
  }

  @Test
  void computesAConversationWithoutALedger() {
    JsonNode whole =
        CliRun.in(
                home,
                "agents",
                "conversation",
                "--turns",
                "10",
                "--user",
                "200",
                "--reply",
                "200",
                "--json")
            .json();

    assertThat(whole.get("userTextResent").get("whole").get("multiple").asDouble()).isEqualTo(55);
    assertThat(whole.get("userTextResent").get("lastTurn").get("multiple").asDouble())
        .isEqualTo(10);
    assertThat(whole.get("repliesResentToo").get("whole").get("multiple").asDouble())
        .isEqualTo(100);
  }

  @Test
  void computesStepsWithoutALedger() {
    CliRun run =
        CliRun.in(
            home,
            "agents",
            "steps",
            "--chat",
            "500+400",
            "--step",
            "planning=500..2000",
            "--step",
            "tool=1000..5000",
            "--step",
            "memory=2000..10000",
            "--step",
            "reflection=500..1500",
            "--target",
            "30");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("chat calls          5.44x       21.56x")
        .contains("30x needs 1.41 cycles");
  }

  private static Stream<JsonNode> workflows() {
    return StreamSupport.stream(report.get("workflows").spliterator(), false);
  }

  private static double prompt(String workflow, String month, int turn) {
    return workflows()
        .filter(one -> one.get("name").asString().equals(workflow))
        .flatMap(one -> StreamSupport.stream(one.get("growth").get("turns").spliterator(), false))
        .filter(one -> one.get("month").asString().equals(month))
        .filter(one -> one.get("turn").asInt() == turn)
        .findFirst()
        .orElseThrow()
        .get("prompt")
        .asDouble();
  }
}
