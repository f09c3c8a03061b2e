/// Traces of OpenTelemetry that follow the conventions for generative AI, or one of their
/// relatives. Entry type: {@link dev.costwright.importers.otel.SpansImporter}.
@NullMarked
package dev.costwright.importers.otel;

import org.jspecify.annotations.NullMarked;
