/// Session logs of the Codex command line. Entry type: {@link
/// dev.costwright.importers.codex.SessionImporter}.
@NullMarked
package dev.costwright.importers.codex;

import org.jspecify.annotations.NullMarked;
