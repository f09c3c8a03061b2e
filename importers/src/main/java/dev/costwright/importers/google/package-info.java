/// Answers of the Gemini API. Entry type: {@link
/// dev.costwright.importers.google.GeminiImporter}.
@NullMarked
package dev.costwright.importers.google;

import org.jspecify.annotations.NullMarked;
