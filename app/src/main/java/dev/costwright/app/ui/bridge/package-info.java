/// Why spend changed: effects that sum to the change, by model and by any dimension. Entry type:
/// {@link dev.costwright.app.ui.bridge.BridgeScreen}.
@NullMarked
package dev.costwright.app.ui.bridge;

import org.jspecify.annotations.NullMarked;
