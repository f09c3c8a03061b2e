/// What a unit of business costs and what is left of its revenue: per active user, per unit of
/// value, by feature, plan and tenant. Entry type: {@link
/// dev.costwright.model.economics.Economics}.
@NullMarked
package dev.costwright.model.economics;

import org.jspecify.annotations.NullMarked;
