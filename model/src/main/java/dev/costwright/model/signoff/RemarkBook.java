package dev.costwright.model.signoff;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The remarks on all lines of a ledger, at most one set a line. Immutable.
public final class RemarkBook {
  private static final Comparator<Remarks> ORDER =
      Comparator.<Remarks, YearMonth>comparing(remarks -> remarks.key().month())
          .thenComparing(remarks -> remarks.key().text());

  public static final RemarkBook EMPTY = new RemarkBook(List.of());

  private final Map<LineKey, Remarks> byKey = new LinkedHashMap<>();

  /// @param remarks of several on one line the last stand
  public RemarkBook(List<Remarks> remarks) {
    remarks.stream().sorted(ORDER).forEach(one -> byKey.put(one.key(), one));
  }

  public Optional<Remarks> find(LineKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// In order of month and line.
  public List<Remarks> list() {
    return List.copyOf(byKey.values());
  }
}
