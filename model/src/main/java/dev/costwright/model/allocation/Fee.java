package dev.costwright.model.allocation;

import dev.costwright.model.money.Money;
import java.time.YearMonth;
import java.util.Optional;

/// A fixed amount a month that no file of the ledger tells, such as self-hosted GPUs.
///
/// @param monthly in any currency; it counts at the rate of the month's first day
/// @param from the first month; empty for always
/// @param to the last month, itself included; empty when it goes on
public record Fee(Money monthly, Optional<YearMonth> from, Optional<YearMonth> to) {
  public boolean isDue(YearMonth month) {
    return from.filter(month::isBefore).isEmpty() && to.filter(month::isAfter).isEmpty();
  }
}
