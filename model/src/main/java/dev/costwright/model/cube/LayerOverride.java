package dev.costwright.model.cube;

import dev.costwright.model.usage.Layer;
import java.time.YearMonth;

/// The user's word on which layer's money counts in `best`. On days of that month of which the
/// layer says nothing the rule stands: an override never loses money in silence.
///
/// @param month of UTC days; a bucket belongs to the day it begins
public record LayerOverride(String seller, String account, YearMonth month, Layer layer) {}
