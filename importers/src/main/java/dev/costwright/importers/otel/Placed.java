package dev.costwright.importers.otel;

import dev.costwright.model.usage.Fact;

/// A span that was read and waits for the spans around it.
///
/// @param isOfModel whether it has to do with a model, or only stands between such spans
record Placed(Fact.Builder fact, Place place, Inherited said, boolean isOfModel) {}
