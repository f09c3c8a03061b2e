package dev.costwright.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.Routing;
import dev.costwright.forecasting.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeversTest {
  private static final Scenario STARTER = Starter.of(LocalDate.of(2026, 11, 21));

  @Test
  void addsALeverThatIsOnUnderAFreeName() {
    Levers.Edited edited =
        new Levers(STARTER).plus(Starter.lever(LeverKind.ROUTING, STARTER.baseline()));

    assertThat(names(edited.scenario()))
        .containsExactly(
            "Exact cache",
            "Route to another model",
            "Shorter prompts",
            "Prompt caching",
            "Route to another model 2");
    assertThat(edited.scenario().levers().get(edited.place()).scope().isOn()).isTrue();
  }

  @Test
  void addsALeverThatIsOffWhenAsManyAreOnAsCanBe() {
    Scenario full = STARTER.with(List.of());
    for (int i = 0; i < Scenario.MOST_LEVERS; i++) {
      full =
          new Levers(full)
              .plus(Starter.lever(LeverKind.COMPRESSION, STARTER.baseline()))
              .scenario();
    }
    assertThat(new Levers(full).hasRoom()).isFalse();

    Scenario more =
        new Levers(full).plus(Starter.lever(LeverKind.COMPRESSION, STARTER.baseline())).scenario();

    assertThat(more.levers()).hasSize(Scenario.MOST_LEVERS + 1);
    assertThat(more.active()).hasSize(Scenario.MOST_LEVERS);
  }

  @Test
  void duplicatesALeverBehindItself() {
    Levers.Edited edited = new Levers(STARTER).duplicated(0);

    assertThat(edited.place()).isEqualTo(1);
    assertThat(names(edited.scenario()))
        .startsWith("Exact cache", "Exact cache 2", "Route to another model");
    assertThat(Knob.share(edited.scenario().levers().get(1)))
        .isEqualTo(Knob.share(STARTER.levers().getFirst()));
  }

  @Test
  void movesALeverAmongItsKindOnly() {
    Scenario three =
        new Levers(new Levers(STARTER).duplicated(1).scenario())
            .plus(Starter.lever(LeverKind.ROUTING, STARTER.baseline()))
            .scenario();
    int last = three.levers().size() - 1;

    Levers.Edited moved = new Levers(three).earlier(last).orElseThrow();

    assertThat(routes(moved.scenario()))
        .containsExactly(
            "Route to another model", "Route to another model 3", "Route to another model 2");
    assertThat(new Levers(moved.scenario()).later(moved.place()).orElseThrow().scenario())
        .isEqualTo(three);
    assertThat(new Levers(three).earlier(0)).isEmpty();
    assertThat(new Levers(three).later(0)).isEmpty();
  }

  @Test
  void takesALeverAwayDownToNone() {
    Scenario left = STARTER;
    while (!left.levers().isEmpty()) {
      Levers.Edited edited = new Levers(left).without(left.levers().size() - 1);
      assertThat(edited.place()).isEqualTo(edited.scenario().levers().size() - 1);
      left = edited.scenario();
    }

    assertThat(left).isEqualTo(STARTER.with(List.of()));
  }

  @Test
  void refusesANameThatAnotherLeverHas() {
    Levers levers = new Levers(STARTER);

    assertThat(levers.isTaken("Exact cache", 0)).isFalse();
    assertThat(levers.isTaken("Exact cache", 1)).isTrue();
    assertThatThrownBy(() -> levers.replaced(1, STARTER.levers().getFirst()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> names(Scenario scenario) {
    return scenario.levers().stream().map(lever -> lever.scope().name()).toList();
  }

  private static List<String> routes(Scenario scenario) {
    return scenario.levers().stream()
        .filter(Routing.class::isInstance)
        .map(lever -> lever.scope().name())
        .toList();
  }
}
