package dev.costwright.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.costwright.model.ledger.h2.FaultDisk;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The power fails at some writing operation of a day's work; what the disk kept is opened again.
@Isolated
class PowerFailureTest {
  private static final int DAYS = 10;
  private static final int STEPS = 12;

  @TempDir Path temp;
  private final Map<Integer, Course> courses = new HashMap<>();
  private final List<String> refused = new ArrayList<>();

  @BeforeEach
  void install() {
    FaultDisk.install();
  }

  @AfterEach
  void remove() {
    FaultDisk.remove();
  }

  @Test
  void keepsEverythingAcknowledgedOrSaysThatTheFileIsDamaged(TestReporter report)
      throws IOException {
    int seeds = TrustCounts.of("seeds", 30);
    for (int seed = 0; seed < seeds; seed++) {
      Random dice = new Random(seed);
      Course course = courses.computeIfAbsent(seed % DAYS, this::course);
      long at = 1 + dice.nextLong(course.operations());
      check(seed, course, at, dice);
    }
    report.publishEntry("power failures", "%d, refused as damaged: %s".formatted(seeds, refused));
  }

  private Course course(int day) {
    return Course.of(temp.resolve("course" + day + ".costw"), day, STEPS);
  }

  private void check(int seed, Course course, long at, Random dice) throws IOException {
    Path folder = temp.resolve("day" + seed + ".costw");
    Path kept = Files.createDirectories(temp.resolve("kept" + seed + ".costw"));
    FaultDisk.cutPower(at, dice, (file, content) -> keep(folder, kept, file, content));
    int acknowledged = work(folder, course.steps());
    assertThat(FaultDisk.isOff()).isTrue();
    FaultDisk.remove();
    if (acknowledged >= 0 || Ledger.exists(kept)) {
      open(seed, kept, course, acknowledged);
    }
    FaultDisk.install();
  }

  /// The file that is being made has another name than the ledger's.
  private static void keep(Path folder, Path kept, Path file, byte[] content) {
    try {
      if (file.startsWith(folder) && Files.exists(file)) {
        Files.write(kept.resolve(file.getFileName()), content);
        if (Files.exists(folder.resolve("manifest"))) {
          Files.write(kept.resolve("manifest"), Files.readAllBytes(folder.resolve("manifest")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many steps were acknowledged; -1 when not even the ledger was made.
  private static int work(Path folder, List<Workday.Step> steps) {
    int acknowledged = -1;
    try {
      Ledger ledger = Ledger.create(folder);
      acknowledged = 0;
      for (Workday.Step step : steps) {
        ledger = step.apply(ledger);
        acknowledged++;
      }
      ledger.close();
    } catch (LedgerException expected) {
      return acknowledged;
    }
    return acknowledged;
  }

  private void open(int seed, Path kept, Course course, int acknowledged) throws IOException {
    byte[] before = Files.readAllBytes(kept.resolve("ledger.mv.db"));
    try (Ledger ledger = Ledger.open(kept)) {
      assertThat(course.allows(acknowledged, Sample.dump(ledger))).as("seed %d", seed).isTrue();
      assertThat(ledger.verify().damaged()).as("seed %d", seed).isEmpty();
    } catch (LedgerException damaged) {
      refused.add("seed %d: %s".formatted(seed, damaged.getMessage()));
      if (!Arrays.equals(before, Files.readAllBytes(kept.resolve("ledger.mv.db")))) {
        fail("seed %d: the refused file was changed", seed);
      }
    }
  }
}
