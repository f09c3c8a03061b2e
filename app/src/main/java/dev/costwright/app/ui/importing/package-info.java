/// The Import screen: files in, each looked at before it counts, and every import undone on
/// demand. Entry type: {@link dev.costwright.app.ui.importing.ImportView}.
@NullMarked
package dev.costwright.app.ui.importing;

import org.jspecify.annotations.NullMarked;
