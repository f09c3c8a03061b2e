package dev.costwright.app.cli;

import dev.costwright.app.path.SampleSlices;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A week of the sample company, billed, metered and observed: each exported line leads to rows
/// that cost what it says, remainders and untagged spend included.
final class ExportedSampleTest {
  @TempDir private static Path home;

  @BeforeAll
  static void importSlices() {
    for (Path slice : SampleSlices.write(home)) {
      CliRun.in(home, "import", slice.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report --by team,model",
        "report --by seller --grain day",
        "report --by feature --layer observed",
        "report --by team --where environment=production --from 2026-07-02 --to 2026-07-04",
        "economics",
        "focus"
      })
  void everyLineLeadsToItsFigure(String question) throws IOException {
    WrittenFigures.assertEachOpens(home, home.resolve("out.csv"), question);
  }
}
