package dev.costwright.forecasting.overlay;

import dev.costwright.forecasting.overlay.Overlay.Part;

/// What overlays need to know of the ledger.
public interface OverlayGround {
  /// Which share of a key's spend belongs to a part, 0 to 1.
  ///
  /// @param key of the forecast, its total included
  double share(String key, Part part);

  /// What a key's spend becomes under a scenario, as a multiple of what it is.
  ///
  /// @throws dev.costwright.model.problem.UsageException when there is none of that name, or it
  /// replays no ledger
  double ratio(String key, String scenario);
}
