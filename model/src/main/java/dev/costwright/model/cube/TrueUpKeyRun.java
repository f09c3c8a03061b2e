package dev.costwright.model.cube;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the keys of a true-up that one cell's rows belong to.
final class TrueUpKeyRun {
  /// Those that move most come first, then by place.
  private static final Comparator<TrueUpKey> ORDER =
      Comparator.comparing((TrueUpKey key) -> key.money().minus(key.detail()).toDecimal().abs())
          .reversed()
          .thenComparing(TrueUpKey::seller)
          .thenComparing(TrueUpKey::account)
          .thenComparing(TrueUpKey::from)
          .thenComparing(TrueUpKey::layer)
          .thenComparing(key -> key.model().orElse(""));

  private final Cube.Parts parts;
  private final Scan scan;
  private final BitSet found = new BitSet();

  TrueUpKeyRun(Cube.Parts parts, PivotQuery query) {
    this.parts = parts;
    scan = new Scan(parts, query);
  }

  List<TrueUpKey> run(List<String> key, LocalDate step) {
    if (parts.keys().isEmpty()) {
      return List.of();
    }
    Map<Long, Boolean> isAsked = new HashMap<>();
    scan.run(
        (chunk, from, count) -> {
          for (int i = 0; !chunk.trued().isNone() && i < count; i++) {
            long code = scan.codes()[i];
            if (code != Scan.OUTSIDE
                && chunk.trued().isAt(from + i)
                && isAsked.computeIfAbsent(code, one -> isCell(one, key, step))) {
              found.set((int) chunk.trued().key().get(from + i));
            }
          }
        });
    return found.stream().mapToObj(parts.keys()::get).sorted(ORDER).toList();
  }

  private boolean isCell(long code, List<String> key, LocalDate step) {
    return scan.steps().start(scan.step(code)).equals(step) && scan.key(code).equals(key);
  }
}
