package dev.costwright.app.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsCsvTest {
  @TempDir private Path folder;

  @Test
  void writesTheRowItselfWithoutItsKeyAndWithoutAFormula() throws IOException {
    String key = "sk-ant-api03-Zy98xW76vU54tS32";
    Path source = Files.writeString(folder.resolve("usage.csv"), "day,key\n=1+1," + key + "\n");
    Path target = folder.resolve("problems.csv");

    ProblemsCsv.write(
        source,
        List.of(
            new Problem(
                Severity.REJECTED,
                new Location("usage.csv", 2, "day"),
                "=1+1",
                "a day",
                "No day.",
                "Mend it.")),
        target);

    assertThat(Files.readString(target))
        .matches(
            "severity,file,line,column,value,expected,message,fix,row\r\n"
                + "rejected,usage.csv,2,day,'=1\\+1,a day,No day.,Mend it.,"
                + "\"'=1\\+1,sk-ant-…tS32#[0-9a-f]{8}\"\r\n");
  }
}
