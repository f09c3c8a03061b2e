package dev.costwright.model.reconciliation;

import dev.costwright.model.usage.InvoiceLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The days that invoice lines cover. A line that names none takes those of its invoice's lines
/// of usage, then of its other lines; an invoice that names none at all bills usage of the month
/// before its date of issue, and everything else of the month of issue.
final class LinePeriods {
  /// @param isOwn whether the line names the days itself
  record Days(LocalDate from, LocalDate to, boolean isOwn) {}

  private final Map<List<String>, Days> ofInvoices = new HashMap<>();

  LinePeriods(List<InvoiceLine> lines) {
    lines.stream()
        .sorted(Comparator.comparing(line -> line.kind() != InvoiceLine.Kind.USAGE))
        .forEach(line -> own(line).ifPresent(days -> ofInvoices.putIfAbsent(key(line), days)));
  }

  Days of(InvoiceLine line) {
    return own(line)
        .or(() -> Optional.ofNullable(ofInvoices.get(key(line))).map(LinePeriods::taken))
        .orElseGet(() -> guessed(line));
  }

  private static Optional<Days> own(InvoiceLine line) {
    return line.from()
        .map(from -> new Days(from, line.to().filter(to -> !to.isBefore(from)).orElse(from), true));
  }

  private static Days taken(Days ofInvoice) {
    return new Days(ofInvoice.from(), ofInvoice.to(), false);
  }

  private static Days guessed(InvoiceLine line) {
    YearMonth issued = YearMonth.from(line.issued());
    YearMonth month = line.kind() == InvoiceLine.Kind.USAGE ? issued.minusMonths(1) : issued;
    return new Days(month.atDay(1), month.atEndOfMonth(), false);
  }

  private static List<String> key(InvoiceLine line) {
    return List.of(line.seller(), line.account(), line.invoice());
  }
}
