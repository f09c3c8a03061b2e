/// Cost exports in the form of the FinOps Open Cost and Usage Specification. Entry type: {@link
/// dev.costwright.importers.focus.FocusImporter}.
@NullMarked
package dev.costwright.importers.focus;

import org.jspecify.annotations.NullMarked;
