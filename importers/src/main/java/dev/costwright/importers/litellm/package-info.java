/// Logs of the LiteLLM proxy. Entry type: {@link
/// dev.costwright.importers.litellm.SpendLogsImporter}.
@NullMarked
package dev.costwright.importers.litellm;

import org.jspecify.annotations.NullMarked;
