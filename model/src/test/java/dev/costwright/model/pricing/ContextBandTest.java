package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextBandTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 30);

  @ParameterizedTest(name = "{0}: {1} tokens cost {2}")
  @CsvSource({
    "> 200000, 199999, 0.199999",
    "> 200000, 200000, 0.2",
    "> 200000, 200001, 0.600003",
    ">= 200000, 199999, 0.199999",
    ">= 200000, 200000, 0.6",
    ">= 200000, 200001, 0.600003"
  })
  void pricesRequestsOnBothSidesOfTheBoundaryByItsOperator(
      String context, long promptTokens, String cost) {
    PriceBook book =
        PriceBook.bundled()
            .with(
                List.of(
                    price("acme-1", ContextBand.ALL, "1"),
                    price("acme-1", ContextBand.parse(context), "3")));

    assertThat(
            Usage.of("acme", "acme-1")
                .tokens(promptTokens, 0)
                .cost(book, dev.costwright.model.usage.Grain.CALL))
        .isEqualTo(cost);
  }

  @ParameterizedTest(name = "{0} holds {1}: {2}")
  @CsvSource({
    "> 200000, 199999, false",
    "> 200000, 200000, false",
    "> 200000, 200001, true",
    ">= 200000, 199999, false",
    ">= 200000, 200000, true",
    ">= 200000, 200001, true",
    "'', 0, true"
  })
  void holdsPromptsPastItsThreshold(String text, long promptTokens, boolean isHeld) {
    assertThat(ContextBand.parse(text).holds(promptTokens)).isEqualTo(isHeld);
  }

  @Test
  void readsBackWhatItWrites() {
    for (ContextBand band :
        List.of(ContextBand.ALL, ContextBand.above(272_000), ContextBand.from(128_000))) {
      assertThat(ContextBand.parse(band.text())).isEqualTo(band);
    }
  }

  @Test
  void readsANumberWithoutOperatorAsItWasWritten() {
    assertThat(ContextBand.unmarked(0)).isEqualTo(ContextBand.ALL);
    assertThat(ContextBand.unmarked(272_000)).isEqualTo(ContextBand.above(272_000));
    assertThat(ContextBand.unmarked(199_999)).isEqualTo(ContextBand.from(200_000));
    assertThat(ContextBand.parse("199999")).isEqualTo(ContextBand.from(200_000));
  }

  @Test
  void keepsTheOperatorWhateverTheThreshold() {
    assertThat(ContextBand.from(131_072).text()).isEqualTo(">= 131072");
    assertThat(ContextBand.above(199_999).text()).isEqualTo("> 199999");
  }

  @Test
  void keepsTheSellersOperatorInThePriceTable() {
    assertThat(PriceBook.bundled().rows())
        .filteredOn(row -> !row.context().isAll())
        .filteredOn(row -> row.context().boundary() == ContextBand.Boundary.FROM)
        .extracting(PriceRow::seller)
        .isNotEmpty()
        .containsOnly("xai");
  }

  @Test
  void refusesTextThatNamesNoBand() {
    assertThatThrownBy(() -> ContextBand.parse("long prompts"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected prompt tokens such as > 272000 or >= 200000, found \"long prompts\"");
    assertThatThrownBy(() -> ContextBand.from(1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static PriceRow price(String model, ContextBand context, String perMillion) {
    return new PriceRow(
        "acme",
        model,
        Measure.FRESH_INPUT,
        PriceRow.STANDARD,
        "",
        context,
        Optional.empty(),
        Optional.empty(),
        UnitPrice.perMillion(new BigDecimal(perMillion)),
        Currency.getInstance("USD"),
        "contract",
        DAY);
  }
}
