package dev.costwright.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void countsARowWithTwoFaultsOnce() {
    assertThat(Problem.rejectedRows(List.of(rejected(4, "model"), rejected(4, "spend"))))
        .isEqualTo(1);
  }

  @Test
  void countsRecordsThatShareALineEachOnce() {
    assertThat(
            Problem.rejectedRows(
                List.of(
                    rejected(1, "[0].model"), rejected(1, "[0].spend"), rejected(1, "[1].spend"))))
        .isEqualTo(2);
  }

  @Test
  void countsNeitherDoubtsNorProblemsOfTheWholeFile() {
    assertThat(
            Problem.rejectedRows(
                List.of(problem(Severity.DOUBTFUL, 2, "model"), rejected(0, "start_time"))))
        .isZero();
  }

  @Test
  void saysWhatWasExpectedFoundAndWhere() {
    assertThat(rejected(4, "model"))
        .hasToString(
            "log.csv, line 4, column model: It is blank. Expected a model, found \"\". Fill it"
                + " in.");
  }

  private static Problem rejected(long line, String column) {
    return problem(Severity.REJECTED, line, column);
  }

  private static Problem problem(Severity severity, long line, String column) {
    return new Problem(
        severity,
        new Location("log.csv", line, column),
        "",
        "a model",
        "It is blank.",
        "Fill it in.");
  }
}
