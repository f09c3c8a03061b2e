package dev.costwright.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/// A ledger that is restored is the one that was backed up.
class BackupProperties {
  private final LedgerProperties ledgers = new LedgerProperties();

  /// What can be seen of a ledger.
  private record Seen(
      List<String> dump,
      List<ImportRecord> imports,
      List<Edit> edits,
      String version,
      Verification verification) {
    static Seen of(Ledger ledger) {
      return new Seen(
          Sample.dump(ledger), ledger.imports(), ledger.edits(), ledger.version(), ledger.verify());
    }
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void restoringGivesTheSameLedger(
      @ForAll("batches") List<LedgerProperties.Batch> batches, @ForAll Random random) {
    Scratch.run(
        temp -> {
          Path backup = temp.resolve("copy.costwz");
          Seen before;
          long next;
          try (Ledger ledger = Ledger.create(temp.resolve("one.costw"))) {
            fill(ledger, batches, random);
            before = Seen.of(ledger);
            ledger.backUp(backup, Watch.NONE);
            next = Sample.add(ledger, Sample.file("next"), Sample.USAGE).id();
          }
          Restoring.restore(temp.resolve("two.costw"), backup, Watch.NONE);
          try (Ledger restored = Ledger.open(temp.resolve("two.costw"))) {
            assertThat(Seen.of(restored)).isEqualTo(before);
            assertThat(before.verification().damaged()).isEmpty();
            assertThat(Sample.add(restored, Sample.file("next"), Sample.USAGE).id())
                .isEqualTo(next);
          }
        });
  }

  private static void fill(Ledger ledger, List<LedgerProperties.Batch> batches, Random random) {
    List<Long> ids = new ArrayList<>();
    for (LedgerProperties.Batch batch : batches) {
      ids.add(batch.into(ledger).id());
      if (random.nextInt(3) == 0) {
        ledger.undo(ids.get(random.nextInt(ids.size())));
      }
      if (random.nextInt(3) == 0) {
        ledger.begin(Sample.file("given up")).close();
      }
      ledger.append("rules", "own", "[" + random.nextInt() + "]");
    }
    ledger.redo(ids.getFirst());
  }

  @Provide
  Arbitrary<List<LedgerProperties.Batch>> batches() {
    return ledgers.batches();
  }
}
