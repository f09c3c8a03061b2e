/// Rules that give facts the dimensions their files lack. Entry type: {@link
/// dev.costwright.model.attribution.RuleSet}.
@NullMarked
package dev.costwright.model.attribution;

import org.jspecify.annotations.NullMarked;
