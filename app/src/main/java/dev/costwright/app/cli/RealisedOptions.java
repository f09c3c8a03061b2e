package dev.costwright.app.cli;

import dev.costwright.app.workbench.Shipments;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.realised.Realised;
import dev.costwright.forecasting.realised.Shipped;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/// What `realised report` asks, to be shown and to be exported.
final class RealisedOptions {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "A lever that is marked as shipped; all when none is named.")
  private Optional<String> name = Optional.empty();

  List<Realised> ask(Session session) {
    try (Workbench workbench = session.openLedger()) {
      session.sayRestated(workbench);
      Shipments shipments = workbench.shipments();
      List<Shipped> asked = name.map(shipments::find).map(List::of).orElseGet(shipments::all);
      if (asked.isEmpty()) {
        session.message(
            "No lever is marked as shipped; 'costwright realised mark SCENARIO --lever NAME --on"
                + " DATE' marks one.");
      }
      return asked.stream()
          .map(one -> shipments.realised(one, session.progress("Comparing " + one.name())))
          .toList();
    }
  }
}
