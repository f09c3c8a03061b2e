/// The ledger's H2 file: the only place that speaks SQL. Entry type: {@link
/// dev.costwright.model.ledger.h2.Database}.
@NullMarked
package dev.costwright.model.ledger.h2;

import org.jspecify.annotations.NullMarked;
