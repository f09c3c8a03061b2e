package dev.costwright.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The window started twice, in processes of their own.
class SecondStartTest {
  private static final int MOST_MILLIS = TrustCounts.of("handOverMillis", 60_000);
  private static final int SECONDS = 120;

  @TempDir Path temp;

  private Path home() {
    return temp.resolve("home");
  }

  @Test
  void handsItsFilesToTheFirstWindowAndFollowsOneThatWasKilled() throws IOException {
    Path file = Files.writeString(temp.resolve("usage.csv"), "a,b\n1,2\n");
    try (Program first = Program.start(home())) {
      untilItListens(first);
      assertHandedOver(first, file);
      assertRefusesACommandByName(first);
      first.kill();
      try (Program next = Program.start(home())) {
        untilItListens(next);
        assertHandedOver(next, file);
      }
    }
  }

  /// Otherwise it waits until its patience is over, and ends with another code.
  @Test
  void closesItsLedgerWhenTheSystemEndsIt() {
    try (Program program = Program.start(home())) {
      untilItListens(program);
      long start = System.nanoTime();
      program.interrupt();
      assertThat(program.end()).as(program.err()).isZero();
      System.out.printf(
          Locale.ROOT, "told to end: over after %.0f ms%n", (System.nanoTime() - start) / 1e6);
    }
    try (Ledger ledger = Ledger.open(home().resolve("ledgers/default.costw"))) {
      assertThat(ledger.verify().damaged()).isEmpty();
    }
  }

  private void assertHandedOver(Program first, Path file) {
    long start = System.nanoTime();
    try (Program second = Program.start(home(), file.toString())) {
      assertThat(second.end()).as(second.err()).isZero();
      double millis = (System.nanoTime() - start) / 1e6;
      System.out.printf(Locale.ROOT, "second start: over after %.0f ms%n", millis);
      assertThat(second.out())
          .isEqualTo(
              "Costwright is open already (process %d): its window takes the file over.\n"
                  .formatted(first.pid()));
      assertThat(millis).isLessThan(MOST_MILLIS);
    }
  }

  private void assertRefusesACommandByName(Program first) {
    try (Program command = Program.start(home(), "report")) {
      assertThat(command.end()).isEqualTo(4);
      assertThat(command.out()).isEmpty();
      assertThat(command.err())
          .startsWith("costwright: Expected to be the only program that has " + home())
          .contains("(process " + first.pid() + ", since ")
          .endsWith("costwright FILE... hands files to it.\n");
    }
  }

  /// The lock file names the process once it is first; then its socket is its own.
  private void untilItListens(Program program) {
    Path lock = home().resolve("state/window.lock");
    Path socket = home().resolve("state/window.sock");
    try {
      WaitForAsyncUtils.waitFor(
          SECONDS,
          TimeUnit.SECONDS,
          () ->
              !program.isAlive()
                  || (Files.exists(socket) && Files.readString(lock).equals(program.pid() + "\n")));
    } catch (TimeoutException e) {
      throw new AssertionError("no window within " + SECONDS + " s", e);
    }
    assertThat(program.isAlive()).as(program.err()).isTrue();
  }
}
