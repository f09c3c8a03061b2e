/// What makes up spend and its change. Start at {@link dev.costwright.model.drivers.Drivers}:
/// the combinations that cost most, the values that explain a change, how concentrated spend
/// is, and how much of it stands beside a unit of value.
@NullMarked
package dev.costwright.model.drivers;

import org.jspecify.annotations.NullMarked;
