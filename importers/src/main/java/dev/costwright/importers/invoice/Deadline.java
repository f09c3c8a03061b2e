package dev.costwright.importers.invoice;

import dev.costwright.model.problem.InputException;
import java.time.Duration;

/// When reading one invoice must be over: 20 seconds from its start. Honest ones take less than
/// one, also on a slow machine.
final class Deadline {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /// The clock is looked at this seldom.
  private static final int STEPS = 1 << 12;

  private final String file;
  private final long endNanos;
  private int steps;

  private Deadline(String file, long endNanos) {
    this.file = file;
    this.endNanos = endNanos;
  }

  static Deadline of(String file) {
    return within(file, LONGEST);
  }

  static Deadline within(String file, Duration longest) {
    return new Deadline(file, System.nanoTime() + longest.toNanos());
  }

  /// To be called at every step of the work.
  ///
  /// @throws InputException when time is up
  void step() {
    if (++steps % STEPS == 0) {
      check();
    }
  }

  void check() {
    if (System.nanoTime() - endNanos > 0) {
      throw new InputException(
          "Expected an invoice that is read within %d seconds, but %s takes longer. Import its lines as a list instead (format %s)."
              .formatted(LONGEST.toSeconds(), file, InvoiceTableImporter.ID));
    }
  }
}
