/// The workbench and the command line. Entry type: {@link dev.costwright.app.Main}.
@NullMarked
package dev.costwright.app;

import org.jspecify.annotations.NullMarked;
