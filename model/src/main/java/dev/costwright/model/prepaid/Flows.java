package dev.costwright.model.prepaid;

import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.money.Money;
import dev.costwright.model.prepaid.PrepaidEntry.Kind;
import dev.costwright.model.prepaid.PrepaidMonth.Source;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Layer;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What moves each balance in each month, and from when to when the ledger knows of it.
final class Flows {
  private record Place(String seller, String account, YearMonth month) {}

  private record Spent(Place place, Currency currency) {}

  private record Account(String seller, String account) {}

  private record Slot(Balance balance, YearMonth month) {}

  private record Stated(Slot slot, Kind kind) {}

  private final Map<Slot, Money> purchases = new HashMap<>();
  private final Map<Slot, Money> setOff = new HashMap<>();
  private final Set<Place> invoiced = new HashSet<>();
  private final Set<Account> postpaid = new HashSet<>();
  private final Map<Spent, LayerMonth> spend = new HashMap<>();
  private final Map<Stated, Money> stated = new HashMap<>();
  private final Map<Balance, NavigableSet<YearMonth>> known = new TreeMap<>();

  Flows(Reconciliation reconciliation, List<LayerMonth> spend, List<PrepaidEntry> entries) {
    reconciliation.statements().forEach(this::read);
    spend.forEach(
        month ->
            this.spend.put(
                new Spent(
                    new Place(month.seller(), month.account(), month.month()),
                    month.counted().currency()),
                month));
    entries.forEach(this::read);
    known.forEach(this::addLaterMonths);
  }

  private void read(Statement statement) {
    Place place = new Place(statement.seller(), statement.account(), statement.month());
    statement.lines().stream()
        .flatMap(line -> line.invoiceLine().stream())
        .forEach(line -> read(place, line));
  }

  private void read(Place place, InvoiceLine line) {
    switch (line.kind()) {
      case CREDIT_PURCHASE ->
          purchases.merge(slot(place, line.amount()), line.amount(), Money::plus);
      case CREDIT_APPLIED -> {
        setOff.merge(slot(place, line.amount()), line.amount().negate(), Money::plus);
        postpaid.add(new Account(place.seller(), place.account()));
      }
      case USAGE -> {
        invoiced.add(place);
        postpaid.add(new Account(place.seller(), place.account()));
      }
      case SUBSCRIPTION, TAX, DISCOUNT, OTHER -> {}
    }
  }

  private void read(PrepaidEntry entry) {
    Place place = new Place(entry.seller(), entry.account(), entry.month());
    stated.put(new Stated(slot(place, entry.amount()), entry.kind()), entry.amount());
  }

  /// The slot of an amount, whose balance and month are known from now on.
  private Slot slot(Place place, Money amount) {
    Balance balance = new Balance(place.seller(), place.account(), amount.currency());
    known.computeIfAbsent(balance, b -> new TreeSet<>()).add(place.month());
    return new Slot(balance, place.month());
  }

  /// A balance goes on as long as the ledger says anything of its account.
  private void addLaterMonths(Balance balance, NavigableSet<YearMonth> months) {
    YearMonth first = months.first();
    spend.keySet().stream()
        .map(Spent::place)
        .filter(place -> isOf(place, balance) && place.month().isAfter(first))
        .forEach(place -> months.add(place.month()));
    invoiced.stream()
        .filter(place -> isOf(place, balance) && place.month().isAfter(first))
        .forEach(place -> months.add(place.month()));
  }

  private static boolean isOf(Place place, Balance balance) {
    return place.seller().equals(balance.seller()) && place.account().equals(balance.account());
  }

  Set<Balance> balances() {
    return known.keySet();
  }

  YearMonth first(Balance balance) {
    return months(balance).first();
  }

  YearMonth last(Balance balance) {
    return months(balance).last();
  }

  private NavigableSet<YearMonth> months(Balance balance) {
    return known.getOrDefault(balance, new TreeSet<>());
  }

  /// @param before the closing of the month before; empty when unknown
  PrepaidMonth month(Balance balance, YearMonth month, Optional<Money> before) {
    Slot slot = new Slot(balance, month);
    Optional<Money> opening = stated(slot, Kind.OPENING);
    Use use = use(slot);
    return new PrepaidMonth(
        balance.seller(),
        balance.account(),
        balance.currency(),
        month,
        opening.or(() -> before),
        opening.isPresent(),
        Optional.ofNullable(purchases.get(slot)),
        use.amount(),
        use.source(),
        use.unpriced(),
        stated(slot, Kind.EXPIRY),
        opening.flatMap(given -> before.map(given::minus)).filter(jump -> jump.signum() != 0));
  }

  private Optional<Money> stated(Slot slot, Kind kind) {
    return Optional.ofNullable(stated.get(new Stated(slot, kind)));
  }

  private record Use(Optional<Money> amount, Source source, long unpriced) {}

  private Use use(Slot slot) {
    Place place = new Place(slot.balance().seller(), slot.balance().account(), slot.month());
    Money none = Money.zero(slot.balance().currency());
    if (setOff.containsKey(slot) || invoiced.contains(place)) {
      return new Use(Optional.of(setOff.getOrDefault(slot, none)), Source.INVOICE, 0);
    }
    return Optional.ofNullable(spend.get(new Spent(place, slot.balance().currency())))
        .filter(_ -> !postpaid.contains(new Account(place.seller(), place.account())))
        .map(month -> new Use(Optional.of(month.counted()), Source.SPEND, unpriced(month)))
        .orElse(new Use(Optional.empty(), Source.NOTHING, 0));
  }

  private static long unpriced(LayerMonth month) {
    return month.layers().entrySet().stream()
        .filter(said -> isCounting(month, said.getKey()))
        .mapToLong(said -> said.getValue().uncosted())
        .sum();
  }

  private static boolean isCounting(LayerMonth month, Layer layer) {
    return month.counting().getOrDefault(layer, 0) > 0;
  }
}
