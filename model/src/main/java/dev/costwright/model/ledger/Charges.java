package dev.costwright.model.ledger;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a file itself says it costs, by currency. Not thread-safe.
final class Charges {
  private final Map<String, Int128> picos = new TreeMap<>();

  void add(Currency currency, long charge) {
    picos.merge(currency.getCurrencyCode(), Int128.of(charge), Int128::plus);
  }

  void add(Money amount) {
    picos.merge(amount.currency().getCurrencyCode(), amount.picos(), Int128::plus);
  }

  void subtract(Currency currency, long charge) {
    picos.merge(currency.getCurrencyCode(), Int128.of(charge).negate(), Int128::plus);
  }

  /// One sum per currency, in order of its code.
  List<Money> sums() {
    return parse(text());
  }

  /// One line per currency: its code and the picos.
  String text() {
    return picos.entrySet().stream()
        .map(sum -> sum.getKey() + " " + sum.getValue().toBigInteger())
        .collect(Collectors.joining("\n"));
  }

  static List<Money> parse(String text) {
    return text.lines()
        .map(line -> line.split(" "))
        .map(
            cells -> new Money(Int128.of(new BigInteger(cells[1])), Currency.getInstance(cells[0])))
        .toList();
  }
}
