package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two series of forty steps each, without a season: one that swings between 9 and 11, and one
/// that rises by one a step.
final class ForecastEvaluateCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;
  private Path panel = Path.of("");

  @BeforeEach
  void write() throws IOException {
    StringBuilder text = new StringBuilder("id,group,m,h,t,part,y\n");
    for (int t = 1; t <= 40; t++) {
      text.append("flat,one,1,2,%d,train,%d\n".formatted(t, t % 2 == 0 ? 9 : 11));
    }
    text.append("flat,one,1,2,41,test,9\nflat,one,1,2,42,test,11\n");
    for (int t = 1; t <= 40; t++) {
      text.append("rise,two,1,2,%d,train,%d\n".formatted(t, t));
    }
    text.append("rise,two,1,2,41,test,41\nrise,two,1,2,42,test,42\n");
    panel = Files.writeString(files.resolve("panel.csv"), text);
  }

  /// The naive forecast of the rising series is 40 and 40: MASE (1 + 2) / 2.
  @Test
  void scoresTheForecastBesideTheNaive() {
    CliRun run = CliRun.in(home, "forecast", "evaluate", panel.toString(), "--json");

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode document = run.json();
    assertThat(document.get("series").asInt()).isEqualTo(2);
    assertThat(document.get("countedGroups").toString()).isEqualTo("[\"one\",\"two\"]");
    JsonNode rising = document.at("/groups/1/methods");
    JsonNode naive =
        rising
            .valueStream()
            .filter(method -> method.get("method").asString().equals("Naive"))
            .findFirst()
            .orElseThrow();
    assertThat(naive.get("mase").asDouble()).isEqualTo(1.5);
    assertThat(naive.get("owa").asDouble()).isOne();
    assertThat(rising.get(0).get("method").asString()).isEqualTo("Trimmed mean of the used");
    assertThat(rising.get(0).get("owa").asDouble()).isLessThan(0.8);
  }

  @Test
  void writesEveryStepAndTheSameOnAnyNumberOfThreads() throws IOException {
    List<String> one = forecasts("1");
    assertThat(one).hasSize(5).first().isEqualTo("id,method,step,mean,lo80,hi80,lo95,hi95");
    assertThat(forecasts("3")).isEqualTo(one);
  }

  @Test
  void printsTheHeadlineAndTheGroups() {
    CliRun run = CliRun.in(home, "forecast", "evaluate", "--panel", panel.toString());

    assertThat(run.out()).startsWith("2 series forecast, 2 scored\n\nMean over one, two\n");
    assertThat(run.out()).contains("MSIS95").contains("Naive").contains("Seconds per series");
  }

  @Test
  void saysWhatAPanelHas() throws IOException {
    Path other = Files.writeString(files.resolve("other.csv"), "a,b\n1,2\n");
    CliRun run = CliRun.in(home, "forecast", "evaluate", other.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("Expected the columns id,group,m,h,t,part,y in line 1");
  }

  @Test
  void isStoppedBetweenSeries() {
    CliRun run = CliRun.with(home, () -> true, "forecast", "evaluate", panel.toString());

    assertThat(run.code()).isEqualTo(5);
  }

  @Test
  void asksForOnePanel() {
    assertThat(CliRun.in(home, "forecast", "evaluate").code()).isEqualTo(2);
  }

  private List<String> forecasts(String threads) throws IOException {
    Path out = files.resolve("out" + threads + ".csv");
    CliRun run =
        CliRun.in(
            home,
            "forecast",
            "evaluate",
            panel.toString(),
            "--out",
            out.toString(),
            "--threads",
            threads);
    assertThat(run.code()).as(run.err()).isZero();
    return Files.readAllLines(out).stream()
        .map(line -> line.substring(0, line.lastIndexOf(',')))
        .toList();
  }
}
