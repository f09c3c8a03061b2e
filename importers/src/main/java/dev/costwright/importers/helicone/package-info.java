/// Requests of the Helicone gateway. Entry type: {@link
/// dev.costwright.importers.helicone.RequestsImporter}.
@NullMarked
package dev.costwright.importers.helicone;

import org.jspecify.annotations.NullMarked;
