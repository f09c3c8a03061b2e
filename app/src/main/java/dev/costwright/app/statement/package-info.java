/// Statements of a month as PDF, XLSX and CSV. Entry type: {@link
/// dev.costwright.app.statement.StatementFiles}.
@NullMarked
package dev.costwright.app.statement;

import org.jspecify.annotations.NullMarked;
