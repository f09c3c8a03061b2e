package dev.costwright.app.trust;

import dev.costwright.app.ui.shell.Preferences;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// One operation, as the line in which one process tells it to another.
///
/// @param kind what is done
/// @param subject a file, the place of an import in the history, a text, a theme or a folder
record Deed(Kind kind, String subject) {
  enum Kind {
    IMPORT,
    UNDO,
    REDO,
    EDIT,
    SETTING,
    REOPEN,
    MIGRATE
  }

  /// Where deeds are done.
  ///
  /// @param files what can be imported
  /// @param earlier folders of ledgers that earlier versions wrote
  record Place(Path folder, Path ledger, List<Path> files, List<Path> earlier) {
    Path settings() {
      return folder.resolve("config");
    }

    /// Copies of earlier ledgers that were opened, or were about to be.
    Path migrated(String name) {
      return folder.resolve(name);
    }
  }

  private static final int KINDS_OF_TEN = 10;

  static Deed parse(String line) {
    int blank = line.indexOf(' ');
    return new Deed(Kind.valueOf(line.substring(0, blank)), line.substring(blank + 1));
  }

  String line() {
    return kind + " " + subject;
  }

  /// What to do next.
  static Deed next(Random random, Place place, int imports) {
    int dice = imports == 0 ? 0 : random.nextInt(KINDS_OF_TEN);
    String text = Long.toHexString(random.nextLong());
    return switch (dice) {
      case 0, 1, 2 -> ofFile(place.files().get(random.nextInt(place.files().size())));
      case 3, 4 -> new Deed(Kind.UNDO, String.valueOf(random.nextInt(imports)));
      case 5 -> new Deed(Kind.REDO, String.valueOf(random.nextInt(imports)));
      case 6 -> new Deed(Kind.EDIT, text);
      case 7 -> new Deed(Kind.SETTING, Theme.values()[random.nextInt(3)].name());
      case 8 -> new Deed(Kind.REOPEN, "ledger");
      default ->
          new Deed(
              Kind.MIGRATE,
              place.earlier().get(random.nextInt(place.earlier().size())).getFileName()
                  + "-"
                  + text);
    };
  }

  private static Deed ofFile(Path file) {
    return new Deed(Kind.IMPORT, file.getFileName().toString());
  }

  /// Does it; done and acknowledged when this returns.
  ///
  /// @return the ledger to go on with
  Workbench apply(Workbench workbench, Place place) {
    switch (kind) {
      case IMPORT -> {
        var _ =
            workbench.importFile(
                file(place), Optional.empty(), ReadOptions.of("default"), Progress.NONE);
      }
      case UNDO -> workbench.undo(id(workbench));
      case REDO -> workbench.redo(id(workbench));
      case EDIT -> workbench.ledger().append("notes", "own", "\"" + subject + "\"");
      case SETTING -> Preferences.in(place.settings()).saveTheme(Theme.valueOf(subject));
      case REOPEN -> {
        workbench.close();
        return Workbench.open(place.ledger());
      }
      case MIGRATE -> migrate(place);
    }
    return workbench;
  }

  private Path file(Place place) {
    return place.files().stream().filter(file -> file.endsWith(subject)).findFirst().orElseThrow();
  }

  private long id(Workbench workbench) {
    return workbench.ledger().imports().get(Integer.parseInt(subject)).id();
  }

  private void migrate(Place place) {
    Path copy = place.migrated(subject);
    if (!Files.exists(copy)) {
      copyWhole(earlier(place), copy);
    }
    Ledger.open(copy).close();
  }

  Path earlier(Place place) {
    return place.earlier().stream()
        .filter(folder -> subject.startsWith(folder.getFileName() + "-"))
        .findFirst()
        .orElseThrow();
  }

  /// All of the folder or nothing: copying is not what is put to the test.
  private static void copyWhole(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Path half = Files.createDirectories(to.resolveSibling("half-" + to.getFileName()));
      for (Path file : files.toList()) {
        Files.copy(file, half.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
