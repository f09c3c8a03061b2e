package dev.costwright.app.uikit;

import dev.costwright.model.money.Money;
import dev.costwright.model.text.VisibleText;
import java.math.BigDecimal;
import java.time.LocalDate;

/// What a table cell holds: shown to the user in one way, written to files in another.
public sealed interface CellValue {
  record Text(String text) implements CellValue {}

  /// @param decimals shown and exported; the sum of shown cells may differ by rounding, the total
  /// row is rounded from the exact total
  record Amount(Money money, int decimals) implements CellValue {}

  /// A difference: shown with its sign, a dash when there is none.
  record Change(Money money) implements CellValue {}

  record Count(long count) implements CellValue {}

  /// A number that is no money and no count, such as a unit price or a share.
  record Decimal(BigDecimal number, String shown) implements CellValue {}

  record Day(LocalDate day) implements CellValue {}

  /// Nothing is known here, which is not zero.
  ///
  /// @param word what is shown instead, such as a dash or `unpriced`
  record Absent(String word) implements CellValue {}

  static CellValue of(Money money) {
    return new Amount(money, 2);
  }

  static CellValue absent() {
    return new Absent(Amounts.DASH);
  }

  /// As the screen says it: hidden characters of text are spelled out, long text is shortened.
  default String shown() {
    return switch (this) {
      case Text(String text) -> VisibleText.inTable(text);
      case Amount(Money money, int decimals) ->
          decimals == 2 ? Amounts.exact(money) : Amounts.decimal(money, decimals);
      case Change(Money money) -> Amounts.exactChange(money);
      case Count(long count) -> Amounts.count(count);
      case Decimal(BigDecimal _, String shown) -> shown;
      case Day(LocalDate day) -> Days.day(day);
      case Absent(String word) -> word;
    };
  }

  /// For files: no signs of currency, no thousands marks; empty when absent.
  default String plain() {
    return switch (this) {
      case Text(String text) -> text;
      case Amount(Money money, int decimals) -> money.rounded(decimals).toPlainString();
      case Change(Money money) -> money.rounded(2).toPlainString();
      case Count(long count) -> Long.toString(count);
      case Decimal(BigDecimal number, String _) -> number.toPlainString();
      case Day(LocalDate day) -> day.toString();
      case Absent(String _) -> "";
    };
  }

  /// Orders values of one column: absent ones first, numbers by size, words without regard to
  /// case.
  static int compare(CellValue one, CellValue other) {
    if (one instanceof Absent || other instanceof Absent) {
      return Boolean.compare(!(one instanceof Absent), !(other instanceof Absent));
    }
    return one instanceof Text || one instanceof Day
        ? one.plain().compareToIgnoreCase(other.plain())
        : one.number().compareTo(other.number());
  }

  /// Whether it is written as a number in a workbook.
  default boolean isNumber() {
    return this instanceof Amount
        || this instanceof Change
        || this instanceof Count
        || this instanceof Decimal;
  }

  /// @throws IllegalStateException when it is no number
  default BigDecimal number() {
    return switch (this) {
      case Amount(Money money, int _) -> money.toDecimal();
      case Change(Money money) -> money.toDecimal();
      case Count(long count) -> BigDecimal.valueOf(count);
      case Decimal(BigDecimal number, String _) -> number;
      case Text _, Day _, Absent _ -> throw new IllegalStateException("Not a number: " + this);
    };
  }
}
