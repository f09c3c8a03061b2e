package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiscountProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 15);
  private static final Offer OFFER =
      new Offer("anthropic", "claude-opus-4-8", "batch", "us", "", "", "prod");

  /// Whatever the order in which contracts are told, every rate is the list's times what each
  /// percentage leaves, as a fraction, without rounding; a web search, which is no price of the
  /// model, has what is given for all models only.
  @Property(tries = 200)
  void aRateIsTheListsTimesWhatEachPercentageLeaves(
      @ForAll("percentages") List<BigDecimal> percentages, @ForAll Random random) {
    List<Discount> told = new ArrayList<>();
    BigDecimal ofModel = BigDecimal.ONE;
    BigDecimal ofAll = BigDecimal.ONE;
    for (BigDecimal percent : percentages) {
      Discount discount = discount(told.size(), percent);
      told.add(discount);
      BigDecimal left = BigDecimal.ONE.subtract(percent.movePointLeft(2));
      ofModel = ofModel.multiply(left);
      ofAll = discount.isOfEveryModel() ? ofAll.multiply(left) : ofAll;
    }
    Collections.shuffle(told, random);

    Map<Measure, PriceRow> list = rates(PriceBook.bundled());
    Map<Measure, PriceRow> given = rates(PriceBook.bundled().withDiscounts(told));
    assertThat(given.keySet()).isEqualTo(list.keySet());
    for (Measure measure : list.keySet()) {
      PriceRow listed = list.get(measure);
      UnitPrice expected = listed.price().times(listed.isOfModel() ? ofModel : ofAll);
      assertThat(given.get(measure).price()).isEqualTo(expected);
    }
  }

  /// A contract of another account changes nothing.
  @Property(tries = 50)
  void anotherAccountPaysTheList(@ForAll("percentages") List<BigDecimal> percentages) {
    PriceBook book =
        PriceBook.bundled()
            .withDiscounts(
                percentages.stream()
                    .filter(percent -> percent.signum() > 0)
                    .map(percent -> discount(1, percent))
                    .toList());

    assertThat(book.find(OFFER.to("lab"), DAY).orElseThrow().rates(1))
        .isEqualTo(rates(PriceBook.bundled()));
  }

  private static Map<Measure, PriceRow> rates(PriceBook book) {
    return book.find(OFFER, DAY).orElseThrow().rates(1);
  }

  private static Discount discount(int number, BigDecimal percent) {
    return new Discount(
        "no. " + number,
        "anthropic",
        "prod",
        number % 2 == 0 ? PriceRow.EVERY_MODEL : "claude-opus-4-8",
        Optional.empty(),
        Optional.empty(),
        DAY,
        new Discount.PercentOff(percent),
        Optional.empty(),
        "contract");
  }

  @Provide
  Arbitrary<List<BigDecimal>> percentages() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
        .ofScale(1)
        .list()
        .ofMaxSize(3);
  }
}
