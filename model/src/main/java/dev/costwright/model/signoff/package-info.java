/// What the user says of a reconciliation: limits, notes, sign-offs and differences carried into
/// later months. Entry type: {@link dev.costwright.model.signoff.Review}.
@NullMarked
package dev.costwright.model.signoff;

import org.jspecify.annotations.NullMarked;
