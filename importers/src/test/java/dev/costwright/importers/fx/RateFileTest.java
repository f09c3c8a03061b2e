package dev.costwright.importers.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RateFileTest {
  @TempDir private Path folder;

  @Test
  void readsOneRateARowInEurosWhereNoBaseIsNamed() throws IOException {
    RateFile file =
        read(
            """
            date,currency,rate,source
            2026-03-02,USD,1.0821,ECB
            2026-03-03,cny,7.8,
            """);

    assertThat(file.rates()).containsExactly(rate("2026-03-02", "EUR", "USD", "1.0821", "ECB"));
    assertThat(file.problems())
        .extracting(Problem::value, Problem::expected)
        .containsExactly(tuple("cny", "a currency code such as USD"));
  }

  @Test
  void readsAHistoryWithOneColumnForEachCurrency() throws IOException {
    RateFile file =
        read(
            """
            Date,USD,JPY,CYP,
            2026-03-03,1.0793,161.22,N/A,
            2026-03-02,1.0821,,N/A,
            """);

    assertThat(file.rates())
        .containsExactly(
            rate("2026-03-03", "EUR", "USD", "1.0793", "rates.csv"),
            rate("2026-03-03", "EUR", "JPY", "161.22", "rates.csv"),
            rate("2026-03-02", "EUR", "USD", "1.0821", "rates.csv"));
    assertThat(file.problems()).isEmpty();
  }

  @Test
  void readsTheDataPortalsColumns() throws IOException {
    RateFile file =
        read(
            """
            KEY,FREQ,CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE
            EXR.D.USD.EUR.SP00.A,D,USD,EUR,2026-03-02,1.0821
            """);

    assertThat(file.rates())
        .containsExactly(rate("2026-03-02", "EUR", "USD", "1.0821", "rates.csv"));
  }

  @Test
  void keepsGoodRatesWhenOthersAreUnusable() throws IOException {
    RateFile file =
        read(
            """
            date,currency,rate,base
            2026-03-02,USD,0,EUR
            02.03.2026,USD,1.08,EUR
            2026-03-02,USD,1.08,USD
            2026-03-02,USD,1E+999999999,EUR
            2026-03-02,EUR,0.9241,USD
            """);

    assertThat(file.rates())
        .containsExactly(rate("2026-03-02", "USD", "EUR", "0.9241", "rates.csv"));
    assertThat(file.problems())
        .extracting(problem -> problem.location().line())
        .containsExactly(2L, 3L, 4L, 5L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-03,USD,1e308",
        "2026-03-03,USD,1e-400",
        "2026-03-03,USD,1e999999999",
        "2026-03-03,USD,NaN",
        "2026-03-03,USD,-1.08",
        "2026-03-03,USD,1.\u0660\u0661",
        "2026-03-03,U\u0000SD,1.08",
        "2026-03-03,\u202eUSD,1.08",
        "0000-01-32,USD,1.08",
        "9999-12-31,USD,1.08",
        "+999999999-01-01,USD,1.08"
      })
  void aHostileRowCostsItselfOnly(String row) throws IOException {
    RateFile file =
        read("date,currency,rate\n2026-03-02,USD,1.08\n" + row + "\n2026-03-04,USD,2\n");

    assertThat(file.rates())
        .containsExactly(
            rate("2026-03-02", "EUR", "USD", "1.08", "rates.csv"),
            rate("2026-03-04", "EUR", "USD", "2", "rates.csv"));
    assertThat(file.problems()).isNotEmpty().allMatch(problem -> problem.location().line() == 3);
  }

  @Test
  void saysWhatATableOfRatesLooksLike() {
    assertThatThrownBy(() -> read("date,model,price\n2026-03-02,gpt-4o,2\n"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "Expected dated exchange rates with the columns date, currency and rate, or one column"
                + " for each currency beside Date, found date, model, price in rates.csv. Name the"
                + " columns so.");
  }

  private RateFile read(String text) throws IOException {
    return RateFile.read(SourceFile.of(Files.writeString(folder.resolve("rates.csv"), text)));
  }

  private static FxRate rate(String day, String base, String quote, String rate, String source) {
    return new FxRate(
        LocalDate.parse(day),
        Currency.getInstance(base),
        Currency.getInstance(quote),
        new BigDecimal(rate),
        source);
  }
}
