/// The rows of a file that could not be read, to be mended and imported again. Entry type: {@link
/// dev.costwright.importers.rejected.RejectedRows}.
@NullMarked
package dev.costwright.importers.rejected;

import org.jspecify.annotations.NullMarked;
