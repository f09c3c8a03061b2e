/// Exact money: unit prices and row costs in picos, totals in 128 bits, shown values rounded
/// once.
///
/// Entry type: {@link dev.costwright.model.money.Money}. "Pico" is 10⁻¹² of a currency's unit. No
/// binary floating point anywhere in here.
@NullMarked
package dev.costwright.model.money;

import org.jspecify.annotations.NullMarked;
