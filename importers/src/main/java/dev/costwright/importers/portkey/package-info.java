/// Logs of the Portkey gateway. Entry type: {@link
/// dev.costwright.importers.portkey.LogsImporter}.
@NullMarked
package dev.costwright.importers.portkey;

import org.jspecify.annotations.NullMarked;
