package dev.costwright.app.uikit;

import java.nio.file.Path;
import java.util.List;

/// A screen that files dropped anywhere on the window are for.
public interface TakesFiles extends Screen {
  /// Takes files, and folders with all files in them.
  void take(List<Path> filesAndFolders);
}
