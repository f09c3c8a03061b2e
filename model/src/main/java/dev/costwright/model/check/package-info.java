/// Data quality. Start at {@link dev.costwright.model.check.DataChecks}: what is wrong or odd in a
/// ledger's data, each finding with its money, the rows behind it and what mends it.
@NullMarked
package dev.costwright.model.check;

import org.jspecify.annotations.NullMarked;
