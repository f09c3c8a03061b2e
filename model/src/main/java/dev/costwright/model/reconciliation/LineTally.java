package dev.costwright.model.reconciliation;

import dev.costwright.model.fx.Conversion;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.InvoiceLine;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// One invoice line, or usage that no line bills, with what was found of it day by day. Not
/// thread-safe.
final class LineTally {
  private final Currency currency;
  private final Party party;
  private final Optional<InvoiceLine> line;
  private final Scope scope;
  private final boolean hasOwnPeriod;
  private final Optional<Conversion> conversion;
  private final Printed printed = new Printed();
  private final ChargedTiers chargedTiers = new ChargedTiers();
  private final SortedMap<LocalDate, DaySums> days = new TreeMap<>();
  private final SortedSet<String> models = new TreeSet<>();
  private final SortedSet<String> tiers = new TreeSet<>();
  private String lastModel = "";
  private String lastTier = "";
  private Int128 foreign = Int128.ZERO;
  private long foreignRows;

  /// @param currency of statements
  LineTally(
      Currency currency,
      Party party,
      Optional<InvoiceLine> line,
      Scope scope,
      boolean hasOwnPeriod,
      Optional<Conversion> conversion) {
    this.currency = currency;
    this.party = party;
    this.line = line;
    this.scope = scope;
    this.hasOwnPeriod = hasOwnPeriod;
    this.conversion = conversion;
  }

  /// In which statements are.
  Currency currency() {
    return currency;
  }

  Party party() {
    return party;
  }

  Optional<InvoiceLine> line() {
    return line;
  }

  Scope scope() {
    return scope;
  }

  /// Whether the days are the line's own and not taken from elsewhere.
  boolean hasOwnPeriod() {
    return hasOwnPeriod;
  }

  boolean billsUsage() {
    return line.map(billed -> billed.kind() == InvoiceLine.Kind.USAGE).orElse(false);
  }

  /// How the amount came into the currency of our prices; empty for a line in it, and where no
  /// dated rate converts it.
  Optional<Conversion> conversion() {
    return conversion;
  }

  /// The line's amount in the currency of our prices; empty where no dated rate says so.
  Optional<Money> billed() {
    return conversion
        .map(Conversion::converted)
        .or(() -> line.map(InvoiceLine::amount).filter(m -> m.currency().equals(currency)));
  }

  /// How far the amount may lie from the exact one, in the currency of our prices.
  Int128 tolerance() {
    return conversion
        .map(c -> c.quote().convert(Rounding.ofLine(c.original().currency())))
        .orElseGet(() -> Rounding.ofLine(currency))
        .picos();
  }

  /// A row priced in the invoice's own currency.
  void addForeign(Int128 cost) {
    foreign = foreign.plus(cost);
    foreignRows++;
  }

  /// What usage costs in the invoice's own currency, as far as it is priced in it.
  Int128 foreign() {
    return foreign;
  }

  /// Whether all usage is priced in the invoice's own currency, which is not ours.
  boolean isForeign() {
    return foreignRows > 0 && foreignRows == count(DaySums::rows) - count(DaySums::unpricedRows);
  }

  /// In which the usage is priced.
  Currency priceCurrency() {
    return isForeign() ? conversion.orElseThrow().original().currency() : currency;
  }

  /// What usage costs at the rate of the invoice's day, in the currency of our prices.
  Int128 booked() {
    return isForeign() ? booked(foreign) : sum(DaySums::computed);
  }

  /// @param picos of {@link #priceCurrency}
  Int128 booked(Int128 picos) {
    return isForeign()
        ? conversion.orElseThrow().quote().convert(new Money(picos, priceCurrency())).picos()
        : picos;
  }

  /// Whether the line prints more than its amount.
  boolean prints() {
    return line.isPresent()
        && (line.get().quantity().isPresent() || line.get().unitPrice().isPresent());
  }

  /// What the line prints beside its amount, with the counts of its usage.
  Printed printed() {
    return printed;
  }

  /// A charge of the seller's cost report.
  ///
  /// @param tier empty where the report does not say
  void charge(LocalDate day, String tier, Int128 picos) {
    on(day).addCharge(picos);
    chargedTiers.add(tier);
  }

  /// The tiers that the seller's cost report names.
  ChargedTiers chargedTiers() {
    return chargedTiers;
  }

  /// Remembers how the files spell the usage.
  void name(String model, String tier) {
    if (models.isEmpty() || !model.equals(lastModel) || !tier.equals(lastTier)) {
      models.add(model);
      tiers.add(tier);
      lastModel = model;
      lastTier = tier;
    }
  }

  Spelling spelling() {
    return new Spelling(models, tiers);
  }

  DaySums on(LocalDate day) {
    return days.computeIfAbsent(day, d -> new DaySums());
  }

  /// Days with usage or charges.
  Map<LocalDate, DaySums> days() {
    return days;
  }

  List<LocalDate> daysWith(Predicate<DaySums> wanted) {
    return days.entrySet().stream()
        .filter(day -> wanted.test(day.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  Int128 sum(Function<DaySums, Int128> figure) {
    return days.values().stream().map(figure).reduce(Int128.ZERO, Int128::plus);
  }

  long count(ToLongFunction<DaySums> figure) {
    return days.values().stream().mapToLong(figure).sum();
  }

  boolean hasPrices() {
    return count(DaySums::rows) > count(DaySums::unpricedRows);
  }

  boolean hasCharges() {
    return count(DaySums::chargeRows) > 0;
  }
}
