/// What others claim of savings, held against a ledger: entry type is
/// {@link dev.costwright.forecasting.claim.Claim}.
@NullMarked
package dev.costwright.forecasting.claim;

import org.jspecify.annotations.NullMarked;
