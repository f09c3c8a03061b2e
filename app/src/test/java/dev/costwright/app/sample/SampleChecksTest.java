package dev.costwright.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.app.workbench.DataQuality.Listed;
import dev.costwright.app.workbench.Incoming;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.check.CheckType;
import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Severity;
import dev.costwright.model.check.Threshold;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.drivers.DriverQuery;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the checks and drivers say of all files of the sample company.
class SampleChecksTest {
  private static final Path COMPANY = Path.of("../samples/company").toAbsolutePath().normalize();

  @TempDir private static Path folder;
  private static Workbench workbench;

  @BeforeAll
  static void importCompany() {
    workbench = Workbench.openOrCreate(folder.resolve("company.costw"));
    for (Path file : Incoming.readable(Incoming.filesIn(List.of(COMPANY)))) {
      workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    }
    workbench.saveRules(Incoming.rules(COMPANY.resolve("rules.json")));
  }

  @AfterAll
  static void close() {
    workbench.close();
  }

  private static List<Listed> findings() {
    return workbench.quality().findings(workbench.quality().thresholds());
  }

  @Test
  void findsWhatIsOddAndNothingThatNeedsAttention() {
    assertThat(findings())
        .extracting(
            listed -> listed.finding().type(),
            listed -> listed.finding().severity(),
            listed -> listed.finding().singles().size())
        .containsExactly(
            tuple(CheckType.OVERLAPPING_IMPORTS, Severity.LOW, 17),
            tuple(CheckType.UNTAGGED_SPEND, Severity.LOW, 1),
            tuple(CheckType.UNTAGGED_SPEND, Severity.LOW, 1),
            tuple(CheckType.UNPRICED_MODEL, Severity.LOW, 1));
  }

  @Test
  void dismissesAGroupWithOneEditThatUndoTakesBack() {
    Finding group = findings().getFirst().finding();

    workbench.quality().dismiss(group, "texts of the same invoices");
    assertThat(findings().getLast().dismissed()).contains("texts of the same invoices");
    assertThat(findings().getLast().finding().members()).hasSize(17);

    assertThat(workbench.undoEdit()).isPresent();
    assertThat(findings().getFirst().finding()).isEqualTo(group);
  }

  @Test
  void keepsLimitsThatTheUserSet() {
    workbench
        .quality()
        .save(workbench.quality().thresholds().with(Threshold.LEAST, new BigDecimal("600")));
    assertThat(findings().stream().filter(one -> one.finding().type() == CheckType.UNTAGGED_SPEND))
        .hasSize(1);

    assertThat(workbench.undoEdit()).isPresent();
    assertThat(workbench.quality().thresholds().set()).isEmpty();
  }

  @Test
  void driversAddUpToTheMonthAndToItsChange() {
    Drivers drivers =
        workbench
            .attribution()
            .drivers(
                new DriverQuery(
                    DriverQuery.USUAL,
                    workbench.attribution().usualPeriod().orElseThrow(),
                    LayerChoice.BEST,
                    Map.of()));

    assertThat(drivers.total().rounded(2)).isEqualByComparingTo("11724.34");
    assertThat(
            drivers.drivers().stream()
                .map(driver -> driver.cost())
                .reduce(Money.zero(Reporting.USUAL), Money::plus))
        .isEqualTo(drivers.total());
    assertThat(
            drivers.value().parts().values().stream()
                .reduce(Money.zero(Reporting.USUAL), Money::plus))
        .isEqualTo(drivers.total());
  }
}
