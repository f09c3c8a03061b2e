/// Cache advice: whether the heads of prompts are worth keeping at the provider, and for how long.
/// Entry type: {@link dev.costwright.app.ui.reuse.ReusePart}.
@NullMarked
package dev.costwright.app.ui.reuse;

import org.jspecify.annotations.NullMarked;
