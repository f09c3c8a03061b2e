/// Names files that no importer reads. Entry type: {@link
/// dev.costwright.importers.known.KnownFormats}.
@NullMarked
package dev.costwright.importers.known;

import org.jspecify.annotations.NullMarked;
