package dev.costwright.model.cube;

import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the overrides that a query's figures rest on: those of a seller, account and month of
/// which it selects a row. A ledger without overrides costs nothing.
final class OverrideRun {
  private final Cube.Parts parts;
  private final PivotQuery query;
  private final IntTable bookOf = new IntTable(1);
  private final LongIndex books = new LongIndex();
  private final LongIndex seen = new LongIndex();
  private final Set<LayerOverride> found = new HashSet<>();

  OverrideRun(Cube.Parts parts, PivotQuery query) {
    this.parts = parts;
    this.query = query;
  }

  /// In order of month, seller and account.
  List<LayerOverride> run() {
    if (parts.overrides().isEmpty() || query.layer() != LayerChoice.BEST) {
      return List.of();
    }
    Scan scan = new Scan(parts, query);
    scan.run(
        (chunk, from, count) -> {
          for (int i = 0; i < count; i++) {
            if (scan.codes()[i] != Scan.OUTSIDE) {
              visit((int) chunk.tuple().get(from + i), (int) chunk.day().get(from + i));
            }
          }
        });
    for (Remainder remainder : scan.remainders()) {
      if (scan.code(remainder) != Scan.OUTSIDE) {
        visit(remainder.tuple(), remainder.day());
      }
    }
    return parts.overrides().list().stream().filter(found::contains).toList();
  }

  private void visit(int tuple, int day) {
    int before = seen.size();
    if (seen.idOf((long) book(tuple) << 32 | (day & 0xFFFF_FFFFL)) == before) {
      find(tuple, day).ifPresent(found::add);
    }
  }

  private Optional<LayerOverride> find(int tuple, int day) {
    String seller = parts.tuples().value(Dimension.SELLER, tuple);
    String account = parts.tuples().value(Dimension.ACCOUNT, tuple);
    YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
    return parts
        .overrides()
        .find(seller, account, month)
        .map(layer -> new LayerOverride(seller, account, month, layer));
  }

  private int book(int tuple) {
    int known = bookOf.get(0, tuple);
    if (known == 0) {
      long seller = parts.tuples().id(Dimension.SELLER, tuple);
      known = books.idOf(seller << 32 | parts.tuples().id(Dimension.ACCOUNT, tuple)) + 1;
      bookOf.set(0, tuple, known);
    }
    return known - 1;
  }
}
