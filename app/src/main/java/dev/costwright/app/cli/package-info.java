/// The command line. Entry type: {@link dev.costwright.app.cli.Cli}. The only package that writes
/// to the terminal.
@NullMarked
package dev.costwright.app.cli;

import org.jspecify.annotations.NullMarked;
