package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.ImportTable.ImportRow;
import dev.costwright.model.ledger.h2.ImportTable.SealRow;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.prefix.PrefixKey;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/// Fills the segments of one import, block by block, each block one transaction.
final class StagedImport implements ImportWriter {
  /// Metrics, invoice lines and problems that wait in memory.
  private static final int WAITING = 4_096;

  private final Books books;
  private final Segments segments;
  private final Settlement settlement;
  private final LongFunction<ImportRecord> recordOf;
  private final ImportRow file;
  private final Map<DataSet, FactBlock.Builder> blocks = new LinkedHashMap<>();
  private final List<Metric> metrics = new ArrayList<>();
  private final List<InvoiceLine> invoiceLines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Charges charges = new Charges();
  private Optional<PrefixKey> key = Optional.empty();
  private int segmentCount;
  private int metricCount;
  private int invoiceLineCount;
  private int problemCount;
  private long lastMillis = Long.MIN_VALUE;
  private boolean open = true;

  StagedImport(
      Books books,
      Segments segments,
      Settlement settlement,
      LongFunction<ImportRecord> recordOf,
      SourceDescription source) {
    this.books = books;
    this.segments = segments;
    this.settlement = settlement;
    this.recordOf = recordOf;
    this.file = books.database().transaction(() -> stage(source));
  }

  private ImportRow stage(SourceDescription source) {
    ImportRow row =
        new ImportRow(
            books.database().imports().nextId(),
            source.name(),
            source.format(),
            source.sha256(),
            source.bytes(),
            source.exportedAt());
    books.database().imports().add(row);
    new History(books.database()).change(row.id(), ImportState.STAGED, Instant.now());
    return row;
  }

  @Override
  public void fact(DataSet dataSet, Fact fact) {
    requireOpen();
    FactBlock.Builder block = blocks.computeIfAbsent(dataSet, FactBlock.Builder::new);
    block.add(fact.prefix().map(head -> fact.with(key().hide(head))).orElse(fact));
    lastMillis = Math.max(lastMillis, fact.endMillis());
    long charge = fact.measure(Measure.CHARGE);
    if (charge != Fact.ABSENT) {
      charges.add(dataSet.currency(), charge);
    }
    if (block.isFull()) {
      write(block);
      blocks.put(dataSet, new FactBlock.Builder(dataSet));
    }
  }

  @Override
  public void metric(Metric metric) {
    requireOpen();
    metrics.add(metric);
    Instant end = metric.month().plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    lastMillis = Math.max(lastMillis, end.toEpochMilli());
    if (metrics.size() == WAITING) {
      writeRows();
    }
  }

  @Override
  public void invoiceLine(InvoiceLine line) {
    requireOpen();
    invoiceLines.add(line);
    lastMillis = Math.max(lastMillis, Invoices.endOf(line.issued()).toEpochMilli());
    if (invoiceLines.size() == WAITING) {
      writeRows();
    }
  }

  @Override
  public void problem(Problem problem) {
    requireOpen();
    problems.add(problem);
    if (problems.size() == WAITING) {
      writeRows();
    }
  }

  @Override
  public ImportRecord commit() {
    requireOpen();
    blocks.values().stream().filter(block -> block.size() > 0).forEach(this::write);
    blocks.clear();
    writeRows();
    books.database().run(this::makeLive);
    open = false;
    books.acknowledge();
    return recordOf.apply(file.id());
  }

  private void makeLive() {
    settlement.settleWithinFile(file.id()).forEach(this::takeRepeatsBack);
    new Invoices(books.database()).amounts(file).forEach(charges::add);
    Instant now = Instant.now();
    String digest = new ImportDigest(books.database()).of(file, asOf(), charges.text());
    books.database().imports().add(new SealRow(file.id(), asOf(), charges.text(), digest));
    new History(books.database()).change(file.id(), ImportState.LIVE, now);
    settlement.settleLines(file.id());
    settlement.settle(file.id());
    books.audit().append(now, "import", file.id(), digest);
  }

  /// A line that a later one of the same file replaces is no charge of its own.
  private void takeRepeatsBack(SegmentRow segment, byte[] verdicts) {
    FactBlock block = segments.read(segment);
    for (int row = 0; row < verdicts.length; row++) {
      long charge = block.measure(Measure.CHARGE, row);
      if (verdicts[row] != 0 && charge != Fact.ABSENT) {
        charges.subtract(segment.dataSet().currency(), charge);
      }
    }
  }

  private PrefixKey key() {
    PrefixKey known = key.orElseGet(books::prefixKey);
    key = Optional.of(known);
    return known;
  }

  private Instant asOf() {
    return file.exportedAt()
        .orElse(lastMillis == Long.MIN_VALUE ? Instant.EPOCH : Instant.ofEpochMilli(lastMillis));
  }

  private void write(FactBlock.Builder block) {
    segments.write(file.id(), segmentCount, block.build());
    // H2 reuses room some time after it was freed: what is on the disk must not need it any more
    books.database().sync();
    segmentCount++;
  }

  private void writeRows() {
    books
        .database()
        .run(
            () -> {
              books.database().entries().addMetrics(file.id(), metricCount, metrics);
              books.database().invoices().add(file.id(), invoiceLineCount, invoiceLines);
              books.database().entries().addProblems(file.id(), problemCount, problems);
            });
    metricCount += metrics.size();
    invoiceLineCount += invoiceLines.size();
    problemCount += problems.size();
    metrics.clear();
    invoiceLines.clear();
    problems.clear();
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      new Reclaiming(books.database()).reclaim(file.id());
    }
  }

  private void requireOpen() {
    if (!open) {
      throw new IllegalStateException("This import is committed or closed already");
    }
  }
}
