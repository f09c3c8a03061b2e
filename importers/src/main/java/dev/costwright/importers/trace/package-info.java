/// Request traces, as research publishes them: entry type is {@link
/// dev.costwright.importers.trace.TraceImporter}.
@NullMarked
package dev.costwright.importers.trace;

import org.jspecify.annotations.NullMarked;
