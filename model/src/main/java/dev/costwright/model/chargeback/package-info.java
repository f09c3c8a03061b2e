/// Monthly statements of what each team, or other member, is charged or shown. Entry type: {@link
/// dev.costwright.model.chargeback.Chargeback}.
@NullMarked
package dev.costwright.model.chargeback;

import org.jspecify.annotations.NullMarked;
