package dev.costwright.app.cli;

import dev.costwright.model.problem.CostwrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Files that were left out, each with its reason: none is passed over in silence.
final class Skipped {
  private record Entry(Path file, String reason) {}

  private final Session session;
  private final List<Entry> entries = new ArrayList<>();

  Skipped(Session session) {
    this.session = session;
  }

  void add(Path file, CostwrightException reason) {
    add(file, String.valueOf(reason.getMessage()));
  }

  void add(Path file, String reason) {
    entries.add(new Entry(file, reason));
    session.message("Left out: " + reason);
  }

  void addTo(ObjectNode document) {
    ArrayNode list = document.putArray("skipped");
    entries.forEach(
        entry ->
            list.addObject().put("file", entry.file().toString()).put("reason", entry.reason()));
  }

  /// @param named whether the user named every file himself
  /// @param done how many files were not left out
  ExitCode exitCode(boolean named, int done) {
    if (entries.isEmpty()) {
      return ExitCode.DONE;
    }
    return named || done == 0 ? ExitCode.INPUT : ExitCode.ATTENTION;
  }
}
