package dev.costwright.app.ui.seek;

import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.seek.Goal;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// The kinds of goals, each with the one or two numbers that it needs.
enum Aim {
  BILL,
  SAVING,
  MARGIN,
  PAYBACK;

  /// Name in messages and of its button.
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return Messages.text("seek.aim." + id());
  }

  /// What its first number is.
  String first() {
    return Messages.text("seek.first." + id());
  }

  /// What its second number is; empty when one is enough.
  Optional<String> second() {
    return switch (this) {
      case BILL, SAVING -> Optional.empty();
      case MARGIN -> Optional.of(Messages.text("seek.second.margin"));
      case PAYBACK -> Optional.of(Messages.text("seek.second.payback"));
    };
  }

  /// The goal of the numbers that were typed; empty when one of them is none.
  Optional<Goal> goal(String first, String second) {
    return switch (this) {
      case BILL -> number(first).map(Goal.Bill::new);
      case SAVING -> number(first).map(Goal.Saving::new);
      case MARGIN ->
          number(first)
              .map(percent -> percent.movePointLeft(2))
              .flatMap(share -> number(second).map(revenue -> new Goal.Margin(share, revenue)));
      case PAYBACK ->
          number(first)
              .filter(months -> months.signum() > 0)
              .flatMap(months -> number(second).map(paid -> new Goal.Payback(months, paid)));
    };
  }

  private static Optional<BigDecimal> number(String text) {
    String plain = text.strip().replace(",", "").replace("$", "").replace("%", "").strip();
    return plain.matches("-?\\d{1,15}(\\.\\d{1,12})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }
}
