package dev.costwright.app.focus;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Money;
import dev.costwright.model.text.SpreadsheetText;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/// One column: its name, and how a charge fills it.
///
/// @param name as FOCUS 1.3 has it, or our own with `x_`
/// @param cell the text of the cell, safe to open in a spreadsheet; empty for null
record FocusColumn(String name, Function<Charge, String> cell) {
  private static final int CENTS = 2;

  /// Words, which a spreadsheet must not run.
  static FocusColumn text(String name, Function<Charge, String> words) {
    return new FocusColumn(name, words.andThen(SpreadsheetText::written));
  }

  static FocusColumn text(String name, Dimension dimension) {
    return text(name, charge -> charge.dimension(dimension));
  }

  static FocusColumn money(String name, Function<Charge, BigDecimal> amount) {
    return new FocusColumn(name, amount.andThen(FocusColumn::amount));
  }

  static FocusColumn billed(String name) {
    return new FocusColumn(name, charge -> charge.billed().toPlainString());
  }

  static FocusColumn number(String name, Function<Charge, Optional<BigDecimal>> number) {
    return new FocusColumn(name, number.andThen(found -> found.map(FocusColumn::plain).orElse("")));
  }

  static FocusColumn count(String name, Measure measure) {
    return new FocusColumn(
        name,
        charge -> charge.count(measure) == ABSENT ? "" : Long.toString(charge.count(measure)));
  }

  /// In full, as {@link Money#toPlainString()} writes amounts; of more than 12 decimals where the
  /// product of price and quantity has more.
  private static String amount(BigDecimal amount) {
    BigDecimal exact = amount.stripTrailingZeros();
    return (exact.scale() < CENTS ? exact.setScale(CENTS) : exact).toPlainString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
