package dev.costwright.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.scenario.Scenario;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnobTest {
  @ParameterizedTest
  @CsvSource({"72, 0.72", "72 %, 0.72", "'33,3 %', 0.333", "1/6, 1/6", "100, 1"})
  void readsWhatAUserTypes(String typed, String share) {
    assertThat(Knob.parse(typed)).map(Fraction::toString).contains(share);
  }

  @ParameterizedTest
  @CsvSource({"many", "101", "-1", "7/6", "1/0"})
  void refusesWhatIsNoShare(String typed) {
    assertThat(Knob.parse(typed)).isEqualTo(Optional.empty());
  }

  @Test
  void turningALeverSetsWhatItsKnobShows() {
    Fraction share = Fraction.parse("0.4").orElseThrow();
    Scenario starter = Starter.of(LocalDate.of(2026, 11, 21));

    assertThat(starter.levers())
        .allSatisfy(lever -> assertThat(Knob.share(Knob.turned(lever, share))).isEqualTo(share));
  }

  @Test
  void beginsWithTheLastWholeMonthAndEveryLeverOff() {
    Scenario starter = Starter.of(LocalDate.of(2026, 11, 21));

    assertThat(starter.active()).isEmpty();
    assertThat(starter.toJson())
        .contains("\"from\" : \"2026-10-01\"")
        .contains("\"to\" : \"2026-10-31\"");
  }
}
