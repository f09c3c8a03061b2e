package dev.costwright.app.cli;

import dev.costwright.app.instance.Request;
import dev.costwright.app.workbench.DataFolder;
import dev.costwright.app.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the command line asks of the window.
public interface Desktop {
  /// Colours of the screens.
  enum Theme {
    LIGHT,
    DARK,
    CONTRAST
  }

  /// How screens are rendered.
  ///
  /// @param theme colours
  /// @param scale pixels per point, such as 1 or 2
  /// @param locale language and number formats
  record Look(Theme theme, double scale, Locale locale) {}

  /// Opens the window on a ledger and returns when the user closes it; or hands the request to the
  /// window that is open on this data folder already, and returns at once.
  ///
  /// @param ledgerFolder what a first window opens
  /// @return the process whose window took the request over; empty when the window was ours
  Optional<Long> open(Path ledgerFolder, Request request, DataFolder data);

  /// Renders every screen of a ledger to PNG files, without a display.
  ///
  /// @return the files, in order of the navigation
  List<Path> render(Workbench workbench, DataFolder data, Path folder, Look look);
}
