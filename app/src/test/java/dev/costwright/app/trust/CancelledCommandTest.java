package dev.costwright.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C at random moments of an import on the command line. Before the program has begun the
/// system itself ends it, with 130.
class CancelledCommandTest {
  private static final int ROWS = TrustCounts.of("rows", 20_000);
  private static final int CANCELS = TrustCounts.of("cancels", 3);
  private static final int MOST_MILLIS = TrustCounts.of("cancelMillis", 60_000);

  @TempDir Path temp;

  @Test
  void leavesNothingAndSaysSoWithItsExitCode() {
    Path export = BigExport.write(temp.resolve("usage.csv"), ROWS);
    Duration whole = importOnce(export, temp.resolve("whole"));
    SplittableRandom random = new SplittableRandom(TrustCounts.of("seed", 7));
    Path home = temp.resolve("home");
    int imported = 0;
    for (int i = 0; i < CANCELS; i++) {
      try (Program program = Program.start(home, "import", export.toString())) {
        LockSupport.parkNanos(random.nextLong(whole.toNanos() / 4, whole.toNanos()));
        long start = System.nanoTime();
        program.interrupt();
        int code = program.end();
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.printf(Locale.ROOT, "Ctrl-C: exit %d after %.0f ms%n", code, millis);
        assertThat(millis).isLessThan(MOST_MILLIS);
        assertThat(code).as(program.err()).isIn(0, 5, 130);
        imported += code == 0 ? 1 : 0;
        assertThat(imports(home)).isEqualTo(Math.min(1, imported));
      }
      if (imported > 0) {
        home = temp.resolve("home-" + i);
        imported = 0;
      }
    }
  }

  private static Duration importOnce(Path export, Path home) {
    long start = System.nanoTime();
    try (Program program = Program.start(home, "import", export.toString())) {
      assertThat(program.end()).as(program.err()).isZero();
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static int imports(Path home) {
    Path ledger = home.resolve("ledgers/default.costw");
    if (!Ledger.exists(ledger)) {
      return 0;
    }
    try (Ledger open = Ledger.open(ledger)) {
      int[] facts = {0};
      open.forEachBlock(block -> facts[0] += block.facts().size());
      assertThat(facts[0]).isIn(0, ROWS);
      return open.imports().size();
    }
  }
}
