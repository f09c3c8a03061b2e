package dev.costwright.model.prepaid;

import static dev.costwright.model.signoff.Bills.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.money.Money;
import dev.costwright.model.signoff.Bills;
import dev.costwright.model.usage.InvoiceLine.Kind;
import dev.costwright.model.usage.Layer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class PrepaidRollProperties {
  private static final YearMonth START = YearMonth.of(2025, 11);
  private static final List<Kind> KINDS =
      List.of(Kind.CREDIT_PURCHASE, Kind.CREDIT_APPLIED, Kind.USAGE, Kind.TAX);

  @Property(tries = 500)
  void openingAndPurchasesLessUseAndExpiryAreTheClosing(@ForAll long seed) {
    PrepaidRoll roll = random(new Random(seed));

    for (PrepaidMonth month : roll.months()) {
      Optional<Money> sum =
          month
              .opening()
              .flatMap(
                  opening ->
                      month
                          .use()
                          .map(
                              use ->
                                  opening
                                      .plus(month.purchases().orElse(usd("0")))
                                      .minus(use)
                                      .minus(month.expiry().orElse(usd("0")))));
      assertThat(month.closing()).isEqualTo(sum);
    }
  }

  @Property(tries = 500)
  void aMonthOpensWithWhatTheOneBeforeClosedWithUnlessTheUserSaysElse(@ForAll long seed) {
    List<PrepaidMonth> months = random(new Random(seed)).months();

    for (int i = 1; i < months.size(); i++) {
      PrepaidMonth before = months.get(i - 1);
      PrepaidMonth month = months.get(i);
      assertThat(month.month()).isEqualTo(before.month().plusMonths(1));
      if (month.isStated()) {
        Money opening = month.opening().orElseThrow();
        assertThat(month.jump())
            .isEqualTo(before.closing().map(opening::minus).filter(jump -> jump.signum() != 0));
      } else {
        assertThat(month.opening()).isEqualTo(before.closing());
      }
    }
  }

  private static PrepaidRoll random(Random random) {
    Bills bills = new Bills();
    List<LayerMonth> spend = new ArrayList<>();
    List<PrepaidEntry> entries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      YearMonth month = START.plusMonths(i);
      if (random.nextBoolean()) {
        bills.month(month, KINDS.get(random.nextInt(random.nextBoolean() ? 1 : 4)), cents(random));
      }
      if (random.nextInt(4) > 0) {
        spend.add(spent(month, cents(random)));
      }
      for (PrepaidEntry.Kind kind : PrepaidEntry.Kind.values()) {
        if (random.nextInt(4) == 0) {
          entries.add(new PrepaidEntry("acme", "default", month, kind, usd(cents(random))));
        }
      }
    }
    return PrepaidRoll.of(bills.reconciled(), spend, entries);
  }

  private static String cents(Random random) {
    return "%d.%02d7".formatted(random.nextInt(90), random.nextInt(100));
  }

  static LayerMonth spent(YearMonth month, String amount) {
    return new LayerMonth(
        "acme",
        "default",
        month,
        Map.of(Layer.METERED, new LayerMonth.Said(usd(amount), 9, 2, 30)),
        Map.of(Layer.METERED, 30),
        usd(amount),
        Optional.empty(),
        Map.of());
  }
}
