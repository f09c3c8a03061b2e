package dev.costwright.app.focus;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.InvoiceLine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the invoice that a day's usage is on.
final class Invoices {
  private record Payer(String seller, String account) {}

  private record Day(Payer payer, LocalDate day) {}

  private final Map<Payer, List<InvoiceLine>> lines;
  private final Map<Day, Optional<String>> known = new HashMap<>();

  Invoices(List<InvoiceLine> lines) {
    this.lines =
        lines.stream()
            .filter(line -> line.kind() == InvoiceLine.Kind.USAGE)
            .filter(line -> line.from().isPresent() && line.to().isPresent())
            .collect(Collectors.groupingBy(line -> new Payer(line.seller(), line.account())));
  }

  /// Empty when no invoice covers the day, or when several do.
  Optional<String> of(Place place) {
    Payer payer = new Payer(place.value(Dimension.SELLER), place.value(Dimension.ACCOUNT));
    return known.computeIfAbsent(new Day(payer, place.day()), this::find);
  }

  private Optional<String> find(Day day) {
    List<String> covering =
        lines.getOrDefault(day.payer(), List.of()).stream()
            .filter(line -> !day.day().isBefore(line.firstDay()))
            .filter(line -> !day.day().isAfter(line.lastDay()))
            .map(InvoiceLine::invoice)
            .distinct()
            .toList();
    return covering.size() == 1 ? Optional.of(covering.getFirst()) : Optional.empty();
  }
}
