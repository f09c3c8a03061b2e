package dev.costwright.app.uikit;

import java.nio.file.Path;
import java.util.List;

/// The window around a screen that is tested alone: it leads nowhere, and a problem fails the test.
public class Nowhere implements Navigation {
  @Override
  public void open(String screen) {}

  @Override
  public void explain(SpendChange change) {}

  @Override
  public void importFiles(List<Path> filesAndFolders) {}

  @Override
  public void chooseFiles() {}

  @Override
  public void importSample() {}

  @Override
  public void ledgerChanged() {}

  @Override
  public void report(Trouble trouble) {
    throw new AssertionError(trouble.report());
  }
}
