package dev.costwright.app.ui.close;

import dev.costwright.model.close.ClosedMonth;
import dev.costwright.model.money.Money;
import java.time.YearMonth;
import java.util.Optional;

/// One month of the ledger.
///
/// @param close empty for a month that was never closed
/// @param now what it costs now
record MonthRow(YearMonth month, Optional<ClosedMonth> close, Money now) {
  boolean isClosed() {
    return close.filter(ClosedMonth::isClosed).isPresent();
  }

  Optional<Money> booked() {
    return close.map(one -> one.booked().total());
  }

  Optional<Money> difference() {
    return booked().map(now::minus);
  }
}
