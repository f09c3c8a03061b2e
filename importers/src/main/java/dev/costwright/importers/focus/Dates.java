package dev.costwright.importers.focus;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.importers.table.Table;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/// Dates of one file: in the form of ISO 8601, as FOCUS wants them, or as spreadsheets write them,
/// such as `4/1/25`. Whether the month or the day comes first is then decided by the file as a
/// whole, which is read once more for it. Where nothing decides, a file that has such dates only
/// is refused, and in any other the rows with such dates become problems.
///
/// A row decides when only one order makes its dates legible; else when only one makes its periods
/// end after they start; else when only one makes its billing period a month, from its first day
/// to the first day of the next.
final class Dates {
  private record Span(LocalDateTime from, LocalDateTime until) {
    boolean isForward() {
      return !until.isBefore(from);
    }

    boolean isMonth() {
      return from.getDayOfMonth() == 1 && until.equals(from.plusMonths(1));
    }
  }

  private static final EntrySink NOTHING =
      new EntrySink() {
        @Override
        public void fact(DataSet dataSet, Fact fact) {}

        @Override
        public void metric(Metric metric) {}

        @Override
        public void invoiceLine(InvoiceLine line) {}

        @Override
        public void problem(Problem problem) {}
      };

  private final SourceFile source;
  private final Column start;
  private final Column end;
  private final Column billingStart;
  private final Column billingEnd;
  private Optional<DateOrder> order = Optional.empty();
  private boolean isDecided;

  Dates(SourceFile source, Header header) {
    this.source = source;
    start = header.needed("ChargePeriodStart");
    end = header.needed("ChargePeriodEnd");
    billingStart = header.column("BillingPeriodStart");
    billingEnd = header.column("BillingPeriodEnd");
  }

  /// Start of the charge period in milliseconds since 1970 UTC; see {@link Row#neededMillis}.
  ///
  /// @throws InputException when it is not told whether the month or the day comes first
  long start(Row row) {
    return millis(row, start);
  }

  /// End of the charge period, as {@link #start}.
  long end(Row row) {
    return millis(row, end);
  }

  Column endColumn() {
    return end;
  }

  /// A date of unknown order in a file of other dates is no date: the row becomes a problem.
  private long millis(Row row, Column column) {
    String text = row.text(column);
    return DateOrder.isSlashed(text)
        ? row.neededMillis(column, iso(text, order(text)), ZoneOffset.UTC)
        : row.neededMillis(column, ZoneOffset.UTC);
  }

  private static String iso(String text, Optional<DateOrder> order) {
    return order.flatMap(known -> known.read(text)).map(LocalDateTime::toString).orElse(text);
  }

  private Optional<DateOrder> order(String example) {
    if (!isDecided) {
      order = decide(example);
      isDecided = true;
    }
    return order;
  }

  /// Remembers the first line that speaks for each order.
  private Optional<DateOrder> decide(String example) {
    Map<DateOrder, Long> lines = new EnumMap<>(DateOrder.class);
    AtomicBoolean hasOthers = new AtomicBoolean();
    Table.of(source)
        .forEachRow(
            NOTHING,
            row -> {
              told(row).ifPresent(decided -> lines.putIfAbsent(decided, row.line()));
              hasOthers.compareAndSet(false, hasDate(row) && !DateOrder.isSlashed(row.text(start)));
            });
    if (lines.size() != 1 && !hasOthers.get()) {
      throw undecided(example, lines);
    }
    return lines.size() == 1 ? lines.keySet().stream().findFirst() : Optional.empty();
  }

  private boolean hasDate(Row row) {
    return row.neededMillis(start, ZoneOffset.UTC) != Fact.ABSENT;
  }

  private InputException undecided(String example, Map<DateOrder, Long> lines) {
    return new InputException(
        lines.isEmpty()
            ? "%s has dates such as %s, and no row tells whether the month or the day comes first. Export it again with dates such as 2026-04-01."
                .formatted(source.name(), example)
            : "%s has dates with the month first (line %d) and with the day first (line %d). Export it again with dates such as 2026-04-01."
                .formatted(
                    source.name(),
                    lines.get(DateOrder.MONTH_FIRST),
                    lines.get(DateOrder.DAY_FIRST)));
  }

  private Optional<DateOrder> told(Row row) {
    List<DateOrder> possible = Arrays.asList(DateOrder.values());
    possible = kept(possible, order -> isLegible(row, order));
    possible =
        kept(
            possible,
            order ->
                span(row, start, end, order).map(Span::isForward).orElse(true)
                    && span(row, billingStart, billingEnd, order)
                        .map(Span::isForward)
                        .orElse(true));
    possible =
        kept(
            possible,
            order -> span(row, billingStart, billingEnd, order).map(Span::isMonth).orElse(false));
    return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
  }

  /// Those that fit; all of them when none does, for then something else is wrong with the row.
  private static List<DateOrder> kept(List<DateOrder> possible, Predicate<DateOrder> fits) {
    List<DateOrder> fitting = possible.stream().filter(fits).toList();
    return fitting.isEmpty() ? possible : fitting;
  }

  private boolean isLegible(Row row, DateOrder order) {
    return List.of(start, end, billingStart, billingEnd).stream()
        .map(row::text)
        .filter(DateOrder::isSlashed)
        .allMatch(text -> order.read(text).isPresent());
  }

  private static Optional<Span> span(Row row, Column from, Column until, DateOrder order) {
    return order
        .read(row.text(from))
        .flatMap(first -> order.read(row.text(until)).map(last -> new Span(first, last)));
  }
}
