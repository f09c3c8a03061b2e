package dev.costwright.app.uikit;

import java.nio.file.Path;
import java.util.List;

/// A screen that takes files dropped anywhere in the window.
@FunctionalInterface
public interface TakesFiles {
  void take(List<Path> filesAndFolders);
}
