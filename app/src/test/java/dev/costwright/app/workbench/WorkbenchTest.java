package dev.costwright.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.importers.Format;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportState;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkbenchTest {
  private static final Progress CANCELLED =
      new Progress() {
        @Override
        public void at(long done, long of) {}

        @Override
        public boolean isCancelled() {
          return true;
        }
      };

  @TempDir private Path folder;
  private Workbench workbench;

  @BeforeEach
  void open() {
    workbench = Workbench.openOrCreate(folder.resolve("books.costw"));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void previewsAFileWithoutWriting() {
    Path file = usage("a.csv", UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI));
    String before = workbench.ledger().version();

    ImportPreview preview = preview(file);

    assertThat(preview.isReady()).isTrue();
    assertThat(preview.claimedBy())
        .extracting(Format::id)
        .containsExactly("openai-completions-usage");
    assertThat(preview.rows()).isOne();
    assertThat(preview.duplicates()).isZero();
    assertThat(preview.layers()).isEqualTo(Set.of(Layer.METERED));
    assertThat(preview.from()).contains(LocalDate.parse("2026-01-02"));
    assertThat(preview.to()).contains(LocalDate.parse("2026-01-02"));
    assertThat(preview.firstFacts()).hasSize(1);
    assertThat(preview.problems()).isEmpty();
    assertThat(workbench.ledger().version()).isEqualTo(before);
  }

  @Test
  void countsRowsThatTheLedgerHasAsDuplicates() {
    String known = UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI);
    importFile(usage("a.csv", known));

    ImportPreview preview =
        preview(usage("b.csv", known, UsageCsv.row("2026-01-03", "key_a", UsageCsv.MINI), known));

    assertThat(preview.rows()).isEqualTo(3);
    assertThat(preview.duplicates()).isOne();
  }

  @Test
  void tellsChangedRowsAndOtherGroupingsFromNewOnes() {
    importFile(usage("a.csv", UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI)));

    ImportPreview preview =
        preview(
            usage(
                "b.csv",
                UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI, "2000000"),
                UsageCsv.row("2026-01-02", "key_b", UsageCsv.MINI)));
    ImportPreview ungrouped =
        preview(usage("c.csv", UsageCsv.row("2026-01-02", "", UsageCsv.MINI)));

    assertThat(preview.overlap()).isEqualTo(new Overlap(0, 1, 0));
    assertThat(ungrouped.overlap()).isEqualTo(new Overlap(0, 0, 1));
  }

  @Test
  void seesWhatWasImportedSinceTheLastPreview() {
    Path file = usage("a.csv", UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI));

    Overlap before = preview(file).overlap();
    importFile(file);

    assertThat(before).isEqualTo(Overlap.NONE);
    assertThat(preview(file).overlap()).isEqualTo(new Overlap(1, 0, 0));
  }

  @Test
  void previewsAnUnknownFileAsNotReady() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "nothing to see\n");

    ImportPreview preview = preview(file);

    assertThat(preview.isReady()).isFalse();
    assertThat(preview.claimedBy()).isEmpty();
  }

  @Test
  void importsTheSameFileTwiceAsOnce() {
    Path file = usage("a.csv", UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI));

    importFile(file);
    ImportRecord second = importFile(file);

    assertThat(second.rows().duplicate()).isOne();
    assertThat(cost()).isEqualTo("0.21");
  }

  @Test
  void takesAnImportBackAndBringsItAgain() {
    ImportRecord record =
        importFile(usage("a.csv", UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI)));

    workbench.imports().undo(record.id());
    assertThat(workbench.ledger().imports())
        .extracting(ImportRecord::state)
        .containsExactly(ImportState.UNDONE);
    assertThat(cost()).isEqualTo("0.00");

    workbench.imports().redo(record.id());
    assertThat(cost()).isEqualTo("0.21");
  }

  @Test
  void leavesNothingOfACancelledImport() {
    Path file = UsageCsv.writeMany(folder, "many.csv", 2_000);
    List<String> before = dump();

    assertThatThrownBy(
            () -> workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, CANCELLED))
        .isInstanceOf(CancelledException.class)
        .hasMessage("Cancelled: nothing of many.csv was kept.");

    assertThat(workbench.ledger().imports()).isEmpty();
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void aCancelledImportGoesInAgainAsIfItHadNeverBeenTried() {
    Path file = UsageCsv.writeMany(folder, "many.csv", 2_000);
    importFile(file);
    List<String> expected = dump();
    workbench.imports().undo(1);
    assertThatThrownBy(
            () -> workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, CANCELLED))
        .isInstanceOf(CancelledException.class);

    ImportRecord again = importFile(file);

    assertThat(again.rows().added()).isEqualTo(2_000);
    assertThat(dump()).isEqualTo(expected);
  }

  @Test
  void keepsTheCubeUntilSomethingChanges() {
    Cube first = workbench.cube();

    assertThat(workbench.cube()).isSameAs(first);
    importFile(usage("a.csv", UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI)));
    assertThat(workbench.cube()).isNotSameAs(first);
  }

  @Test
  void appliesRulesFromTheMomentTheyAreSaved() {
    importFile(usage("a.csv", UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI)));
    assertThat(workbench.cube().values(Dimension.TEAM)).isEmpty();

    workbench.saveRules(
        new RuleSet(
            List.of(
                new Rule(
                    "Support",
                    Dimension.API_KEY,
                    "",
                    "key_*",
                    Map.of(Dimension.TEAM, "Support")))));

    assertThat(workbench.cube().values(Dimension.TEAM)).containsExactly("Support");
  }

  @Test
  void keepsRulesAndPricesWithTheLedger() {
    RuleSet rules =
        new RuleSet(
            List.of(
                new Rule(
                    "Cost centre",
                    Dimension.PROJECT,
                    "cc",
                    "7",
                    Map.of(Dimension.TEAM, "Search"))));
    PriceRow price =
        new PriceRow(
            "openai",
            "gpt-4o-mini",
            Measure.FRESH_INPUT,
            "standard",
            "",
            ContextBand.ALL,
            Optional.of(LocalDate.parse("2026-01-01")),
            Optional.empty(),
            UnitPrice.perMillion(new BigDecimal("0.1")),
            Currency.getInstance("USD"),
            "our contract",
            LocalDate.parse("2026-01-01"));
    workbench.saveRules(rules);
    workbench.savePrices(List.of(price));
    workbench.close();

    workbench = Workbench.open(folder.resolve("books.costw"));

    assertThat(workbench.rules()).isEqualTo(rules);
    assertThat(workbench.ownPrices()).containsExactly(price);
    importFile(usage("a.csv", UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI)));
    assertThat(cost()).isEqualTo("0.16");
  }

  @Test
  void refusesAFileOfNoKnownFormatByName() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "nothing to see\n");

    assertThatThrownBy(() -> importFile(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(
            "notes.txt: expected a file of a known format, found none that fits.")
        .hasMessageContaining("docs/formats.md lists the");
    assertThat(workbench.ledger().imports()).isEmpty();
  }

  @Test
  void namesTheFormatsWhenAskedForAnUnknownOne() {
    Path file = usage("a.csv", UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI));

    assertThatThrownBy(
            () ->
                workbench
                    .imports()
                    .add(file, Optional.of("excel"), ReadOptions.DEFAULT, Progress.NONE))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Expected a known format, found \"excel\". Known formats are ");
  }

  @Test
  void saysWhereItLookedForALedger() {
    Path nowhere = folder.resolve("nowhere.costw");

    assertThatThrownBy(() -> Workbench.open(nowhere))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(nowhere.toString());
  }

  @Test
  void findsFilesBelowFoldersInOrderWithoutHiddenOnes() throws IOException {
    Path root = Files.createDirectories(folder.resolve("in"));
    for (String name : List.of("b.csv", "sub/a.csv", ".hidden/c.csv", ".d.csv")) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }

    assertThat(Incoming.filesIn(List.of(root, root.resolve("b.csv"))))
        .containsExactly(root.resolve("b.csv"), root.resolve("sub/a.csv"));
  }

  private Path usage(String name, String... rows) {
    return UsageCsv.write(folder, name, List.of(rows));
  }

  private ImportPreview preview(Path file) {
    return workbench.imports().preview(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
  }

  private ImportRecord importFile(Path file) {
    return workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
  }

  private List<String> dump() {
    List<String> lines = new ArrayList<>();
    workbench.ledger().logicalDump(lines::add);
    return lines;
  }

  private String cost() {
    return workbench
        .pivot(
            new PivotQuery(
                List.of(), TimeGrain.TOTAL, Optional.empty(), LayerChoice.BEST, Map.of()))
        .total()
        .cost()
        .toPlainString();
  }
}
