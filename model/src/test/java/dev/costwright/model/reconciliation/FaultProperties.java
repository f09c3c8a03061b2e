package dev.costwright.model.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever sellers get wrong: every fault is named with its amount, and nothing else is.
class FaultProperties {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Example
  void namesEveryFaultOfAMonthOfThreeSellersInTwoCurrencies() {
    Faults faults = new Faults(7, List.of(Fault.values()), FaultPrices.euros(FaultPrices.CUT));
    check(faults);
    assertThat(faults.planted())
        .containsOnlyKeys(
            EnumSet.complementOf(
                EnumSet.of(
                    CauseType.ROUNDING,
                    CauseType.UNPRICED_USAGE,
                    CauseType.CREDIT_PURCHASE,
                    CauseType.CREDIT_APPLIED)));
  }

  @Property(tries = 200)
  void namesEveryFaultWithItsAmountAndNoneThatIsNotThere(@ForAll long seed) {
    check(random(seed));
  }

  /// Here the last hours cost what the first day would at the price to come, to a tenth of a cent.
  @Example
  void doesNotTakeLateUsageForAPriceThatWasUsedTooEarlyAndThenNoMore() {
    check(random(258898));
  }

  private static Faults random(long seed) {
    Random random = new Random(seed);
    List<Fault> faults = new ArrayList<>();
    for (Fault fault : EnumSet.allOf(Fault.class)) {
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
    Map<CauseType, BigDecimal> planted = faults.planted();

    assertThat(totals.unexplained())
        .describedAs(
            () ->
                lines.stream()
                    .filter(line -> line.state() == LineState.OPEN)
                    .map(StatementLine::toString)
                    .collect(Collectors.joining("\n")))
        .contains(Money.zero(Reporting.USUAL));
    Set<CauseType> named = new TreeSet<>(totals.causes().keySet());
    named.remove(CauseType.ROUNDING);
    assertThat(named).isEqualTo(new TreeSet<>(planted.keySet()));
    planted.forEach(
        (type, amount) ->
            assertThat(totals.causes().get(type).toDecimal().subtract(amount).abs())
                .describedAs(type.id())
                .isLessThanOrEqualTo(CENT));
  }
}
