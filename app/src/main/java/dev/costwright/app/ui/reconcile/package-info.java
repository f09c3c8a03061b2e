/// Invoices against usage, with every difference named. Entry type: {@link
/// dev.costwright.app.ui.reconcile.ReconcileScreen}.
@NullMarked
package dev.costwright.app.ui.reconcile;

import org.jspecify.annotations.NullMarked;
