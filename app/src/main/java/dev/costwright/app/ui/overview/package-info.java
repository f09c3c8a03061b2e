/// What was spent, how it moved, what it rests on, what needs a look. Entry type: {@link
/// dev.costwright.app.ui.overview.OverviewScreen}.
@NullMarked
package dev.costwright.app.ui.overview;

import org.jspecify.annotations.NullMarked;
