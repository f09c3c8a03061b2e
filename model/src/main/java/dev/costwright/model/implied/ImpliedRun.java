package dev.costwright.model.implied;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.implied.ImpliedPrice.Origin;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Gathers bills and counts. Not thread-safe.
final class ImpliedRun {
  /// Where bill and counts meet.
  private record Day(String account, LocalDate date, String seller, String model, Measure measure) {
    static Day of(CubeRow row, ImpliedTerms terms) {
      return new Day(
          ImpliedTerms.text(row, Dimension.ACCOUNT),
          row.day(),
          terms.seller(),
          terms.model(),
          terms.measure());
    }
  }

  /// A price of one version of the list.
  private record Key(ImpliedTerms terms, Origin origin, Optional<PriceRow> list) {}

  /// Money and units.
  private static final class Sum {
    private Money money;
    private long quantity;
    private long rows;
    private int decimals = 2;
    private final TreeSet<LocalDate> days = new TreeSet<>();

    Sum(Currency currency) {
      money = Money.zero(currency);
    }

    void add(Money amount, long units, LocalDate day) {
      money = money.plus(amount);
      quantity = Math.addExact(quantity, units);
      rows++;
      decimals = Math.max(decimals, amount.toDecimal().stripTrailingZeros().scale());
      days.add(day);
    }

    void add(Sum other, long units) {
      money = money.plus(other.money);
      quantity = Math.addExact(quantity, units);
      rows += other.rows;
      decimals = Math.max(decimals, other.decimals);
      days.addAll(other.days);
    }
  }

  private final PriceBook book;
  private final Currency currency;
  private final Map<Key, Sum> sums = new HashMap<>();
  private final Map<Day, Map<ImpliedTerms, Sum>> billed = new HashMap<>();
  private final Map<Day, Map<ImpliedTerms, Long>> counted = new HashMap<>();

  /// @param currency of the bills that are read
  ImpliedRun(PriceBook book, Currency currency) {
    this.book = book;
    this.currency = currency;
  }

  /// Takes a row of a bill.
  void bill(CubeRow row) {
    Optional<Measure> measure =
        row.dimension(Dimension.CHARGE_KIND)
            .flatMap(Measure::parse)
            .filter(Measure.priced()::contains);
    Optional<Money> cost = row.cost().filter(amount -> amount.signum() >= 0);
    if (row.isRemainder() || measure.isEmpty() || cost.isEmpty()) {
      return;
    }
    ImpliedTerms.of(row, measure.get(), book)
        .ifPresent(terms -> bill(row, terms, cost.get(), row.measure(measure.get())));
  }

  private void bill(CubeRow row, ImpliedTerms terms, Money cost, long quantity) {
    if (quantity > 0) {
      String account = ImpliedTerms.text(row, Dimension.ACCOUNT);
      sum(terms, Origin.BILL, account, row.day()).add(cost, quantity, row.day());
    } else if (quantity < 0) {
      billed
          .computeIfAbsent(Day.of(row, terms), _ -> new HashMap<>())
          .computeIfAbsent(terms, _ -> new Sum(currency))
          .add(cost, 0, row.day());
    }
  }

  /// Takes a row of the seller's usage counts; bills come first.
  void count(CubeRow row) {
    if (row.isRemainder()) {
      return;
    }
    for (Measure measure : Measure.priced()) {
      long units = row.measure(measure);
      if (units > 0) {
        ImpliedTerms.of(row, measure, book).ifPresent(terms -> count(row, terms, units));
      }
    }
  }

  private void count(CubeRow row, ImpliedTerms terms, long units) {
    Day day = Day.of(row, terms);
    if (billed.containsKey(day)) {
      counted.computeIfAbsent(day, _ -> new HashMap<>()).merge(terms, units, Math::addExact);
    }
  }

  List<ImpliedPrice> prices() {
    billed.forEach(this::match);
    return sums.entrySet().stream()
        .filter(entry -> entry.getValue().quantity > 0)
        .map(entry -> price(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((ImpliedPrice price) -> price.terms().seller())
                .thenComparing(price -> price.terms().model())
                .thenComparing(price -> price.terms().tier())
                .thenComparing(price -> price.terms().region())
                .thenComparing(price -> price.terms().contextBand())
                .thenComparing(ImpliedPrice::measure)
                .thenComparing(ImpliedPrice::first)
                .thenComparing(ImpliedPrice::origin))
        .toList();
  }

  private void match(Day day, Map<ImpliedTerms, Sum> bills) {
    Map<ImpliedTerms, Long> counts = counted.getOrDefault(day, Map.of());
    Set<ImpliedTerms> paid =
        bills.entrySet().stream()
            .filter(entry -> entry.getValue().money.signum() > 0)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    // an amount of 0.00 is a price rounded away: without such days the rest would look dearer
    if (counts.keySet().containsAll(paid) && bills.keySet().containsAll(counts.keySet())) {
      counts.forEach(
          (terms, units) -> {
            Sum bill = bills.get(terms);
            if (bill != null) {
              sum(terms, Origin.USAGE, day.account(), day.date()).add(bill, units);
            }
          });
    }
  }

  private Sum sum(ImpliedTerms terms, Origin origin, String account, LocalDate day) {
    return sums.computeIfAbsent(
        new Key(terms, origin, terms.list(book, account, day)), _ -> new Sum(currency));
  }

  private static ImpliedPrice price(Key key, Sum sum) {
    return new ImpliedPrice(
        key.terms(),
        key.origin(),
        sum.money,
        sum.quantity,
        sum.rows,
        sum.decimals,
        sum.days.first(),
        sum.days.last(),
        sum.days.size(),
        key.list());
  }
}
