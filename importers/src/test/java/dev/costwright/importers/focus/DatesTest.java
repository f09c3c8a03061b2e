package dev.costwright.importers.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.costwright.importers.Collected;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dates as spreadsheets write them: read where the file tells their order, else refused.
class DatesTest {
  private static final String HEADER =
      "BilledCost,BillingCurrency,ChargeCategory,BillingPeriodStart,BillingPeriodEnd,"
          + "ChargePeriodStart,ChargePeriodEnd,ProviderName\n";

  @TempDir Path folder;

  private Collected read(String... periods) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (String period : periods) {
      text.append("1.00,USD,Usage,").append(period).append(",Acme\n");
    }
    Path file = Files.writeString(folder.resolve("focus.csv"), text);
    return Collected.of(new FocusImporter(), SourceFile.of(file));
  }

  private static List<String> days(Collected found) {
    return found.facts().stream()
        .map(located -> Instant.ofEpochMilli(located.fact().startMillis()).toString())
        .map(instant -> instant.substring(0, 10))
        .toList();
  }

  @Test
  void aBillingPeriodOfAMonthTellsTheOrder() throws IOException {
    assertThat(days(read("4/1/25,5/1/25,4/2/25,4/3/25"))).containsExactly("2025-04-02");
    assertThat(days(read("1/4/25,1/5/25,2/4/25,3/4/25"))).containsExactly("2025-04-02");
  }

  @Test
  void aDayAboveTwelveTellsTheOrderOfAllRows() throws IOException {
    Collected found = read(",,3/4/2025,4/4/2025", ",,13/4/2025,14/4/2025");

    assertThat(days(found)).containsExactly("2025-04-03", "2025-04-13");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void aPeriodThatWouldEndBeforeItStartsTellsTheOrder() throws IOException {
    // month first, it would run from 5 April back to 6 January
    assertThat(days(read(",,4/5/25,1/6/25"))).containsExactly("2025-05-04");
  }

  @Test
  void keepsTheTimeOfTheDay() throws IOException {
    Collected found = read("4/1/25,5/1/25,4/2/25 1:30 PM,4/2/25 14:30");

    assertThat(Instant.ofEpochMilli(found.facts().getFirst().fact().startMillis()))
        .isEqualTo(Instant.parse("2025-04-02T13:30:00Z"));
  }

  @Test
  void refusesDatesWhoseOrderNothingTells() {
    assertThatThrownBy(() -> read(",,4/5/25,4/6/25"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "focus.csv has dates such as 4/5/25, and no row tells whether the month or the day"
                + " comes first. Export it again with dates such as 2026-04-01.");
  }

  @Test
  void oneSuchDateAmongOthersCostsItsRowOnly() throws IOException {
    Collected found = read(",,2025-04-05,2025-04-06", ",,4/5/25,4/6/25");

    assertThat(days(found)).containsExactly("2025-04-05");
    assertThat(found.problems()).isNotEmpty();
  }

  @Test
  void refusesAFileOfBothOrders() {
    assertThatThrownBy(() -> read(",,4/13/25,4/14/25", ",,13/4/25,14/4/25"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "focus.csv has dates with the month first (line 2) and with the day first (line 3)."
                + " Export it again with dates such as 2026-04-01.");
  }

  @Test
  void oneDateThatIsNoneCostsItsRowOnly() throws IOException {
    Collected found = read("4/1/25,5/1/25,4/2/25,4/3/25", "4/1/25,5/1/25,14/15/25,4/3/25");

    assertThat(days(found)).containsExactly("2025-04-02");
    assertThat(found.problems()).hasSize(1);
  }

  @Test
  void readsTheExamplesOfTheSpecification() throws IOException {
    Path samples = Path.of("../../shared/samples/focus");
    assumeTrue(Files.isDirectory(samples));
    try (Stream<Path> files = Files.list(samples)) {
      List<Path> examples =
          files.filter(file -> file.getFileName().toString().startsWith("spec-v1.2-")).toList();
      assertThat(examples).hasSize(6);
      for (Path example : examples) {
        Collected found = Collected.of(new FocusImporter(), SourceFile.of(example));
        assertThat(found.facts()).as(example.toString()).isNotEmpty();
        assertThat(days(found)).allMatch(day -> day.startsWith("2025-") && day.endsWith("-01"));
      }
    }
  }
}
