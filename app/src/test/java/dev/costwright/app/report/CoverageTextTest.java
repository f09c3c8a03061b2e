package dev.costwright.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Coverage.Aside;
import dev.costwright.model.cube.Coverage.Aside.Kind;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CoverageTextTest {
  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource({
    "BILLED, 'without a price, on billed days in (not in detail), else in no total'",
    "METERED, 'without a price, in no total'",
    "OBSERVED, 'without a price, in no total'",
  })
  void saysWhereTheMoneyOfUnpricedRowsIs(Layer layer, String statement) {
    Money five = Money.parse("5", USD);
    Money none = Money.zero(USD);
    Coverage coverage =
        new Coverage(
            five,
            Map.of(layer, five),
            five,
            none,
            none,
            2,
            List.of(new Coverage.Unpriced("openai", "gpt-x", 2, 1_200)),
            List.of());

    assertThat(CoverageText.lines(coverage))
        .containsExactly(
            "rests on: " + layer.name().toLowerCase(Locale.ROOT) + " 5.00 USD",
            statement + ": 2 rows (openai gpt-x: 1,200 tokens)");
  }

  @Test
  void namesBilledMoneyThatCountsInNoTotal() {
    LocalDate first = LocalDate.parse("2026-03-01");
    LocalDate last = LocalDate.parse("2026-03-31");
    Money cost = Money.parse("12.345", USD);

    assertThat(
            List.of(
                new Aside(
                    Kind.PURCHASE,
                    "openai",
                    "default",
                    "focus/openai",
                    "focus/openai",
                    true,
                    first,
                    first,
                    1,
                    cost),
                new Aside(
                    Kind.OTHER_BILL,
                    "openai",
                    "default",
                    "focus/openai",
                    "openai/costs",
                    true,
                    first,
                    last,
                    31,
                    cost),
                new Aside(
                    Kind.OTHER_BILL,
                    "openai",
                    "default",
                    "focus/openai",
                    "openai/costs",
                    false,
                    first,
                    last,
                    31,
                    cost)))
        .extracting(CoverageText::line)
        .containsExactly(
            "bought in advance, in no total: 12.35 USD (openai, account default, 2026-03-01, by"
                + " focus/openai)",
            "billed by two sources, counted once: openai/costs counts, 12.35 USD from focus/openai"
                + " is left out (openai, account default, 2026-03-01 to 2026-03-31; both say the"
                + " same)",
            "billed by two sources, counted once: openai/costs counts, 12.35 USD from focus/openai"
                + " is left out (openai, account default, 2026-03-01 to 2026-03-31; they differ,"
                + " the later one counts)");
  }

  @Test
  void saysThatNothingIsThere() {
    Money none = Money.zero(USD);

    assertThat(
            CoverageText.lines(
                new Coverage(none, Map.of(), none, none, none, 0, List.of(), List.of())))
        .containsExactly("rests on: nothing");
  }
}
