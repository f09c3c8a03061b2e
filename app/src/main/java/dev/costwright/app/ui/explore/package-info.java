/// Any cut through the money: filters, groups, time, and why each figure is what it is. Entry type:
/// {@link dev.costwright.app.ui.explore.ExploreScreen}.
@NullMarked
package dev.costwright.app.ui.explore;

import org.jspecify.annotations.NullMarked;
