package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;
import dev.costwright.model.usage.InvoiceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// One invoice line, or usage that no line bills, with what was found of it day by day. Not
/// thread-safe.
final class LineTally {
  private final Party party;
  private final Optional<InvoiceLine> line;
  private final Scope scope;
  private final boolean hasOwnPeriod;
  private final SortedMap<LocalDate, DaySums> days = new TreeMap<>();
  private final SortedSet<String> models = new TreeSet<>();
  private final SortedSet<String> tiers = new TreeSet<>();

  LineTally(Party party, Optional<InvoiceLine> line, Scope scope, boolean hasOwnPeriod) {
    this.party = party;
    this.line = line;
    this.scope = scope;
    this.hasOwnPeriod = hasOwnPeriod;
  }

  Party party() {
    return party;
  }

  Optional<InvoiceLine> line() {
    return line;
  }

  Scope scope() {
    return scope;
  }

  /// Whether the days are the line's own and not taken from elsewhere.
  boolean hasOwnPeriod() {
    return hasOwnPeriod;
  }

  boolean billsUsage() {
    return line.map(billed -> billed.kind() == InvoiceLine.Kind.USAGE).orElse(false);
  }

  /// Remembers how the files spell the usage.
  void name(String model, String tier) {
    models.add(model);
    tiers.add(tier);
  }

  Spelling spelling() {
    return new Spelling(models, tiers);
  }

  DaySums on(LocalDate day) {
    return days.computeIfAbsent(day, d -> new DaySums());
  }

  /// Days with usage or charges.
  Map<LocalDate, DaySums> days() {
    return days;
  }

  List<LocalDate> daysWith(Predicate<DaySums> wanted) {
    return days.entrySet().stream()
        .filter(day -> wanted.test(day.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  Int128 sum(Function<DaySums, Int128> figure) {
    return days.values().stream().map(figure).reduce(Int128.ZERO, Int128::plus);
  }

  long count(ToLongFunction<DaySums> figure) {
    return days.values().stream().mapToLong(figure).sum();
  }

  boolean hasPrices() {
    return count(DaySums::rows) > count(DaySums::unpricedRows);
  }

  boolean hasCharges() {
    return count(DaySums::chargeRows) > 0;
  }
}
