package dev.costwright.app.ui.importing;

import dev.costwright.app.workbench.ImportPreview;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One file of the list. Its state changes while it is read and imported; all on one thread.
public final class QueuedFile {
  private final Path path;
  private final ReadOnlyObjectWrapper<FileState> state =
      new ReadOnlyObjectWrapper<>(new FileState.Waiting());
  private Optional<String> format = Optional.empty();

  QueuedFile(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /// What the user knows it by: the name without folders; of a folder also how many files.
  public String name() {
    return preview().map(ImportPreview::name).orElseGet(() -> String.valueOf(path.getFileName()));
  }

  public ReadOnlyObjectProperty<FileState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public FileState state() {
    return state.get();
  }

  /// What it was seen to hold, once it was read.
  public Optional<ImportPreview> preview() {
    return state().preview();
  }

  /// The format that the user chose; empty when it is recognised.
  public Optional<String> format() {
    return format;
  }

  /// The id of the format that the file is read as: chosen, or recognised without doubt.
  public Optional<String> readAs() {
    return format.or(
        () ->
            preview()
                .filter(content -> content.claimedBy().size() == 1)
                .map(content -> content.claimedBy().getFirst().id()));
  }

  void become(FileState next) {
    state.set(next);
  }

  void readAs(Optional<String> chosen) {
    format = chosen;
    state.set(new FileState.Waiting());
  }
}
