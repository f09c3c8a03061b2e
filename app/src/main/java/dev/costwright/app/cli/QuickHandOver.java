package dev.costwright.app.cli;

import dev.costwright.app.instance.LaterStart;
import dev.costwright.app.instance.Request;
import dev.costwright.app.workbench.DataFolder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A start beside a window that is open already. A person waits for it, so it loads next to
/// nothing: it understands files, `--home` and `--ledger` alone. Whatever else is typed is left to
/// the command line proper, which comes to the same end.
final class QuickHandOver {
  private Optional<Path> home = Optional.empty();
  private Optional<Path> ledger = Optional.empty();
  private final List<Path> files = new ArrayList<>();

  private QuickHandOver() {}

  /// What to tell the user when an open window took all over; empty when none did.
  static Optional<String> attempt(
      String[] arguments, Optional<Path> launcher, Map<String, String> environment) {
    QuickHandOver asked = new QuickHandOver();
    if (!Terminal.hasDisplay(environment) || !asked.understands(arguments)) {
      return Optional.empty();
    }
    DataFolder data = DataFolder.find(asked.home, launcher, environment);
    OptionalLong process =
        LaterStart.handOver(data.state(), new Request(asked.ledger, asked.files));
    return process.isPresent()
        ? Optional.of(inWords(process.getAsLong(), asked.files.size()))
        : Optional.empty();
  }

  /// @param files how many were handed over
  static String inWords(long process, int files) {
    StringBuilder words = new StringBuilder("Costwright is open already (process ");
    words.append(process).append("): its window ");
    switch (files) {
      case 0 -> words.append("comes to the front.");
      case 1 -> words.append("takes the file over.");
      default -> words.append("takes the ").append(files).append(" files over.");
    }
    return words.toString();
  }

  private boolean understands(String[] arguments) {
    try {
      for (int i = 0; i < arguments.length; i++) {
        if (takesOption(arguments, i)) {
          i++;
        } else if (!takesFile(arguments[i])) {
          return false;
        }
      }
    } catch (InvalidPathException noPath) {
      return false;
    }
    // one folder may be a ledger
    return files.size() != 1 || !Files.isDirectory(files.getFirst());
  }

  private boolean takesOption(String[] arguments, int at) {
    if (at + 1 == arguments.length || arguments[at + 1].startsWith("-")) {
      return false;
    }
    if (arguments[at].equals("--home") && home.isEmpty()) {
      home = Optional.of(Path.of(arguments[at + 1]));
      return true;
    }
    if (arguments[at].equals("--ledger") && ledger.isEmpty()) {
      ledger = Optional.of(Path.of(arguments[at + 1]));
      return true;
    }
    return false;
  }

  /// A word without dot and separator may be a command, one with an at sign a file of arguments.
  private boolean takesFile(String word) {
    boolean isPlain =
        !word.startsWith("-")
            && !word.startsWith("@")
            && (word.indexOf('.') >= 0 || word.indexOf('/') >= 0);
    if (!isPlain || !Files.exists(Path.of(word))) {
      return false;
    }
    files.add(Path.of(word));
    return true;
  }
}
