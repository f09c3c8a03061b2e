/// The ledger as a table in the form of FOCUS 1.3. Entry type: {@link
/// dev.costwright.app.focus.FocusExport}.
@NullMarked
package dev.costwright.app.focus;

import org.jspecify.annotations.NullMarked;
