package dev.costwright.forecasting.decline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.ModelClass;
import dev.costwright.model.pricing.PriceBook;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PriceDeclineTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate START = LocalDate.parse("2022-01-01");

  /// Four years of 365.25 days are 1,461 days, in which a price that halves each year falls to a
  /// sixteenth.
  @Test
  void findsTheRateOfAPriceThatHalvesEveryYear() {
    PriceDecline decline =
        PriceDecline.of(
            ModelClass.MID, List.of(price(0, "16"), price(1461, "1"), price(2922, "0.0625")));

    assertThat(decline.change().getAsDouble()).isCloseTo(-0.5, within(1e-12));
    assertThat(decline.r2().getAsDouble()).isCloseTo(1, within(1e-12));
  }

  /// ln of 1, 2, 8 at years 0, 4 and 8 are 0, 1 and 3 times ln 2: the slope is 3/8 · ln 2, the
  /// residuals (−1, 2, −1)/6 · ln 2, and t of one degree of freedom at 95 % is 12.7062.
  @Test
  void saysHowSureTheRateIs() {
    PriceDecline decline =
        PriceDecline.of(
            ModelClass.SMALL, List.of(price(0, "1"), price(1461, "2"), price(2922, "8")));

    double half = 12.706204736 * Math.sqrt(1.0 / 6 / 32) * Math.log(2);
    double slope = 3.0 / 8 * Math.log(2);
    assertThat(decline.change().getAsDouble()).isCloseTo(Math.expm1(slope), within(1e-9));
    assertThat(decline.lo95().getAsDouble()).isCloseTo(Math.expm1(slope - half), within(1e-6));
    assertThat(decline.hi95().getAsDouble()).isCloseTo(Math.expm1(slope + half), within(1e-6));
  }

  @Test
  void saysNothingOfTwoPricesOrOfPricesOfOneDay() {
    assertThat(PriceDecline.of(ModelClass.MID, List.of(price(0, "2"), price(9, "1"))).change())
        .isEmpty();
    assertThat(
            PriceDecline.of(ModelClass.MID, List.of(price(0, "3"), price(0, "2"), price(0, "1")))
                .change())
        .isEmpty();
  }

  /// GPT-4o began at $5 and $15, (3 × 5 + 15) / 4; its successor's id of the same day is the same
  /// price.
  @Test
  void blendsThreePartsInputWithOnePartOutput() {
    List<BlendedPrice> prices =
        BlendedPrice.of(PriceBook.bundled(), LocalDate.parse("2024-12-31")).stream()
            .filter(price -> price.model().startsWith("gpt-4o"))
            .toList();

    assertThat(prices)
        .containsExactly(
            gpt("gpt-4o", "2024-05-13", ModelClass.MID, "7.5"),
            gpt("gpt-4o-mini", "2024-07-18", ModelClass.SMALL, "0.2625"),
            gpt("gpt-4o-2024-08-06", "2024-08-06", ModelClass.MID, "4.375"),
            gpt("gpt-4o", "2024-10-02", ModelClass.MID, "4.375"));
  }

  @Test
  void restsOnDatedPricesOfTheBookUpToTheDay() {
    LocalDate until = LocalDate.parse("2026-11-01");
    List<PriceDecline> declines = PriceDecline.of(PriceBook.bundled(), until);

    assertThat(declines)
        .extracting(PriceDecline::modelClass)
        .containsExactly(ModelClass.FRONTIER, ModelClass.MID, ModelClass.SMALL);
    assertThat(declines).allMatch(decline -> decline.change().isPresent());
    Stream<BlendedPrice> all =
        declines.stream().flatMap(decline -> decline.observations().stream());
    assertThat(all).allMatch(price -> !price.day().isAfter(until)).hasSizeGreaterThan(30);
  }

  private static BlendedPrice price(int days, String dollars) {
    return new BlendedPrice(
        "acme", "m", ModelClass.MID, START.plusDays(days), Money.parse(dollars, USD));
  }

  private static BlendedPrice gpt(String model, String day, ModelClass modelClass, String dollars) {
    return new BlendedPrice(
        "openai", model, modelClass, LocalDate.parse(day), Money.parse(dollars, USD));
  }
}
