/// Text that strangers wrote: keys taken out, invisible characters made visible, formulas made
/// harmless. Entry types: {@link dev.costwright.model.text.Secrets}, {@link
/// dev.costwright.model.text.VisibleText} and {@link dev.costwright.model.text.SpreadsheetText}.
@NullMarked
package dev.costwright.model.text;

import org.jspecify.annotations.NullMarked;
