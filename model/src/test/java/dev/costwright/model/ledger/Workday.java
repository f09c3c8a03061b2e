package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.CALLS;
import static dev.costwright.model.ledger.Sample.USAGE;

import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// What somebody does with a ledger in a day, drawn by a seed: imports of all kinds of entries,
/// undo, redo, edits, closing and opening again.
final class Workday {
  /// One operation. It gives back the ledger to go on with, and has been acknowledged when it
  /// returns.
  interface Step extends UnaryOperator<Ledger> {
    /// Whether the ledger that it was given is closed even when it fails.
    default boolean closes() {
      return false;
    }
  }

  private record Reopening() implements Step {
    @Override
    public Ledger apply(Ledger ledger) {
      ledger.close();
      return Ledger.open(ledger.folder());
    }

    @Override
    public boolean closes() {
      return true;
    }
  }

  private Workday() {}

  static List<Step> of(long seed, int length) {
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    int imports = 0;
    for (int at = 0; at < length; at++) {
      int dice = random.nextInt(10);
      if (imports == 0 || dice < 5) {
        imports++;
        steps.add(imported(random.nextLong()));
      } else {
        steps.add(step(dice, random.nextInt(imports), random.nextLong()));
      }
    }
    return List.copyOf(steps);
  }

  private static Step step(int dice, int place, long content) {
    return switch (dice) {
      case 5, 6 -> ledger -> then(ledger, () -> ledger.undo(idOf(ledger, place)));
      case 7 -> ledger -> then(ledger, () -> ledger.redo(idOf(ledger, place)));
      case 8 -> ledger -> then(ledger, () -> ledger.append("rules", "own", "[" + content + "]"));
      default -> new Reopening();
    };
  }

  /// A failed import has used up a number.
  private static long idOf(Ledger ledger, int place) {
    return ledger.imports().get(place).id();
  }

  private static Ledger then(Ledger ledger, Runnable work) {
    work.run();
    return ledger;
  }

  private static Step imported(long seed) {
    return ledger -> {
      Random random = new Random(seed);
      try (ImportWriter writer = ledger.begin(Sample.file("file" + seed))) {
        int rows = random.nextInt(4) == 0 ? 3_000 : 1 + random.nextInt(30);
        for (int row = 0; row < rows; row++) {
          write(writer, random);
        }
        writer.commit();
      }
      return ledger;
    };
  }

  private static void write(ImportWriter writer, Random random) {
    int day = 1 + random.nextInt(28);
    switch (random.nextInt(20)) {
      case 0 -> writer.metric(metric(random));
      case 1 ->
          writer.invoiceLine(
              Sample.invoiceLine(
                  "I-" + random.nextInt(3),
                  1 + random.nextInt(5),
                  day,
                  String.valueOf(random.nextInt(90))));
      case 2 -> writer.problem(problem(random));
      case 3, 4, 5, 6, 7 ->
          writer.fact(
              USAGE, Sample.bucket(day, "model-" + random.nextInt(9), random.nextInt(9_000)));
      default ->
          writer.fact(
              CALLS,
              Sample.callOf(day, "r" + random.nextInt(5_000), random.nextInt(900))
                  .dimension(Dimension.SESSION, "session-" + random.nextLong())
                  .build());
    }
  }

  private static Metric metric(Random random) {
    return new Metric(
        YearMonth.of(2026, 1 + random.nextInt(12)),
        "chat",
        "",
        "",
        Metric.MAU,
        BigDecimal.valueOf(random.nextInt(1_000)),
        "",
        2);
  }

  private static Problem problem(Random random) {
    return new Problem(
        Problem.Severity.REJECTED,
        Problem.Location.ofLine("file", 1 + random.nextInt(99)),
        "x",
        "a number",
        "This cell is not a number.",
        "Mend the file.");
  }
}
