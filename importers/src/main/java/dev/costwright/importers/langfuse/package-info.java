/// Traces of Langfuse. Entry type: {@link
/// dev.costwright.importers.langfuse.ObservationsImporter}.
@NullMarked
package dev.costwright.importers.langfuse;

import org.jspecify.annotations.NullMarked;
