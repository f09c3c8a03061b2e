package dev.costwright.model.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Cubes;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.ledger.TrustCounts;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A month of calls against 500 invoice lines: five accounts, twenty models, four token classes
/// and batches, every third line billed wrongly. The long run, `-Dtrust.reconciledRows=1000000`,
/// holds the time of so many rows against that of a tenth of them.
class ReconciliationSpeedTest {
  private static final int ROWS = TrustCounts.of("reconciledRows", 20_000);
  private static final int LONG_RUN = 1_000_000;
  private static final int ACCOUNTS = 5;
  private static final int MODELS = 20;
  private static final int LINES = 500;
  private static final int BLOCK = 32_768;
  private static final int SECONDS_OF_MARCH = 31 * 86_400;
  private static final List<String> WORDS =
      List.of(
          "%s input tokens",
          "%s cached input tokens",
          "%s cache write tokens",
          "%s output tokens",
          "Batch API usage - %s");

  @Test
  void growsNoFasterThanTheRows() {
    Run few = new Run(ROWS / 10);
    Run many = new Run(ROWS);
    few.time();
    Duration ofFew = shortest(few);
    Duration ofMany = shortest(many);

    System.out.printf(
        "%,d rows against %d lines: %,d ms; %,d rows: %,d ms%n",
        ROWS, LINES, ofMany.toMillis(), ROWS / 10, ofFew.toMillis());
    if (ROWS >= LONG_RUN) {
      assertThat((double) ofMany.toNanos() / ofFew.toNanos()).isLessThanOrEqualTo(11);
    }
  }

  /// In rows read, which no other load on the machine changes: as many passes for ten times the
  /// rows.
  @Test
  void readsEveryRowAsOftenHoweverManyThereAre() {
    long ofFew = new Run(ROWS / 10).rowsRead();
    long ofMany = new Run(ROWS).rowsRead();

    assertThat(ofMany).isLessThanOrEqualTo(11 * ofFew);
    assertThat(ofMany).isLessThanOrEqualTo(4L * ROWS);
  }

  @Test
  void putsEveryRowOnALineAndNamesTheLinesThatAreBilledWrongly() {
    Run run = new Run(ROWS / 10);
    List<StatementLine> lines = run.lines(run.lines);

    assertThat(lines).hasSize(LINES);
    assertThat(lines.stream().mapToLong(StatementLine::rows).sum()).isEqualTo(run.billedRows());
    assertThat(lines.stream().filter(line -> line.state() == LineState.MATCHES).count())
        .isGreaterThanOrEqualTo(LINES / 2);
    assertThat(lines.stream().filter(line -> line.state() == LineState.DIFFERS).count())
        .isPositive();
  }

  private static Duration shortest(Run run) {
    return IntStream.range(0, 3).mapToObj(_ -> run.time()).min(Duration::compareTo).orElseThrow();
  }

  /// A cube of calls with the invoice lines that bill them.
  private static final class Run {
    private final Cube cube;
    private final List<InvoiceLine> lines;

    Run(int rows) {
      cube = Cubes.of(blocks(rows), FaultPrices.BOOK);
      lines = wrong();
    }

    Duration time() {
      long start = System.nanoTime();
      Reconciliation.of(lines, cube, FaultPrices.BOOK);
      return Duration.ofNanos(System.nanoTime() - start);
    }

    /// Rows of usage that a reconciliation reads, each time that it does.
    long rowsRead() {
      AtomicLong read = new AtomicLong();
      Reconciliation.of(
          lines,
          (query, visitor) ->
              cube.forEachRow(
                  query,
                  row -> {
                    read.incrementAndGet();
                    visitor.accept(row);
                  }),
          Set.of(),
          FaultPrices.BOOK,
          cube.reporting());
      return read.get();
    }

    /// Rows, once for each line that bills some of theirs: batches are on one, others on a line
    /// for each of four classes of tokens.
    long billedRows() {
      AtomicLong billed = new AtomicLong();
      cube.forEachRow(
          new RowQuery(Optional.empty(), LayerChoice.METERED, Map.of()),
          row ->
              billed.addAndGet(
                  row.dimension(Dimension.SERVICE_TIER).equals(Optional.of("batch")) ? 1 : 4));
      return billed.get();
    }

    List<StatementLine> lines(List<InvoiceLine> of) {
      return Reconciliation.of(of, cube, FaultPrices.BOOK).statements().stream()
          .flatMap(statement -> statement.lines().stream())
          .toList();
    }

    /// Bills what the usage of each line costs; of every third 30 % more, the price of the days
    /// before, and of every ninth 17 % more, for which there is no reason.
    List<InvoiceLine> wrong() {
      List<InvoiceLine> right = new ArrayList<>();
      for (int account = 0; account < ACCOUNTS; account++) {
        for (int model = 0; model < MODELS; model++) {
          for (String words : WORDS) {
            right.add(line(account, right.size(), words.formatted("fm-" + model), BigDecimal.ONE));
          }
        }
      }
      List<InvoiceLine> wrong = new ArrayList<>();
      for (StatementLine line : lines(right)) {
        InvoiceLine printed = line.invoiceLine().orElseThrow();
        String factor = wrong.size() % 9 == 0 ? "1.17" : wrong.size() % 3 == 0 ? "1.3" : "1";
        BigDecimal usage = line.computed().map(Money::toDecimal).orElse(BigDecimal.ZERO);
        wrong.add(
            line(
                Integer.parseInt(printed.account()),
                printed.number(),
                printed.description(),
                usage.multiply(new BigDecimal(factor))));
      }
      return wrong;
    }
  }

  private static InvoiceLine line(int account, int number, String words, BigDecimal amount) {
    return new InvoiceLine(
        "acme",
        "" + account,
        "A-" + account,
        FaultPrices.ISSUED,
        number,
        InvoiceLine.Kind.USAGE,
        words,
        Optional.of(FaultPrices.FIRST),
        Optional.of(FaultPrices.LAST),
        Optional.empty(),
        Optional.empty(),
        Money.of(amount.setScale(2, RoundingMode.HALF_UP), Reporting.USUAL),
        number + 1L);
  }

  private static List<StoredBlock> blocks(int rows) {
    Random random = new Random(rows);
    List<StoredBlock> blocks = new ArrayList<>();
    for (int account = 0; account < ACCOUNTS; account++) {
      for (int from = 0; from < rows / ACCOUNTS; from += BLOCK) {
        int size = Math.min(BLOCK, rows / ACCOUNTS - from);
        blocks.add(block(account, size, from, random, blocks.size() + 1));
      }
    }
    return blocks;
  }

  private static StoredBlock block(int account, int size, int line, Random random, long id) {
    FactBlock.Builder block =
        new FactBlock.Builder(
            new DataSet(
                "acme/usage",
                Layer.METERED,
                Grain.CALL,
                "acme",
                "" + account,
                Reporting.USUAL,
                ZoneOffset.UTC));
    long march = FaultPrices.FIRST.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    for (int i = 0; i < size; i++) {
      long start = march + random.nextInt(SECONDS_OF_MARCH) * 1000L;
      Fact.Builder fact =
          Fact.builder()
              .time(start, start + 900)
              .line(line + i + 2)
              .dimension(Dimension.MODEL, "fm-" + random.nextInt(MODELS));
      if (random.nextInt(10) == 0) {
        fact.dimension(Dimension.SERVICE_TIER, "batch");
      }
      for (Measure measure :
          Set.of(Measure.FRESH_INPUT, Measure.CACHE_READ, Measure.CACHE_WRITE_5M, Measure.OUTPUT)) {
        fact.measure(measure, 1000 + random.nextInt(100_000));
      }
      block.add(fact.build());
    }
    return new StoredBlock(id, 0, block.build(), new BitSet(), Instant.EPOCH, "");
  }
}
