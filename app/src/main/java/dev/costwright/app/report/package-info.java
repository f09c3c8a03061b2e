/// Reports as data, and their text and file forms. Entry type: {@link
/// dev.costwright.app.report.ReportTable}.
@NullMarked
package dev.costwright.app.report;

import org.jspecify.annotations.NullMarked;
