package dev.costwright.forecasting.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.forecasting.overlay.Overlay.Applied;
import dev.costwright.forecasting.overlay.Overlay.Launch;
import dev.costwright.forecasting.overlay.Overlay.Part;
import dev.costwright.forecasting.overlay.Overlay.Use;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "growth 5% a month from 2027-01-15",
        "growth -2.5% a month from 2027-01-01 of feature=chat",
        "launch 2000 a month from 2027-02-01 over 3 months of team=support",
        "launch 12.50 a month from 2027-02-01 over 1 month",
        "price -10% from 2027-01-01",
        "decline 30% a year from 2027-01-01 of seller=openai",
        "scenario half the prompts from 2027-01-01"
      })
  void writesWhatItReads(String text) {
    assertThat(OverlayText.parse("plan", text).text()).isEqualTo(text);
  }

  @Test
  void readsWhatPeopleWrite() {
    assertThat(OverlayText.parse("plan", " Launch $2,000 from 2027-02 over 3 months of team=a b "))
        .isEqualTo(
            new Overlay(
                "plan",
                new Launch(new BigDecimal("2000"), 3),
                LocalDate.of(2027, 2, 1),
                Optional.of(new Part(Dimension.TEAM, "a b")),
                Use.ON));
    assertThat(OverlayText.parse("plan", "scenario cheap from scratch from 2027-01").change())
        .isEqualTo(new Applied("cheap from scratch"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "more from 2027-01|Expected an overlay such as",
        "growth lots from 2027-01|Expected a number after growth, found \"lots\".",
        "growth -100 from 2027-01|Expected a growth above -100 and below 1000 percent, found -100.",
        "decline 100 from 2027-01|Expected a decline above -1000 and below 100 percent, found 100.",
        "launch 0 from 2027-01|Expected an amount above 0 after launch, found 0.",
        "price 5 from 2027-13|Expected a day such as 2027-01-31 after from, found 2027-13.",
        "price 5 from 2027-01 over 2 months|Expected \"over\" months with a launch only",
        "price 5 from 2027-01 of moon=1|Expected a dimension after of, found \"moon\"."
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> OverlayText.parse("plan", text))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(message);
  }
}
