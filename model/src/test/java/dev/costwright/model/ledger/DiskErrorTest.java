package dev.costwright.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.ledger.h2.FaultDisk;
import dev.costwright.model.ledger.h2.FaultDisk.Fault;
import dev.costwright.model.problem.LedgerException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// One writing operation of a day's work fails, whichever: nothing that failed is called done, the
/// ledger can be read at once, and goes on without a restart as soon as the disk works again.
@Isolated
class DiskErrorTest {
  private static final List<Fault> FAULTS = List.of(Fault.ERROR, Fault.SHORT_WRITE, Fault.FULL);
  private static final int DAYS = 6;
  private static final int STEPS = 10;

  @TempDir Path temp;
  private int inDoubt;

  @BeforeEach
  void install() {
    FaultDisk.install();
  }

  @AfterEach
  void remove() {
    FaultDisk.remove();
  }

  /// Every operation of every day, or as many of them as asked for, evenly spread.
  @Test
  void callsNothingDoneThatIsNotAndGoesOnWithoutARestart(TestReporter report) {
    List<Course> courses = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      courses.add(Course.of(temp.resolve("course" + day + ".costw"), 100 + day, STEPS));
    }
    long all = FAULTS.size() * courses.stream().mapToLong(Course::operations).sum();
    long tried = Math.min(all, TrustCounts.of("faults", 45));
    for (long number = 0; number < tried; number++) {
      check(courses, number * all / tried);
    }
    report.publishEntry("faults", "%d of %d, failed but there: %d".formatted(tried, all, inDoubt));
  }

  private void check(List<Course> courses, long number) {
    Fault fault = FAULTS.get((int) (number % FAULTS.size()));
    long at = number / FAULTS.size();
    int day = 0;
    while (at >= courses.get(day).operations()) {
      at -= courses.get(day).operations();
      day++;
    }
    // a new disk: the old one keeps in memory all that was ever written to it
    FaultDisk.install();
    Path folder = temp.resolve("fault" + number + ".costw");
    String what = "%s at operation %d of day %d".formatted(fault, at + 1, day);
    FaultDisk.arm(fault, at + 1);
    Ledger ledger = created(folder);
    ledger = work(what, ledger, courses.get(day));
    FaultDisk.heal();
    ledger.close();
    try (Ledger opened = Ledger.open(folder)) {
      assertThat(Sample.dump(opened)).as(what).isEqualTo(courses.get(day).dumps().getLast());
      assertThat(opened.verify().damaged()).as(what).isEmpty();
    }
    assertThat(folder.toFile().list())
        .as(what)
        .containsExactlyInAnyOrder("backups", "ledger.lock", "ledger.mv.db", "manifest");
  }

  private static Ledger created(Path folder) {
    try {
      return Ledger.create(folder);
    } catch (LedgerException failed) {
      FaultDisk.heal();
      return Ledger.exists(folder) ? Ledger.open(folder) : Ledger.create(folder);
    }
  }

  private Ledger work(String what, Ledger first, Course course) {
    Ledger ledger = first;
    for (int at = 0; at < course.steps().size(); at++) {
      try {
        ledger = course.steps().get(at).apply(ledger);
      } catch (LedgerException failed) {
        ledger = goOn(what, ledger, course, at);
      }
      assertThat(Sample.dump(ledger)).as(what).isEqualTo(course.dumps().get(at + 1));
    }
    return ledger;
  }

  private Ledger goOn(String what, Ledger failed, Course course, int at) {
    if (course.steps().get(at).closes()) {
      FaultDisk.heal();
      return Ledger.open(failed.folder());
    }
    List<String> found = Sample.dump(failed);
    assertThat(course.allows(at, found)).as(what + ", read at once").isTrue();
    FaultDisk.heal();
    if (!found.equals(course.dumps().get(at))) {
      inDoubt++;
      return failed;
    }
    return course.steps().get(at).apply(failed);
  }
}
