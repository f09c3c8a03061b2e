/// What each team is charged for a month, as statements that tie. Entry type: {@link
/// dev.costwright.app.ui.reports.ReportsScreen}.
@NullMarked
package dev.costwright.app.ui.reports;

import org.jspecify.annotations.NullMarked;
