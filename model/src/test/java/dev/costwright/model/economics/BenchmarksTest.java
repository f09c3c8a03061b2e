package dev.costwright.model.economics;

import static dev.costwright.model.economics.Sheet.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.usage.Metric;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Reference case C003-05: two sources whose bands overlap and disagree.
class BenchmarksTest {
  private static List<String> of(String costPerUser) {
    return Benchmarks.holding(_ -> Optional.of(usd(costPerUser))).stream()
        .map(band -> band.source() + ": " + band.label())
        .toList();
  }

  @Test
  void findsTheBandsOfEachSource() {
    assertThat(of("1.5750"))
        .containsExactly("Tokonomics guide: frontier model rates", "Opsio: productivity tools");
    assertThat(of("0.0945")).containsExactly("Tokonomics guide: good");
  }

  @Test
  void showsWhereSourcesDisagree() {
    assertThat(of("12"))
        .containsExactly("Tokonomics guide: problem", "Opsio: middle range", "Opsio: upper range");
  }

  @Test
  void leavesAGapWhereASourceSaysNothing() {
    assertThat(of("0.75")).containsExactly("Opsio: productivity tools");
  }

  @Test
  void endsABandBeforeItsLimit() {
    assertThat(of("0.50")).containsExactly("Opsio: productivity tools");
    assertThat(of("0.499999999999")).containsExactly("Tokonomics guide: good");
  }

  @Test
  void widensABandByWhatItsSourceExpectsWithoutOptimisation() {
    Band tools =
        Benchmarks.bands().stream()
            .filter(band -> band.label().equals("productivity tools"))
            .findFirst()
            .flatMap(Band::unoptimised)
            .orElseThrow();

    assertThat(tools.from()).isEqualTo(usd("1.50"));
    assertThat(tools.to()).isEqualTo(Optional.of(usd("25.00")));
  }

  @Test
  void namesSourceAndDayOfEveryBand() {
    assertThat(Benchmarks.bands())
        .hasSize(6)
        .allSatisfy(band -> assertThat(band.source()).isNotBlank());
  }

  @Test
  void appliesToUsersOnly() {
    Sheet sheet =
        new Sheet()
            .cost("chat", "63")
            .stated("chat//", Metric.MAU, "40")
            .stated("chat//", "tickets", "40");
    Economics users = sheet.by(EconomicsKey.FEATURE, Metric.MAU);
    Economics tickets = sheet.by(EconomicsKey.FEATURE, "tickets");

    assertThat(users.bands(users.months().getFirst().rows().getFirst()))
        .extracting(Band::label)
        .containsExactly("frontier model rates", "productivity tools");
    assertThat(tickets.bands(tickets.months().getFirst().rows().getFirst())).isEmpty();
  }
}
