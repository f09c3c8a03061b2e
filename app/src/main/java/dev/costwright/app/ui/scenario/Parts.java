package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.bands.BandsPart;
import dev.costwright.app.ui.frontier.FrontierPart;
import dev.costwright.app.ui.reuse.ReusePart;
import dev.costwright.app.ui.rollout.RolloutPart;
import dev.costwright.app.ui.seek.SeekPart;
import dev.costwright.app.ui.trace.TracePart;
import dev.costwright.app.ui.whatif.Baselines;
import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.ui.whatif.ScenarioPart;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.problem.CostwrightException;
import java.util.List;
import java.util.function.Consumer;

/// The ways to look at the open scenario besides its result, in the order of their tabs.
@FunctionalInterface
interface Parts {
  /// The result alone.
  Parts NONE = (_, _) -> List.of();

  /// @param change opens a changed scenario
  /// @param problems hears what could not be done
  List<ScenarioPart> made(Consumer<Scenario> change, Consumer<CostwrightException> problems);

  /// @param baselines read once for all of them
  static Parts of(Workbench workbench, Baselines baselines, Background background) {
    return (change, problems) -> {
      Desk desk = new Desk(background, change, problems);
      return List.of(
          new RolloutPart(baselines, desk),
          new BandsPart(baselines, desk),
          new SeekPart(baselines, desk),
          new FrontierPart(baselines, desk),
          new TracePart(workbench, desk),
          new ReusePart(workbench, desk));
    };
  }
}
