/// Prepaid credit, rolled forward month by month. Entry type: {@link
/// dev.costwright.model.prepaid.PrepaidRoll}.
@NullMarked
package dev.costwright.model.prepaid;

import org.jspecify.annotations.NullMarked;
