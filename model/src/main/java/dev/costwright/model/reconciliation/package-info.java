/// Invoices against usage: every cent of difference named. Entry type: {@link
/// dev.costwright.model.reconciliation.Reconciliation}.
@NullMarked
package dev.costwright.model.reconciliation;

import org.jspecify.annotations.NullMarked;
