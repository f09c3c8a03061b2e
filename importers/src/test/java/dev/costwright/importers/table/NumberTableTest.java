package dev.costwright.importers.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberTableTest {
  @TempDir private Path folder;

  @Test
  void readsNamedColumnsExactlyAndIgnoresOthers() throws IOException {
    assertThat(NumberTable.read(file("note;y;x\nfirst;0.10;-3\n;2E3;4\n"), List.of("x", "y")))
        .isEqualTo(
            Map.of(
                "x", List.of(new BigDecimal("-3"), new BigDecimal("4")),
                "y", List.of(new BigDecimal("0.10"), new BigDecimal("2E3"))));
  }

  @Test
  void namesTheColumnThatIsMissing() {
    assertThatThrownBy(() -> NumberTable.read(file("y,x\n1,2\n"), List.of("y", "mau")))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "data.csv lacks the column mau. Its header is: y, x. Add it, or export the file again"
                + " with all columns.");
  }

  @Test
  void namesLineAndColumnOfWhatIsNoNumber() {
    assertThatThrownBy(() -> NumberTable.read(file("y,x\n1,2\n3,many\n"), List.of("y", "x")))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("data.csv, line 3, column x: The cell is no number")
        .hasMessageContaining("found \"many\"");
  }

  @Test
  void refusesABlankCellRatherThanDroppingItsRow() {
    assertThatThrownBy(() -> NumberTable.read(file("y,x\n1,2\n,4\n"), List.of("y", "x")))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("data.csv, line 3, column y: The cell is blank.");
  }

  private SourceFile file(String content) throws IOException {
    return SourceFile.of(Files.writeString(folder.resolve("data.csv"), content));
  }
}
