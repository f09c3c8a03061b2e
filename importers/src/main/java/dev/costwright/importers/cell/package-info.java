/// Typed values out of the text of cells, each failure located. Entry type: {@link
/// dev.costwright.importers.cell.Cells}.
@NullMarked
package dev.costwright.importers.cell;

import org.jspecify.annotations.NullMarked;
