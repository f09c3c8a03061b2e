/// Session logs of Claude Code. Entry type: {@link
/// dev.costwright.importers.claudecode.SessionImporter}.
@NullMarked
package dev.costwright.importers.claudecode;

import org.jspecify.annotations.NullMarked;
