/// What is wrong or odd in the data, its money, and what mends it. Entry type: {@link
/// dev.costwright.app.ui.checks.ChecksScreen}.
@NullMarked
package dev.costwright.app.ui.checks;

import org.jspecify.annotations.NullMarked;
