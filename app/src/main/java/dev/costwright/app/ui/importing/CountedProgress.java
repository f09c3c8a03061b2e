package dev.costwright.app.ui.importing;

import dev.costwright.app.workbench.Progress;

/// Progress of work that cannot know how much there is, told by one who counted before.
///
/// @param rows the whole
record CountedProgress(Progress progress, long rows) implements Progress {
  @Override
  public void at(long done, long of) {
    progress.at(Math.min(done, rows), of > 0 ? of : rows);
  }

  @Override
  public boolean isCancelled() {
    return progress.isCancelled();
  }
}
