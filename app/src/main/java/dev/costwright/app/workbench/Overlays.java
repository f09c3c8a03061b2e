package dev.costwright.app.workbench;

import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.overlay.LedgerGround;
import dev.costwright.forecasting.overlay.Overlaid;
import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.forecasting.overlay.OverlayText;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.UsageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plans and expectations that the user keeps in the ledger, and forecasts with them on. Each save
/// is an edit that can be taken back.
public final class Overlays {
  private static final String SUBJECT = "overlay";
  private static final JsonMapper JSON = new JsonMapper();

  private final Workbench workbench;
  private final OwnEdits edits;

  Overlays(Workbench workbench, OwnEdits edits) {
    this.workbench = workbench;
    this.edits = edits;
  }

  /// Those that are kept, on or off, in the order in which they were first kept, which is the order
  /// in which they act.
  public List<Overlay> kept() {
    Map<String, Overlay> kept = new LinkedHashMap<>();
    for (Edit edit : workbench.ledger().edits()) {
      if (edit.subject().equals(SUBJECT) && edit.isRemoval()) {
        kept.remove(edit.name());
      } else if (edit.subject().equals(SUBJECT)) {
        kept.put(edit.name(), parse(edit));
      }
    }
    return List.copyOf(kept.values());
  }

  private static Overlay parse(Edit edit) {
    JsonNode content = JSON.readTree(edit.content());
    return OverlayText.parse(edit.name(), content.path("overlay").asString())
        .with(Overlay.Use.valueOf(content.path("use").asString()));
  }

  /// Keeps an overlay, in place of one of its name.
  ///
  /// @throws UsageException when it names a scenario that is not kept
  public void save(Overlay overlay) {
    if (overlay.change() instanceof Overlay.Applied(String name) && scenario(name).isEmpty()) {
      throw new UsageException(
          "Expected the name of a kept scenario, found \"%s\". Save it on the Scenarios screen first."
              .formatted(name));
    }
    edits.write(
        SUBJECT,
        overlay.name(),
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("overlay", overlay.text())
                .put("use", overlay.use().name())));
  }

  /// Takes one away.
  ///
  /// @throws UsageException when there is none of that name
  public void remove(String name) {
    if (kept().stream().noneMatch(overlay -> overlay.name().equals(name))) {
      throw new UsageException(
          "Expected the name of a kept overlay, found \"%s\". 'costwright overlays list' lists them."
              .formatted(name));
    }
    edits.write(SUBJECT, name, Edit.NOTHING);
  }

  /// A forecast with overlays on it: what the window, exports and the command line show.
  ///
  /// @throws UsageException when a scenario cannot be applied
  /// @throws CancelledException when `progress` says so
  public Overlaid over(Forecast forecast, List<Overlay> overlays, Progress progress) {
    return Overlaid.of(
        forecast,
        overlays,
        new LedgerGround(
            workbench.restatedCube(),
            workbench.prices(),
            forecast,
            this::scenario,
            (_, _) -> {
              if (progress.isCancelled()) {
                throw new CancelledException("The forecast was stopped.");
              }
            }));
  }

  private Optional<Scenario> scenario(String name) {
    return workbench.scenarios().all().stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
