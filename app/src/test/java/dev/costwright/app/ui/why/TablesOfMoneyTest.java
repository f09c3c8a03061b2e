package dev.costwright.app.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever makes a table with money says how its figures are asked about, or why they cannot be:
/// also where the ledger of a test leaves the table empty.
final class TablesOfMoneyTest {
  private static final Path SCREENS = Path.of("src/main/java/dev/costwright/app/ui");
  private static final Pattern TABLE = Pattern.compile("new DataTable<");
  private static final Pattern MONEY =
      Pattern.compile("DataColumn\\.(<\\w+>)?money\\(|CellValue::?\\.?(of\\(|of\\b|Amount|Change)");
  private static final Pattern ASKED =
      Pattern.compile("Explained\\.|when(Cell|Total)?Opened\\(|new WhyPopOver");

  /// Tables whose rows are opened by the view that holds them.
  private static final Map<String, String> HELD =
      Map.of("WorkflowTable.java", "AgentsView.java", "CombinationTable.java", "DriversView.java");

  @Test
  void eachSaysHowItsFiguresAreAskedAbout() throws IOException {
    List<Path> tables = sources().filter(file -> has(file, TABLE) && has(file, MONEY)).toList();

    assertThat(tables).hasSizeGreaterThan(25);
    assertThat(tables).allMatch(file -> has(holder(file), ASKED), "leads its figures to a why");
  }

  private static Path holder(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(HELD.getOrDefault(name, name));
  }

  private static Stream<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SCREENS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.startsWith(SCREENS.resolve("why")))
          .toList()
          .stream();
    }
  }

  private static boolean has(Path file, Pattern words) {
    try {
      return words.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
