package dev.costwright.app.workbench;

import dev.costwright.importers.Archive;
import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Importer;
import dev.costwright.importers.Importers;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.ledger.SourceDescription;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What becomes one import: a file, or the session logs of a folder.
///
/// @param name what the user knows it by
/// @param path where it is: of the file, or of the folder
/// @param files what is read; of a folder those that are session logs
/// @param candidates the importers that may read it: none, one, or several, which means that the
/// user is asked
record Source(String name, Path path, List<SourceFile> files, List<Importer> candidates) {
  /// @param format the one that the user names; empty to recognise it
  static Source of(Path path, Optional<String> format) {
    return isFolder(path) ? folder(path, format) : file(path, format);
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path)
        || (FoundFiles.isInArchive(path) && !FoundFiles.below(path).contains(path));
  }

  private static Source file(Path path, Optional<String> format) {
    requireWhole(path);
    SourceFile file = SourceFiles.source(path);
    return new Source(file.name(), path, List.of(file), Formats.of(file, format));
  }

  /// @throws InputException when it is an archive that cannot be opened
  private static void requireWhole(Path path) {
    Archive.of(path).ifPresent(Archive::members);
  }

  private static Source folder(Path path, Optional<String> format) {
    List<SourceFile> files =
        FoundFiles.below(path).stream()
            .map(file -> SourceFile.of(file).named(path.relativize(file).toString()))
            .filter(file -> Formats.of(file, format).stream().anyMatch(Importer::readsFolders))
            .toList();
    List<Importer> candidates =
        files.stream()
            .flatMap(file -> Formats.of(file, format).stream())
            .filter(Importer::readsFolders)
            .distinct()
            .toList();
    String name = "%s/ (%,d files)".formatted(path.getFileName(), files.size());
    return new Source(name, path, files, candidates);
  }

  /// The one importer of the source.
  Importer importer() {
    return Formats.only(name, files, candidates);
  }

  /// Before gzip is unpacked.
  long bytes() {
    return files.stream().mapToLong(SourceFile::bytes).sum();
  }

  SourceDescription description() {
    return new SourceDescription(
        name, importer().format().id(), sha256(), bytes(), Optional.empty());
  }

  /// Of a folder that of the names and hashes of its files.
  private String sha256() {
    return isOneFile() ? files.getFirst().sha256() : SourceFile.sha256(files);
  }

  private boolean isOneFile() {
    return files.size() == 1 && files.getFirst().path().equals(path);
  }

  /// Reads everything. A file of a folder that cannot be read is left out with its reason.
  ///
  /// @param checkpoint called for every 64 kB
  /// @throws InputException when the only file cannot be read
  void read(ReadOptions options, Runnable checkpoint, EntrySink sink) {
    if (isOneFile()) {
      Importers.read(importer(), files.getFirst().watched(checkpoint), options, sink);
    } else {
      files.forEach(file -> readOneOfMany(file.watched(checkpoint), options, sink));
    }
  }

  private void readOneOfMany(SourceFile file, ReadOptions options, EntrySink sink) {
    try {
      Importers.read(importer(), file, options, new FileSink(file.name(), sink));
    } catch (InputException unreadable) {
      sink.problem(
          new Problem(
              Severity.REJECTED,
              Location.ofFile(file.name()),
              "",
              "a session log",
              "The file was left out: " + unreadable.getMessage(),
              "Look at the file, and import it again."));
    }
  }
}
