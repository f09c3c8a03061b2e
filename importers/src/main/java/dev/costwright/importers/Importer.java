package dev.costwright.importers;

/// Knows one format. Stateless and thread-safe.
public interface Importer {
  Format format();

  /// Looks at the first bytes only. Unsure means not mine.
  Recognition recognise(SourceFile source);

  /// Whether the files of a folder are one import: session logs, of which there are thousands.
  default boolean readsFolders() {
    return false;
  }

  /// Streams the whole file into the sink in constant memory. Bad rows become problems; good rows
  /// are kept.
  ///
  /// @throws dev.costwright.model.problem.InputException when not even one row can be read
  void read(SourceFile source, ReadOptions options, EntrySink sink);
}
