package dev.costwright.app.instance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a start of the window was asked for.
///
/// @param ledger the ledger that the user named; empty when any will do
/// @param files to be shown on the import screen
public record Request(Optional<Path> ledger, List<Path> files) {
  public Request {
    ledger = ledger.map(Request::absolute);
    files = files.stream().map(Request::absolute).toList();
  }

  /// The other program may run in another folder.
  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
