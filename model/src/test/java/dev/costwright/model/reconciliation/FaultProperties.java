package dev.costwright.model.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Faults.Spot;
import dev.costwright.model.usage.InvoiceLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;

/// Whatever sellers get wrong: every fault is named with its amount, and nothing else is.
class FaultProperties {
  private static final int LEAST = 10;

  /// Not those of charges in cents: of random ones a few in a hundred thousand are further off than
  /// is called rounding.
  private static final Set<Fault> DRAWN = EnumSet.range(Fault.EARLIER_PRICE, Fault.CREDIT);

  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Example
  void namesEveryFaultOfAMonthOfThreeSellersInTwoCurrencies() {
    Faults faults = new Faults(7, List.of(Fault.values()), FaultPrices.euros(FaultPrices.CUT));
    check(faults);
    assertThat(faults.planted().keySet().stream().map(Spot::type).collect(Collectors.toSet()))
        .isEqualTo(
            EnumSet.complementOf(
                EnumSet.of(
                    CauseType.UNPRICED_USAGE,
                    CauseType.CREDIT_PURCHASE,
                    CauseType.CREDIT_APPLIED)));
  }

  @Property(tries = 200)
  void namesEveryFaultWithItsAmountAndNoneThatIsNotThere(@ForAll long seed) {
    Faults faults = random(seed);

    assertThat(faults.planted()).hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(faults.lines()).extracting(InvoiceLine::seller).containsAll(FaultPrices.SELLERS);
    assertThat(faults.lines())
        .extracting(line -> line.amount().currency())
        .contains(Reporting.USUAL, FaultPrices.EURO);
    check(faults);
  }

  /// Here the last hours cost what the first day would at the price to come, to a tenth of a cent.
  @Example
  void doesNotTakeLateUsageForAPriceThatWasUsedTooEarlyAndThenNoMore() {
    check(few(258898));
  }

  /// The cents that a report of rounded rows gains or loses are rounding, and no cause beside them
  /// is: what is left of a line is at most √(4n/3) cents and its own half cent.
  @Example
  void tellsTheRoundingOfAReportInCentsFromAFaultBesideIt() {
    for (long seed = 1; seed <= 12; seed++) {
      Faults faults =
          new Faults(
              seed,
              List.of(
                  Fault.CHARGES_IN_CENTS_AND_EARLIER_PRICE,
                  Fault.CHARGES_IN_CENTS,
                  Fault.CHARGES_IN_CENTS_AND_EARLIER_PRICE),
              FaultPrices.euros(FaultPrices.ISSUED));
      check(faults);
      faults.planted().forEach(FaultProperties::checkBound);
    }
  }

  /// Of 155 rows.
  private static void checkBound(Spot spot, BigDecimal amount) {
    BigDecimal bound = new BigDecimal("0.1438");
    if (spot.type() == CauseType.ROUNDING) {
      assertThat(amount.abs()).isPositive().isLessThan(bound);
    } else {
      assertThat(amount.abs()).isGreaterThan(bound);
    }
  }

  /// Ten or more kinds of faults, in any order, over the three sellers by turns.
  private static Faults random(long seed) {
    Random random = new Random(seed);
    List<Fault> faults = new ArrayList<>(DRAWN);
    Collections.shuffle(faults, random);
    int count = LEAST + random.nextInt(faults.size() - LEAST + 1);
    return new Faults(seed, faults.subList(0, count), rate(random));
  }

  /// About a quarter of all kinds of faults.
  private static Faults few(long seed) {
    Random random = new Random(seed);
    List<Fault> faults = new ArrayList<>();
    for (Fault fault : EnumSet.range(Fault.NOTHING, Fault.CREDIT)) {
      if (random.nextInt(4) == 0) {
        faults.add(fault);
      }
    }
    return new Faults(seed, faults, rate(random));
  }

  /// That of the invoice's day, that of another, or one that nobody published.
  private static BigDecimal rate(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> FaultPrices.euros(FaultPrices.ISSUED);
      case 1 -> FaultPrices.euros(FaultPrices.FIRST.plusDays(random.nextInt(30)));
      default -> new BigDecimal("0.899").add(BigDecimal.valueOf(1 + random.nextInt(98), 6));
    };
  }

  /// Every cause stands on an invoice line or is of usage on none, and leads to the rows of its
  /// line wherever the line has any.
  private static void checkEvidence(Faults faults, Statement statement) {
    for (StatementLine line : statement.lines()) {
      for (Cause cause : line.causes()) {
        assertThat(line.invoiceLine().isPresent() || cause.type() == CauseType.NOT_INVOICED)
            .describedAs("%s of %s stands on an invoice line", cause.type(), line.description())
            .isTrue();
        if (line.rows() + line.chargeRows() > 0) {
          assertThat(rows(faults, statement, line, cause))
              .describedAs("rows of %s of %s", cause.type(), line.description())
              .isPositive();
        }
      }
    }
  }

  private static long rows(Faults faults, Statement statement, StatementLine line, Cause cause) {
    return CauseRows.layers(line, cause).stream()
        .flatMap(layer -> CauseRows.queries(statement, line, cause, layer).stream())
        .mapToLong(faults::count)
        .sum();
  }

  private static void check(Faults faults) {
    List<Statement> statements = faults.reconciled().of(YearMonth.of(2026, 3), Optional.empty());
    List<StatementLine> lines =
        statements.stream().flatMap(statement -> statement.lines().stream()).toList();
    statements.forEach(statement -> checkEvidence(faults, statement));
    Totals totals = Totals.of(Reporting.USUAL, lines);
    Map<Spot, BigDecimal> named = named(statements);

    assertThat(totals.unexplained())
        .describedAs(
            () ->
                lines.stream()
                    .filter(line -> line.state() == LineState.OPEN)
                    .map(StatementLine::toString)
                    .collect(Collectors.joining("\n")))
        .contains(Money.zero(Reporting.USUAL));
    Set<Spot> faulty = new HashSet<>(named.keySet());
    faulty.removeIf(
        spot -> spot.type() == CauseType.ROUNDING && !faults.planted().containsKey(spot));
    assertThat(faulty).isEqualTo(faults.planted().keySet());
    named.forEach(
        (spot, amount) ->
            assertThat(amount)
                .describedAs("%s", spot)
                .isCloseTo(
                    faults.planted().getOrDefault(spot, BigDecimal.ZERO), Offset.offset(CENT)));
  }

  private static Map<Spot, BigDecimal> named(List<Statement> statements) {
    Map<Spot, BigDecimal> named = new HashMap<>();
    for (Statement statement : statements) {
      for (StatementLine line : statement.lines()) {
        String place =
            line.invoiceLine()
                .map(printed -> Integer.toString(printed.number()))
                .orElse(statement.seller());
        line.causes()
            .forEach(
                cause ->
                    named.merge(
                        new Spot(place, cause.type()),
                        cause.amount().toDecimal(),
                        BigDecimal::add));
      }
    }
    return named;
  }
}
