/// Dashboard exports and API pages of the OpenAI platform. Entry type: {@link
/// dev.costwright.importers.openai.CompletionsUsageImporter}.
@NullMarked
package dev.costwright.importers.openai;

import org.jspecify.annotations.NullMarked;
