/// The facts that files hold: what was used, by whom, in which evidence layer. Entry type: {@link
/// dev.costwright.model.usage.Fact}.
@NullMarked
package dev.costwright.model.usage;

import org.jspecify.annotations.NullMarked;
