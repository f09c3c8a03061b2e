/// Rules that say whose spend is whose, and what each would catch before it is kept. Entry
/// type: {@link dev.costwright.app.ui.rules.RulesScreen}.
@NullMarked
package dev.costwright.app.ui.rules;

import org.jspecify.annotations.NullMarked;
