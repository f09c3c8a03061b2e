package dev.costwright.importers.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CellsTest {
  @Test
  void reportsACellOnceThatIsReadTwice() {
    Cells cells = new Cells(SourceFile.of(Path.of("log.json")));
    Collected collected = new Collected();

    cells.startRow(3);
    cells.count("prompt_tokens", "-5");
    cells.count("prompt_tokens", "-5");
    cells.count("completion_tokens", "-5");
    cells.report(collected);

    assertThat(collected.problems())
        .extracting(Problem::location)
        .containsExactly(
            new Problem.Location("log.json", 3, "prompt_tokens"),
            new Problem.Location("log.json", 3, "completion_tokens"));
  }
}
