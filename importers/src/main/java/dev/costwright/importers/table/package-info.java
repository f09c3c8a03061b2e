/// Tolerant reading of delimited text: any encoding, delimiter and column order. Entry type:
/// {@link dev.costwright.importers.table.Table}.
@NullMarked
package dev.costwright.importers.table;

import org.jspecify.annotations.NullMarked;
