package dev.costwright.model.prepaid;

import static dev.costwright.model.signoff.Bills.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.prepaid.PrepaidMonth.Source;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.signoff.Bills;
import dev.costwright.model.usage.InvoiceLine.Kind;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PrepaidRollTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @Test
  void anOpeningThatNobodyKnowsIsUnknownAndNotNothing() {
    PrepaidRoll roll =
        PrepaidRoll.of(bought(), List.of(PrepaidRollProperties.spent(MARCH, "30")), List.of());

    assertThat(roll.months())
        .containsExactly(
            month(Optional.empty(), Optional.of("30"), Source.SPEND, 2, Optional.empty()));
    assertThat(roll.months().getFirst().closing()).isEmpty();
  }

  @Test
  void theUserStatesAnOpeningAndAnExpiry() {
    PrepaidRoll roll =
        PrepaidRoll.of(
            bought(),
            List.of(PrepaidRollProperties.spent(MARCH, "30")),
            List.of(entry(PrepaidEntry.Kind.OPENING, "12"), entry(PrepaidEntry.Kind.EXPIRY, "5")));

    assertThat(roll.months())
        .containsExactly(
            month(Optional.of("12"), Optional.of("30"), Source.SPEND, 2, Optional.of("5")));
    assertThat(roll.months().getFirst().closing()).contains(usd("77"));
  }

  @Test
  void aMonthOfWhichTheLedgerSaysNothingMakesTheBalanceUnknown() {
    PrepaidRoll roll =
        PrepaidRoll.of(
            bought(),
            List.of(PrepaidRollProperties.spent(MARCH.plusMonths(1), "30")),
            List.of(entry(PrepaidEntry.Kind.OPENING, "0")));

    assertThat(roll.months().getFirst().source()).isEqualTo(Source.NOTHING);
    assertThat(roll.months().getFirst().closing()).isEmpty();
    assertThat(roll.months().getLast().opening()).isEmpty();
  }

  @Test
  void whereInvoicesBillUsageOnlyWhatTheySetOffIsUse() {
    PrepaidRoll roll =
        PrepaidRoll.of(
            new Bills()
                .month(MARCH, Kind.CREDIT_PURCHASE, "100")
                .month(MARCH.plusMonths(1), Kind.CREDIT_APPLIED, "-40")
                .month(MARCH.plusMonths(2), Kind.USAGE, "70")
                .reconciled(),
            List.of(
                PrepaidRollProperties.spent(MARCH, "30"),
                PrepaidRollProperties.spent(MARCH.plusMonths(1), "55")),
            List.of());

    assertThat(roll.months())
        .extracting(PrepaidMonth::use)
        .containsExactly(Optional.empty(), Optional.of(usd("40")), Optional.of(usd("0")));
  }

  private static Reconciliation bought() {
    return new Bills().month(MARCH, Kind.CREDIT_PURCHASE, "100").reconciled();
  }

  private static PrepaidEntry entry(PrepaidEntry.Kind kind, String amount) {
    return new PrepaidEntry("acme", "default", MARCH, kind, usd(amount));
  }

  private static PrepaidMonth month(
      Optional<String> opening,
      Optional<String> use,
      Source source,
      long unpriced,
      Optional<String> expiry) {
    return new PrepaidMonth(
        "acme",
        "default",
        usd("0").currency(),
        MARCH,
        opening.map(Bills::usd),
        opening.isPresent(),
        Optional.of(usd("100")),
        use.map(Bills::usd),
        source,
        unpriced,
        expiry.map(Bills::usd),
        Optional.empty());
  }
}
