package dev.costwright.app.cli;

import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.signoff.Threshold;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// Reads limits such as `5`, `0.5%` and `5,0.5%`.
final class LimitText {
  private static final String PERCENT = "%";

  private LimitText() {}

  /// @param option such as `--tolerance`
  /// @param currency of an amount
  /// @throws UsageException when it is no such text
  static Threshold parse(String option, String text, Currency currency) {
    Threshold read = Threshold.NONE;
    for (String part : text.split(",", -1)) {
      BigDecimal value = number(option, text, part.replace(PERCENT, "").strip());
      read =
          part.strip().endsWith(PERCENT)
              ? new Threshold(read.amount(), Optional.of(value))
              : new Threshold(Optional.of(Money.of(value, currency)), read.percent());
    }
    return read;
  }

  private static BigDecimal number(String option, String text, String part) {
    try {
      return Optional.of(new BigDecimal(part))
          .filter(Threshold::canLimit)
          .orElseThrow(() -> new UsageException(wrong(option, text)));
    } catch (NumberFormatException malformed) {
      throw new UsageException(wrong(option, text), malformed);
    }
  }

  private static String wrong(String option, String text) {
    return "Expected an amount, a percentage or both, such as 5, 0.5%% or 5,0.5%%, after %s, found \"%s\"."
        .formatted(option, text);
  }

  /// Such as `5.00 USD and 0.5 %`; `none` when nothing is set.
  static String text(Threshold threshold) {
    Optional<String> percent =
        threshold.percent().map(value -> value.toPlainString() + " " + PERCENT);
    return threshold
        .amount()
        .map(Money::toString)
        .map(amount -> percent.map(also -> amount + " and " + also).orElse(amount))
        .or(() -> percent)
        .orElse("none");
  }
}
