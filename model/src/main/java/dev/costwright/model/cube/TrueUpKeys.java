package dev.costwright.model.cube;

import dev.costwright.model.cube.TrueUpKey.Outcome;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Sums money and detail of each span of days, model by model where the money names models. Money
/// comes first, all of it. Not thread-safe.
final class TrueUpKeys {
  /// A key cannot make more than this of a row.
  private static final int ROW_BITS = 62;

  private static final class Sums {
    final Sum128 money = new Sum128();
    final Sum128 detail = new Sum128();
    boolean hasMoney;
    long greatest;
    int rows;
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;

    void see(int day) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }

  private final TrueUpDays days;
  private final KeyModels models;
  private final TrueUps choice;
  private final Currency currency;
  private final LongIndex index = new LongIndex();
  private final List<Sums> sums = new ArrayList<>();
  private final BitSet named = new BitSet();

  TrueUpKeys(TrueUpDays days, KeyModels models, TrueUps choice, Currency currency) {
    this.days = days;
    this.models = models;
    this.choice = choice;
    this.currency = currency;
  }

  void money(int span, int tuple, int day, long picos) {
    int model = models.of(tuple);
    if (model != KeyModels.NONE) {
      named.set(span);
    }
    Sums key = sums.get(key(span, model));
    key.hasMoney = true;
    key.money.add(picos);
    key.see(day);
  }

  /// @return the number of the row's key
  int detail(int span, int tuple, int day, long picos) {
    int at = key(span, named.get(span) ? models.of(tuple) : KeyModels.NONE);
    Sums key = sums.get(at);
    key.rows++;
    key.detail.add(picos);
    key.greatest = Math.max(key.greatest, Math.abs(picos));
    key.see(day);
    return at;
  }

  private int key(int span, int model) {
    int at = index.idOf((long) span << 32 | model);
    if (at == sums.size()) {
      sums.add(new Sums());
    }
    return at;
  }

  int size() {
    return sums.size();
  }

  /// How many rows of detail a key has.
  int rows(int key) {
    return sums.get(key).rows;
  }

  Int128 money(int key) {
    return sums.get(key).money.get();
  }

  Int128 detail(int key) {
    return sums.get(key).detail.get();
  }

  TrueUpKey get(int key) {
    Sums sum = sums.get(key);
    int span = span(key);
    return new TrueUpKey(
        days.seller(span),
        days.account(span),
        LocalDate.ofEpochDay(sum.first),
        LocalDate.ofEpochDay(sum.last),
        days.layer(span),
        Optional.of(models.name((int) index.key(key))).filter(name -> !name.isEmpty()),
        new Money(money(key), currency),
        new Money(detail(key), currency),
        outcome(key));
  }

  private int span(int key) {
    return (int) (index.key(key) >> 32);
  }

  private Outcome outcome(int key) {
    Sums sum = sums.get(key);
    boolean isNameless = (int) index.key(key) == KeyModels.NONE;
    if (!sum.hasMoney || (isNameless && named.get(span(key)))) {
      return Outcome.NO_MONEY;
    }
    if (detail(key).signum() <= 0) {
      return Outcome.NO_DETAIL_COST;
    }
    if (!isInRange(key)) {
      return Outcome.OUT_OF_RANGE;
    }
    BigInteger most =
        BigInteger.valueOf(sum.greatest)
            .multiply(money(key).toBigInteger())
            .divide(detail(key).toBigInteger());
    return most.bitLength() > ROW_BITS ? Outcome.TOO_LARGE : Outcome.SCALED;
  }

  private boolean isInRange(int key) {
    LocalDate first = LocalDate.ofEpochDay(days.firstDay(span(key)));
    TrueUp bounds = choice.of(YearMonth.from(first));
    BigDecimal money = new BigDecimal(money(key).toBigInteger());
    BigDecimal detail = new BigDecimal(detail(key).toBigInteger());
    return money.compareTo(detail.multiply(bounds.lowest())) >= 0
        && money.compareTo(detail.multiply(bounds.highest())) <= 0;
  }
}
