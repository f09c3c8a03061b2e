/// What Mistral's console and API tell. Entry type: {@link
/// dev.costwright.importers.mistral.AdminUsageImporter}.
@NullMarked
package dev.costwright.importers.mistral;

import org.jspecify.annotations.NullMarked;
