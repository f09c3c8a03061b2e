package dev.costwright.app.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// From provider files to figures: what must hold whatever the order of work.
class WholePathProperties {
  private static final Path FOLDER = temporaryFolder();
  private static final List<Path> FILES = SampleSlices.write(FOLDER);
  private static final String DUMP = dumpOf(FILES);
  private static final Currency USD = Currency.getInstance("USD");

  @Property(tries = 6)
  void orderOfImportChangesNothing(@ForAll Random random) {
    List<Path> shuffled = new ArrayList<>(FILES);
    Collections.shuffle(shuffled, random);
    assertThat(dumpOf(shuffled)).isEqualTo(DUMP);
  }

  @Property(tries = 4)
  void importingAFileAgainChangesNothing(@ForAll @IntRange(max = 6) int again) {
    List<Path> files = new ArrayList<>(FILES);
    files.add(FILES.get(again));
    assertThat(dumpOf(files)).isEqualTo(DUMP);
  }

  @Property(tries = 6)
  void undoTakesBackExactlyWhatAnImportBrought(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 6) Integer> extras) {
    try (Workbench workbench = Workbench.openOrCreate(newLedger())) {
      FILES.forEach(file -> read(workbench, file));
      List<Long> added = extras.stream().map(index -> read(workbench, FILES.get(index))).toList();
      added.forEach(workbench.imports()::undo);
      assertThat(dump(workbench)).isEqualTo(DUMP);
      workbench.imports().undo(1);
      workbench.ledger().redo(1);
      assertThat(dump(workbench)).isEqualTo(DUMP);
    }
  }

  @Property(tries = 40)
  void everyPivotSumsToItsTotal(
      @ForAll LayerChoice layer,
      @ForAll TimeGrain grain,
      @ForAll @Size(max = 3) List<Dimension> by,
      @ForAll @IntRange(max = 2) int zone) {
    Period july =
        new Period(
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2026, 7, 9),
            ZoneId.of(List.of("UTC", "America/New_York", "Asia/Kolkata").get(zone)));
    Pivot pivot =
        Books.OPEN.pivot(
            new PivotQuery(
                by.stream().distinct().filter(WholePathProperties::groups).toList(),
                grain,
                Optional.of(july),
                layer,
                Map.of()));
    assertThat(costOf(pivot)).isEqualTo(pivot.total().cost());
    assertThat(pivot.rows().stream().mapToLong(row -> row.cell().tokens()).sum())
        .isEqualTo(pivot.total().tokens());
    assertThat(pivot.coverage().byLayer().values().stream().reduce(Money.zero(USD), Money::plus))
        .isEqualTo(pivot.total().cost());
    assertThat(pivot.coverage().tagged().plus(pivot.coverage().untagged()))
        .isEqualTo(pivot.total().cost());
  }

  private static boolean groups(Dimension dimension) {
    return !dimension.isLocal() || dimension == Dimension.SESSION;
  }

  private static Money costOf(Pivot pivot) {
    return pivot.rows().stream().map(row -> row.cell().cost()).reduce(Money.zero(USD), Money::plus);
  }

  private static long read(Workbench workbench, Path file) {
    return workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE).id();
  }

  private static String dumpOf(List<Path> files) {
    try (Workbench workbench = Workbench.openOrCreate(newLedger())) {
      files.forEach(file -> read(workbench, file));
      return dump(workbench);
    }
  }

  private static String dump(Workbench workbench) {
    List<String> lines = new ArrayList<>();
    workbench.ledger().logicalDump(lines::add);
    return String.join("\n", lines);
  }

  private static Path newLedger() {
    return temporaryFolder().resolve("path.costw");
  }

  private static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("path");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Books {
    private static final Workbench OPEN = Workbench.openOrCreate(newLedger());

    static {
      FILES.forEach(file -> read(OPEN, file));
    }
  }
}
