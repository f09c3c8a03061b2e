package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a ledger holds, for a user who asked for something that it does not hold.
///
/// @param spend first and last day with usage, costs or logs
record Holdings(Optional<Period> spend, List<InvoiceLine> invoices, List<Metric> metrics) {
  static Holdings of(Workbench workbench) {
    return new Holdings(
        workbench
            .cube()
            .firstDay()
            .flatMap(
                first ->
                    workbench.cube().lastDay().map(last -> Period.utc(first, last.plusDays(1)))),
        workbench.ledger().invoiceLines(),
        workbench.ledger().metrics());
  }

  /// What is there, and what to import.
  String text() {
    if (spend.isPresent()) {
      return "usage, costs and logs reach from %s to %s. Ask for months within, or import those of the months asked for."
          .formatted(spend.get().from(), spend.get().until().minusDays(1));
    }
    String held =
        Stream.of(invoiceText(), metricText())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" and "));
    return held.isEmpty()
        ? "the ledger is empty. Import usage exports, cost exports or gateway logs."
        : "the ledger holds %s, but no usage, costs or logs. Import usage exports, cost exports or gateway logs of the same months."
            .formatted(held);
  }

  /// Invoices are reconciled against, never spend.
  private Optional<String> invoiceText() {
    Optional<LocalDate> first =
        invoices.stream().map(InvoiceLine::firstDay).min(Comparator.naturalOrder());
    Optional<LocalDate> last =
        invoices.stream().map(InvoiceLine::lastDay).max(Comparator.naturalOrder());
    String sellers =
        invoices.stream()
            .map(InvoiceLine::seller)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return first.flatMap(
        from ->
            last.map(
                to ->
                    "%s of invoices from %s (%s to %s; invoices are compared with spend, never added to it)"
                        .formatted(counted(invoices.size(), "line"), sellers, from, to)));
  }

  private Optional<String> metricText() {
    Optional<YearMonth> first = metrics.stream().map(Metric::month).min(Comparator.naturalOrder());
    Optional<YearMonth> last = metrics.stream().map(Metric::month).max(Comparator.naturalOrder());
    String names =
        metrics.stream().map(Metric::name).distinct().sorted().collect(Collectors.joining(", "));
    return first.flatMap(
        from ->
            last.map(
                to ->
                    "%s of %s (%s to %s)"
                        .formatted(counted(metrics.size(), "figure"), names, from, to)));
  }

  private static String counted(int count, String what) {
    return TableText.grouped(count) + " " + what + (count == 1 ? "" : "s");
  }
}
