/// Console exports and API reports of the Claude API. Entry type: {@link
/// dev.costwright.importers.anthropic.ConsoleTokensImporter}.
@NullMarked
package dev.costwright.importers.anthropic;

import org.jspecify.annotations.NullMarked;
