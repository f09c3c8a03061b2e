package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.CALLS;
import static dev.costwright.model.ledger.Sample.USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.ledger.identity.Preference;
import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.prefix.PrefixChain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/// Random small ledgers over few days, models and ids, so that files overlap in every way.
class LedgerProperties {
  private static final int TRIES = 12;

  /// One file.
  record Batch(
      SourceDescription source,
      List<Fact> buckets,
      List<Fact> calls,
      List<Metric> metrics,
      List<InvoiceLine> invoiceLines) {
    ImportRecord into(Ledger ledger) {
      try (ImportWriter writer = ledger.begin(source)) {
        buckets.forEach(fact -> writer.fact(USAGE, fact));
        calls.forEach(fact -> writer.fact(CALLS, fact));
        metrics.forEach(writer::metric);
        invoiceLines.forEach(writer::invoiceLine);
        return writer.commit();
      }
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void importingTwiceIsImportingOnce(@ForAll("batches") List<Batch> batches) {
    withLedger(
        ledger -> {
          batches.forEach(batch -> batch.into(ledger));
          List<String> once = Sample.dump(ledger);
          batches.forEach(batch -> batch.into(ledger));
          assertThat(Sample.dump(ledger)).isEqualTo(once);
          assertThat(ledger.verify().damaged()).isEmpty();
        });
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anyOrderGivesTheSameDump(@ForAll("batches") List<Batch> batches, @ForAll Random random) {
    List<Batch> shuffled = new ArrayList<>(batches);
    Collections.shuffle(shuffled, random);
    assertThat(dumpOf(shuffled)).isEqualTo(dumpOf(batches));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void undoBringsBackWhatWasThere(
      @ForAll("batches") List<Batch> batches, @ForAll("batch") Batch last) {
    withLedger(
        ledger -> {
          batches.forEach(batch -> batch.into(ledger));
          List<String> before = Sample.dump(ledger);
          List<RowCounts> counts = counts(ledger);
          ledger.undo(last.into(ledger).id());
          assertThat(Sample.dump(ledger)).isEqualTo(before);
          assertThat(counts(ledger).subList(0, counts.size())).isEqualTo(counts);
        });
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anyChangesEqualAFreshLedgerOfWhatIsLive(
      @ForAll("batches") List<Batch> batches, @ForAll Random random) {
    withLedger(
        ledger -> {
          Map<Long, Batch> imported = new HashMap<>();
          Set<Long> live = new TreeSet<>();
          for (int step = 0; step < 12; step++) {
            Batch batch = batches.get(random.nextInt(batches.size()));
            if (imported.isEmpty() || random.nextInt(3) == 0) {
              long id = batch.into(ledger).id();
              imported.put(id, batch);
              live.add(id);
            } else {
              long id = List.copyOf(imported.keySet()).get(random.nextInt(imported.size()));
              if (live.remove(id)) {
                ledger.undo(id);
              } else {
                live.add(id);
                ledger.redo(id);
              }
            }
          }
          assertThat(Sample.dump(ledger))
              .isEqualTo(dumpOf(live.stream().map(imported::get).toList()));
          assertThat(ledger.verify().damaged()).isEmpty();
          assertThat(counts(ledger))
              .allSatisfy(
                  rows ->
                      assertThat(rows.added() + rows.superseded() + rows.duplicate())
                          .isEqualTo(rows.read()));
        });
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void whatCountsIsAFunctionOfLiveImportsAndPreferencesAlone(
      @ForAll("batches") List<Batch> batches, @ForAll Random random) {
    withLedger(
        ledger -> {
          Map<Long, Batch> imported = new HashMap<>();
          Set<Long> live = new TreeSet<>();
          for (int step = 0; step < 16; step++) {
            if (imported.isEmpty() || random.nextInt(4) == 0) {
              Batch batch = batches.get(random.nextInt(batches.size()));
              long id = batch.into(ledger).id();
              imported.put(id, batch);
              live.add(id);
            } else {
              long id = List.copyOf(imported.keySet()).get(random.nextInt(imported.size()));
              change(ledger, id, live, random);
            }
          }
          assertThat(ledger.verify().damaged()).isEmpty();
          assertThat(facts(ledger)).isEqualTo(factsOf(ledger, imported, live, random));
        });
  }

  private static void change(Ledger ledger, long id, Set<Long> live, Random random) {
    Preference preference = Preference.values()[random.nextInt(Preference.values().length)];
    switch (random.nextInt(6)) {
      case 0, 1, 2 -> ledger.counting().prefer(id, preference);
      case 3 -> ledger.counting().reset(id, preference);
      case 4 -> {
        if (random.nextBoolean()) {
          ledger.undoEdit();
        } else {
          ledger.redoEdit();
        }
      }
      default -> {
        if (live.remove(id)) {
          ledger.undo(id);
        } else {
          live.add(id);
          ledger.redo(id);
        }
      }
    }
  }

  /// The facts of a fresh ledger of the same live files and preferences, written in another
  /// order.
  private static List<String> factsOf(
      Ledger ledger, Map<Long, Batch> imported, Set<Long> live, Random random) {
    List<String> lines = new ArrayList<>();
    withLedger(
        fresh -> {
          List<Long> ids = new ArrayList<>(live);
          Collections.shuffle(ids, random);
          for (long id : ids) {
            long own = imported.get(id).into(fresh).id();
            ledger.counting().preferences(id).forEach(p -> fresh.counting().prefer(own, p));
          }
          lines.addAll(facts(fresh));
        });
    return lines;
  }

  private static List<String> facts(Ledger ledger) {
    return Sample.dump(ledger).stream().filter(line -> !line.startsWith("edit ")).toList();
  }

  private static List<RowCounts> counts(Ledger ledger) {
    return ledger.imports().stream().map(ImportRecord::rows).toList();
  }

  private static List<String> dumpOf(List<Batch> batches) {
    List<String> lines = new ArrayList<>();
    withLedger(
        ledger -> {
          batches.forEach(batch -> batch.into(ledger));
          ledger.logicalDump(lines::add);
        });
    return lines;
  }

  private static void withLedger(java.util.function.Consumer<Ledger> work) {
    try {
      Path temp = Files.createTempDirectory("ledger");
      try (Ledger ledger = Ledger.create(temp.resolve("random.costw"))) {
        work.accept(ledger);
      }
      try (Stream<Path> files = Files.walk(temp)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<List<Batch>> batches() {
    return batch().list().ofMinSize(1).ofMaxSize(4);
  }

  /// The hash of a file covers its rows, as that of a real one does.
  @Provide
  Arbitrary<Batch> batch() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(0, 3),
            bucket().list().ofMaxSize(8),
            call().list().ofMaxSize(6),
            metric().list().ofMaxSize(3),
            invoiceLine().list().ofMaxSize(5))
        .as(
            (name, exported, buckets, calls, metrics, invoiceLines) ->
                new Batch(
                    exported == 0
                        ? Sample.file("f" + name + buckets + calls + metrics + invoiceLines)
                        : Sample.file(
                            "f" + name + buckets + calls + metrics + invoiceLines,
                            "2026-02-0" + exported + "T00:00:00Z"),
                    buckets,
                    calls,
                    metrics,
                    invoiceLines));
  }

  private static Arbitrary<Fact> bucket() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.of("gpt-5", "o3"),
            Arbitraries.of("", "p1", "p2"),
            Arbitraries.longs().between(0, 3),
            Arbitraries.of("", "green"))
        .as(
            (day, model, project, tokens, color) ->
                Sample.bucketOf(day, model, tokens)
                    .dimension(Dimension.PROJECT, project)
                    .tag("color", color)
                    .build());
  }

  private static Arbitrary<Fact> call() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.of("r1", "r2", "r3", ""),
            Arbitraries.longs().between(0, 3),
            Arbitraries.of("", "", "s1", "s2", "s3"),
            Arbitraries.of("", "", "s1", "s2", "s3"),
            Arbitraries.integers().between(-3, 3))
        .as(
            (day, id, tokens, span, parent, blocks) ->
                Sample.callOf(day, id, tokens)
                    .dimension(Dimension.SPAN, span)
                    .dimension(Dimension.PARENT_SPAN, parent)
                    .prefix(prefix(blocks))
                    .build());
  }

  /// Most calls say nothing of their prompts.
  private static Optional<Prefix> prefix(int blocks) {
    PrefixChain chain = new PrefixChain(1);
    for (int block = 0; block < blocks; block++) {
      chain.add(block, 10);
    }
    return blocks < 0 ? Optional.empty() : Optional.of(chain.addTail(5).prefix());
  }

  private static Arbitrary<InvoiceLine> invoiceLine() {
    return Combinators.combine(
            Arbitraries.of("I-1", "I-2"),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 2),
            Arbitraries.of("1", "2"))
        .as(Sample::invoiceLine);
  }

  private static Arbitrary<Metric> metric() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 2),
            Arbitraries.of("", "chat"),
            Arbitraries.longs().between(1, 3))
        .as(
            (month, feature, value) ->
                new Metric(
                    YearMonth.of(2026, month),
                    feature,
                    "",
                    "",
                    Metric.MAU,
                    BigDecimal.valueOf(value),
                    "",
                    2));
  }
}
