/// How a block of facts becomes bytes, column by column, and back. Entry type: {@link
/// dev.costwright.model.ledger.column.BlockCodec}.
@NullMarked
package dev.costwright.model.ledger.column;

import org.jspecify.annotations.NullMarked;
