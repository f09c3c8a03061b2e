package dev.costwright.app.ui.overview;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;

/// A value of a dimension whose cost moved.
///
/// @param change against the same days of the month before
record Mover(Dimension dimension, String value, Money cost, Money change) {}
