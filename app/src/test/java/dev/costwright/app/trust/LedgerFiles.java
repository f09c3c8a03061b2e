package dev.costwright.app.trust;

import dev.costwright.model.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Ledgers in folders, as a test looks at them: what they hold, without what differs between two
/// that were made in the same way.
final class LedgerFiles {
  private LedgerFiles() {}

  static List<String> content(Path folder) {
    try (Ledger ledger = Ledger.open(folder)) {
      return content(ledger);
    }
  }

  static List<String> content(Ledger ledger) {
    List<String> lines = new ArrayList<>();
    ledger.operations().forEach(done -> lines.add(done.name()));
    ledger.imports().forEach(done -> lines.add(done.source().name() + done.state() + done.rows()));
    ledger.logicalDump(lines::add);
    return lines;
  }

  static List<Path> in(Path folder, String prefix) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
