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

  private static void check(Faults faults) {
    List<StatementLine> lines =
        faults.reconciled().of(YearMonth.of(2026, 3), Optional.empty()).stream()
            .flatMap(statement -> statement.lines().stream())
            .toList();
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
