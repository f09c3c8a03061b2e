package dev.costwright.app.ui.close;

import dev.costwright.app.workbench.OpenItem;
import dev.costwright.model.close.Restatement;
import java.util.List;
import java.util.Optional;

/// What the screen shows.
///
/// @param months all of the ledger, latest first
/// @param chosen one of them
/// @param open what to look at before the chosen month is closed; nothing for one that is closed
/// @param restatement of the chosen month, when it is or was closed
/// @param auditHead the hash that vouches for all of it
record Books(
    List<MonthRow> months,
    MonthRow chosen,
    List<OpenItem> open,
    Optional<Restatement> restatement,
    String auditHead) {
  Books {
    months = List.copyOf(months);
    open = List.copyOf(open);
  }
}
