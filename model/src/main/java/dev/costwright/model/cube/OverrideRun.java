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
  private final Accounts accounts;
  private final LongIndex seen = new LongIndex();
  private final Set<LayerOverride> found = new HashSet<>();

  OverrideRun(Cube.Parts parts, PivotQuery query) {
    this.parts = parts;
    accounts = new Accounts(parts.tuples());
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
    if (seen.idOf((long) accounts.of(tuple) << 32 | (day & 0xFFFF_FFFFL)) == before) {
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
}
