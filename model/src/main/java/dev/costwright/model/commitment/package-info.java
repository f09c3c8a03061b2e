/// What of a promised spend was used, period by period. Entry type:
/// {@link dev.costwright.model.commitment.CommitmentUse}.
@NullMarked
package dev.costwright.model.commitment;

import org.jspecify.annotations.NullMarked;
