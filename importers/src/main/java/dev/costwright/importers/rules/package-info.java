/// Tables of values and what belongs to them, to be looked up by a rule. Entry type: {@link
/// dev.costwright.importers.rules.RuleTable}.
@NullMarked
package dev.costwright.importers.rules;

import org.jspecify.annotations.NullMarked;
