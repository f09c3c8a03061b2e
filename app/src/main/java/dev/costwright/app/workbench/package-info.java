/// What a user can do with a ledger, the same for the window and the command line. Entry type:
/// {@link dev.costwright.app.workbench.Workbench}.
@NullMarked
package dev.costwright.app.workbench;

import org.jspecify.annotations.NullMarked;
