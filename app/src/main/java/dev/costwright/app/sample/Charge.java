package dev.costwright.app.sample;

import dev.costwright.model.usage.Measure;

/// What one token class of one usage row costs.
///
/// @param picos exact, in USD
record Charge(UsageRow row, Measure measure, long tokens, long picos) {}
