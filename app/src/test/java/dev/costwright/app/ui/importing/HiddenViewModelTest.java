package dev.costwright.app.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.Progress;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.ledger.identity.Preference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HiddenViewModelTest {
  private final FakeDesk desk = new FakeDesk().with(FakeDesk.ready("a.csv"));
  private final StepwiseBackground background = new StepwiseBackground();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final HiddenViewModel hidden = new HiddenViewModel(desk, background, outcomes::add);

  @BeforeEach
  void importAFile() {
    var _ = desk.importFile(Path.of("a.csv"), Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    desk.calls.clear();
    hidden.follow(desk.history());
    background.runAll();
  }

  @Test
  void listsTheFirstReasonAndTurnsItsPages() {
    hidden.nextPage();
    background.runAll();
    hidden.show(HiddenReason.REPEATED);
    background.runAll();

    assertThat(desk.calls)
        .containsExactly(
            "hidden 1 any 0 0",
            "hidden 1 duplicate 0 200",
            "hidden 1 any 0 0",
            "hidden 1 duplicate 200 200",
            "hidden 1 any 0 0",
            "hidden 1 repeated 0 200");
  }

  @Test
  void tellsWhatTheUserLetsCount() {
    hidden.prefer(desk.history().getFirst(), HiddenReason.DUPLICATE);
    background.runAll();
    hidden.reset(desk.history().getFirst(), Preference.GROUPING);
    background.runAll();

    assertThat(desk.calls).contains("prefer 1 duplicate", "reset 1 alternative");
    assertThat(outcomes)
        .containsExactly(
            new Outcome.Preferred(desk.history().getFirst(), Preference.VERSIONS),
            new Outcome.RulesStand(desk.history().getFirst()));
  }
}
