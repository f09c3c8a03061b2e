package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PromptCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  private String before = "";
  private String after = "";

  @BeforeEach
  void write() throws IOException {
    before = text("before.txt", "a" + " a".repeat(105));
    after = text("after.txt", "a" + " a".repeat(31));
  }

  @Test
  void countsTextsWithEveryPublishedTokenizer() {
    CliRun run = CliRun.in(home, "prompts", "count", before, after, "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().path("prompts").path(0).path("o200k_base").asInt()).isEqualTo(106);
    assertThat(run.json().path("prompts").path(1).path("o200k_base").asInt()).isEqualTo(32);
  }

  @Test
  void givesARangeForAModelWithoutAPublishedTokenizer() {
    var count =
        CliRun.in(home, "prompts", "count", before, "--model", "claude-sonnet-4-5", "--json")
            .json()
            .path("prompts")
            .path(0);

    assertThat(count.path("isExact").asBoolean()).isFalse();
    assertThat(count.path("least").asInt()).isEqualTo(95);
    assertThat(count.path("most").asInt()).isEqualTo(117);
  }

  @Test
  void pricesADescribedVolumeWithoutALedger() {
    CliRun run =
        saving("--model", "gpt-4o", "--seller", "openai", "--calls-per-day", "10000", "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().path("saving").path("amount").asString()).isEqualTo("55.50");
    assertThat(
            saving(
                    "--model",
                    "gpt-4o",
                    "--seller",
                    "openai",
                    "--calls-per-day",
                    "10000",
                    "--cached",
                    "100",
                    "--json")
                .json()
                .path("saving")
                .path("amount")
                .asString())
        .isEqualTo("27.75");
  }

  @Test
  void pricesTheCallsOfTheLedger() {
    Path usage =
        UsageCsv.write(files, "u.csv", List.of(UsageCsv.row("2025-12-02", "key", UsageCsv.MINI)));
    assertThat(CliRun.in(home, "import", usage.toString()).code()).isZero();

    CliRun run = saving("--month", "2025-12", "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().path("calls").asInt()).isPositive();
    assertThat(run.json().path("rows").path(0).path("model").asString()).contains("mini");
    assertThat(CliRun.in(home, "prompts", "versions").out())
        .contains("No call names the version of its prompt.");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(saving().err()).contains("Expected either --month", "found neither");
    assertThat(saving("--model", "gpt-4o").err())
        .contains("Expected a count from 1 to a billion", "found none");
    assertThat(saving("--model", "nobody", "--calls-per-day", "1").err())
        .contains("none known sell nobody");
    assertThat(
            saving(
                    "--model",
                    "gpt-4o",
                    "--seller",
                    "openai",
                    "--calls-per-day",
                    "1",
                    "--cached",
                    "101")
                .err())
        .contains("a percentage from 0 to 100");
    assertThat(
            saving("--model", "gpt-4o", "--calls-per-day", "1", "--cached", "1e-999999999").err())
        .contains("a percentage from 0 to 100");
    assertThat(CliRun.in(home, "prompts", "count", "nowhere.txt").code()).isNotZero();
  }

  private CliRun saving(String... more) {
    String[] all = new String[more.length + 6];
    System.arraycopy(
        new String[] {"prompts", "saving", "--before", before, "--after", after}, 0, all, 0, 6);
    System.arraycopy(more, 0, all, 6, more.length);
    return CliRun.in(home, all);
  }

  private String text(String name, String content) throws IOException {
    return Files.writeString(files.resolve(name), content).toString();
  }
}
