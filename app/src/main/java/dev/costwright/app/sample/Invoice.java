package dev.costwright.app.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// One invoice of a seller, in USD.
///
/// @param number customer prefix and sequence
/// @param balance prepaid credit that pays a part of it; not negative
record Invoice(
    Seller seller, String number, LocalDate issued, List<Line> lines, BigDecimal balance) {
  Invoice {
    lines = List.copyOf(lines);
  }

  BigDecimal total() {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal due() {
    return total().subtract(balance);
  }

  /// @param period the days of use; one day for a purchase
  /// @param amount cents, tax excluded; nothing is taxed
  record Line(String description, Span period, BigDecimal amount) {}
}
