package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Answers one query: one pass over the chunks, then the remainders, then the order.
final class PivotRun {
  private static final Comparator<List<String>> BY_TEXT =
      (a, b) -> {
        int order = 0;
        for (int i = 0; order == 0 && i < a.size(); i++) {
          order = a.get(i).compareTo(b.get(i));
        }
        return order;
      };

  private static final Comparator<KeyRows> ORDER =
      Comparator.comparingInt(KeyRows::rank)
          .thenComparing(KeyRows::total, Comparator.reverseOrder())
          .thenComparing(rows -> rows.key, BY_TEXT);

  private final Cube.Parts parts;
  private final PivotQuery query;
  private final Scan scan;
  private final Cells cells;
  private final CoverageTally coverage;

  PivotRun(Cube.Parts parts, PivotQuery query) {
    this.parts = parts;
    this.query = query;
    scan = new Scan(parts, query);
    cells = new Cells(scan.codeCount(), parts.currency());
    coverage = new CoverageTally(parts.tuples(), parts.currency(), parts.keys());
  }

  Pivot run() {
    scan.run(
        (chunk, from, count) -> {
          cells.add(chunk, from, count, scan.codes());
          coverage.add(chunk, from, count, scan);
        });
    scan.remainders().forEach(this::add);
    if (scan.isBest()) {
      addForeignBills();
    }
    List<KeyRows> keys = keys();
    List<Pivot.Row> rows = keys.stream().flatMap(key -> key.rows.stream()).toList();
    Pivot.Cell total = total(rows);
    return new Pivot(
        query,
        rows,
        total,
        coverage.get(
            total,
            tagged(keys),
            new AsideRun(parts, query).run(),
            new OverrideRun(parts, query).run()));
  }

  private void add(Remainder remainder) {
    long code = scan.code(remainder);
    if (code != Scan.OUTSIDE) {
      cells.add(remainder, code);
      coverage.add(remainder);
    }
  }

  /// A bill in another currency decides no day, so `best` does not select it; it is named all the
  /// same.
  private void addForeignBills() {
    if (parts.chunks().stream().noneMatch(PivotRun::isForeignBill)) {
      return;
    }
    Scan bills =
        new Scan(
            parts,
            new PivotQuery(
                query.by(), query.grain(), query.period(), LayerChoice.BILLED, query.where()));
    bills.run(
        (chunk, from, count) -> {
          for (int i = 0; i < count; i++) {
            int row = from + i;
            if (bills.codes()[i] != Scan.OUTSIDE
                && chunk.foreign().isAt(row)
                && chunk.cost().get(row) == ABSENT
                && chunk.standing().get(row) == ABSENT) {
              coverage.addForeign(chunk.foreign().at(row));
            }
          }
        });
  }

  private static boolean isForeignBill(Chunk chunk) {
    return chunk.layer() == Layer.BILLED && !chunk.foreign().isNone();
  }

  private List<KeyRows> keys() {
    Map<Long, KeyRows> byKey = new HashMap<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.isUsed(cell)) {
        long code = cells.code(cell);
        KeyRows rows =
            byKey.computeIfAbsent(scan.keyCode(code), key -> new KeyRows(scan.key(code)));
        rows.add(scan.steps().start(scan.step(code)), cells.get(cell));
      }
    }
    return byKey.values().stream().sorted(ORDER).peek(KeyRows::sort).toList();
  }

  private Pivot.Cell total(List<Pivot.Row> rows) {
    Int128 cost = Int128.ZERO;
    Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    long facts = 0;
    long uncosted = 0;
    for (Pivot.Row row : rows) {
      cost = cost.plus(row.cell().cost().picos());
      row.cell().counts().forEach((measure, count) -> counts.merge(measure, count, Math::addExact));
      facts += row.cell().facts();
      uncosted += row.cell().unpricedFacts();
    }
    return new Pivot.Cell(new Money(cost, parts.currency()), counts, facts, uncosted);
  }

  private Money tagged(List<KeyRows> keys) {
    Int128 sum = Int128.ZERO;
    for (KeyRows key : keys) {
      sum = key.rank() == 0 ? sum.plus(key.total()) : sum;
    }
    return new Money(sum, parts.currency());
  }

  /// The rows of one key.
  private static final class KeyRows {
    private final List<String> key;
    private final List<Pivot.Row> rows = new ArrayList<>();
    private Int128 total = Int128.ZERO;

    KeyRows(List<String> key) {
      this.key = key;
    }

    void add(LocalDate step, Pivot.Cell cell) {
      rows.add(new Pivot.Row(key, step, cell));
      total = total.plus(cell.cost().picos());
    }

    void sort() {
      rows.sort(Comparator.comparing(Pivot.Row::step));
    }

    Int128 total() {
      return total;
    }

    /// Named remainders stand last.
    int rank() {
      return key.contains(Pivot.NOT_IN_DETAIL) ? 2 : key.contains(Pivot.UNTAGGED) ? 1 : 0;
    }
  }
}
