package dev.costwright.app.ui.whatif;

import dev.costwright.app.uikit.Background;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.problem.CostwrightException;
import java.util.function.Consumer;

/// What a part may ask of the screen around it.
///
/// @param background where long work is done
/// @param change opens a changed scenario; undo takes that back
/// @param problems hears what could not be done
public record Desk(
    Background background, Consumer<Scenario> change, Consumer<CostwrightException> problems) {}
