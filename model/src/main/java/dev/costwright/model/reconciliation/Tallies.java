package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.fx.Conversion;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All invoice lines with the usage and the charges of each, and usage and charges that no line
/// bills: one pass over metered rows and one over those of cost reports. Not thread-safe.
final class Tallies {
  private final PriceBook prices;
  private final Reporting reporting;
  private final Wording wording;
  private final List<LineTally> invoiced;
  private final Claims claims;
  private final Map<Party, Set<LocalDate>> usedDays = new HashMap<>();
  private final Map<Party, Set<LocalDate>> chargedDays = new HashMap<>();

  Tallies(
      List<InvoiceLine> lines,
      RowSource rows,
      PriceBook prices,
      Reporting reporting,
      Wording wording) {
    this.prices = prices;
    this.reporting = reporting;
    this.wording = wording;
    invoiced = invoiced(lines);
    claims = new Claims(reporting.currency(), wording, invoiced);
    rows.forEachRow(RowQuery.all(LayerChoice.METERED), this::addUsage);
    rows.forEachRow(RowQuery.all(LayerChoice.BILLED), this::addCharge);
  }

  Claims claims() {
    return claims;
  }

  /// Lines of invoices in their order, then what no line bills.
  List<LineTally> all() {
    return Stream.concat(invoiced.stream(), claims.unbilled().stream()).toList();
  }

  /// Days on which the account has metered usage.
  Set<LocalDate> usedDays(Party party) {
    return usedDays.getOrDefault(party, Set.of());
  }

  /// Days on which the seller's cost report charges the account.
  Set<LocalDate> chargedDays(Party party) {
    return chargedDays.getOrDefault(party, Set.of());
  }

  private List<LineTally> invoiced(List<InvoiceLine> lines) {
    LinePeriods periods = new LinePeriods(lines);
    List<LineTally> tallies = new ArrayList<>();
    for (InvoiceLine line : lines) {
      LinePeriods.Days days = periods.of(line);
      tallies.add(
          new LineTally(
              reporting.currency(),
              new Party(line.seller(), line.account()),
              Optional.of(line),
              scope(line, days),
              days.isOwn(),
              conversion(line)));
    }
    return tallies;
  }

  /// At the rate of the day of issue, on which an invoice is booked.
  private Optional<Conversion> conversion(InvoiceLine line) {
    return Optional.of(line.amount())
        .filter(amount -> !amount.currency().equals(reporting.currency()))
        .flatMap(
            amount ->
                reporting
                    .find(amount.currency(), line.issued())
                    .map(quote -> Conversion.at(quote, amount)));
  }

  private Scope scope(InvoiceLine line, LinePeriods.Days days) {
    String words = line.description();
    return new Scope(
        wording.model(line.seller(), words),
        Wording.tier(words),
        Wording.measures(words),
        days.from(),
        days.to());
  }

  private void addUsage(CubeRow cubeRow) {
    UsageRow row = new UsageRow(cubeRow);
    LocalDate day = row.day();
    usedDays.computeIfAbsent(row.party(), p -> new TreeSet<>()).add(day);
    for (Claims.Share share : claims.of(row.party(), row.model(), row.tier(), day)) {
      if (share.isWhole() || row.has(share.measures())) {
        LineTally line = share.line();
        line.name(row.model(), row.tier());
        if (line.prints()) {
          line.printed().add(cubeRow, share.measures());
        }
        row.reported(share, prices, reporting)
            .ifPresentOrElse(line.on(day)::addUsage, line.on(day)::addUnpriced);
        line.conversion()
            .flatMap(c -> row.cost(share, prices, c.original().currency()))
            .ifPresent(line::addForeign);
      }
    }
  }

  /// A charge without an amount in the currency of our prices can't be compared: it is left out.
  private void addCharge(CubeRow cubeRow) {
    UsageRow row = new UsageRow(cubeRow);
    chargedDays.computeIfAbsent(row.party(), p -> new TreeSet<>()).add(cubeRow.day());
    Optional<Int128> charge = cubeRow.cost().map(Money::picos);
    charge.ifPresent(picos -> chargedLine(row).charge(cubeRow.day(), row.tier(), picos));
  }

  /// Of several lines that share a kind of usage the one for the charge's own class.
  private LineTally chargedLine(UsageRow row) {
    List<Claims.Share> shares = claims.of(row.party(), row.model(), row.tier(), row.row().day());
    return row.row()
        .dimension(Dimension.CHARGE_KIND)
        .flatMap(Measure::parse)
        .flatMap(
            measure ->
                shares.stream().filter(share -> share.measures().contains(measure)).findFirst())
        .orElseGet(shares::getLast)
        .line();
  }
}
