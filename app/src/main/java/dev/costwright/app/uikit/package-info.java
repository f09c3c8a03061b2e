/// The look of the product and the parts that screens are made of. Entry type: {@link
/// dev.costwright.app.uikit.Ui}.
@NullMarked
package dev.costwright.app.uikit;

import org.jspecify.annotations.NullMarked;
