package dev.costwright.app.uikit;

import java.nio.file.Path;
import java.util.List;

/// What a screen asks of the window around it.
public interface Navigation {
  /// Brings a screen to the front.
  ///
  /// @param screen its {@link Screen#name()}
  void open(String screen);

  /// The same, searched for words where the screen can be.
  default void open(String screen, String words) {
    open(screen);
  }

  /// Gives a change of spend to the screen that explains it, and brings it to the front.
  void explain(SpendChange change);

  /// Gives files to the screen that takes files, and brings it to the front.
  void importFiles(List<Path> filesAndFolders);

  /// Asks the user for files, then as {@link #importFiles}.
  void chooseFiles();

  /// Imports the files of the sample company, after showing them.
  void importSample();

  /// Says that figures are stale: after an import, an undo, new prices or rules.
  void ledgerChanged();

  /// Shows the error dialog.
  void report(Trouble trouble);
}
