package dev.costwright.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// H2 would put big results into files of the system's folder for temporary ones.
@Isolated
class SpillTest {
  private static final int ROWS = 120_000;
  private static final String TEMPORARY = "java.io.tmpdir";

  @TempDir Path temp;

  @Test
  void leavesNothingOfTheLedgerInOtherFolders() {
    String before = System.getProperty(TEMPORARY);
    try (Ledger ledger = Ledger.create(temp.resolve("books.costw"))) {
      System.setProperty(TEMPORARY, temp.resolve("missing").toString());
      try (ImportWriter writer = ledger.begin(Sample.file("a.csv"))) {
        for (int line = 1; line <= ROWS; line++) {
          writer.problem(problem(line));
        }
        writer.commit();
      }
      assertThat(ledger.imports().getFirst().problems()).hasSize(ROWS);
      assertThat(temp.resolve("missing")).doesNotExist();
    } finally {
      System.setProperty(TEMPORARY, before);
    }
  }

  private static Problem problem(int line) {
    return new Problem(
        Problem.Severity.REJECTED,
        Problem.Location.ofLine("a.csv", line),
        "x",
        "a number",
        "This cell is not a number.",
        "Mend the file.");
  }
}
