/// What a unit costs, what is left of the revenue, and where it is a loss. Entry type: {@link
/// dev.costwright.app.ui.economics.EconomicsScreen}.
@NullMarked
package dev.costwright.app.ui.economics;

import org.jspecify.annotations.NullMarked;
