/// The window: navigation, status line, shortcuts and pictures of screens. Entry type: {@link
/// dev.costwright.app.ui.shell.CostwrightApp}.
@NullMarked
package dev.costwright.app.ui.shell;

import org.jspecify.annotations.NullMarked;
