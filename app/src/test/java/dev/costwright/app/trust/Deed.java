package dev.costwright.app.trust;

import dev.costwright.app.ui.shell.Preferences;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.Restoring;
import dev.costwright.model.ledger.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One operation, as the line in which one process tells it to another.
///
/// @param kind what is done
/// @param subject a file, the place of an import in the history, a text, a theme, a folder or a
/// backup
record Deed(Kind kind, String subject) {
  enum Kind {
    IMPORT,
    UNDO,
    REDO,
    EDIT,
    SETTING,
    REOPEN,
    MIGRATE,
    BACK_UP,
    RESTORE,
    COMPACT,
    GIVE_BACK
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

    /// A backup that was asked for.
    Path backup(String name) {
      return folder.resolve(name);
    }

    /// The backups that were asked for and have their names.
    List<Path> backups() {
      try (Stream<Path> files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith(".costwz")).sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final int FACES = 15;

  static Deed parse(String line) {
    int blank = line.indexOf(' ');
    return new Deed(Kind.valueOf(line.substring(0, blank)), line.substring(blank + 1));
  }

  /// The deeds of all lines that begin with a word.
  static List<Deed> told(List<String> told, String word) {
    return told.stream()
        .filter(line -> line.startsWith(word))
        .map(line -> Deed.parse(line.substring(word.length())))
        .toList();
  }

  String line() {
    return kind + " " + subject;
  }

  /// What to do next.
  static Deed next(Random random, Place place, int imports) {
    int dice = imports == 0 ? 0 : random.nextInt(FACES);
    String text = Long.toHexString(random.nextLong());
    return switch (dice) {
      case 0, 1, 2 -> ofFile(place.files().get(random.nextInt(place.files().size())));
      case 3, 4 -> new Deed(Kind.UNDO, String.valueOf(random.nextInt(imports)));
      case 5 -> new Deed(Kind.REDO, String.valueOf(random.nextInt(imports)));
      case 6 -> new Deed(Kind.EDIT, text);
      case 7 -> new Deed(Kind.SETTING, Theme.values()[random.nextInt(3)].name());
      case 8 -> new Deed(Kind.REOPEN, "ledger");
      case 9 ->
          new Deed(
              Kind.MIGRATE,
              place.earlier().get(random.nextInt(place.earlier().size())).getFileName()
                  + "-"
                  + text);
      case 10 -> new Deed(Kind.COMPACT, "ledger");
      case 11, 12 -> restore(random, place).orElseGet(() -> backUp(text));
      case 13 -> giveBack(place).or(() -> restore(random, place)).orElseGet(() -> backUp(text));
      default -> backUp(text);
    };
  }

  private static Deed backUp(String text) {
    return new Deed(Kind.BACK_UP, text + ".costwz");
  }

  private static Optional<Deed> restore(Random random, Place place) {
    List<Path> backups = place.backups();
    return backups.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Deed(
                Kind.RESTORE,
                backups.get(random.nextInt(backups.size())).getFileName().toString()));
  }

  private static Optional<Deed> giveBack(Place place) {
    return Restoring.undoable(place.ledger()).map(_ -> new Deed(Kind.GIVE_BACK, "ledger"));
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
            workbench
                .imports()
                .add(file(place), Optional.empty(), ReadOptions.of("default"), Progress.NONE);
      }
      case UNDO -> workbench.imports().undo(id(workbench));
      case REDO -> workbench.imports().redo(id(workbench));
      case EDIT -> workbench.ledger().append("notes", "own", "\"" + subject + "\"");
      case SETTING -> Preferences.in(place.settings()).saveTheme(Theme.valueOf(subject));
      case REOPEN -> {
        workbench.close();
        return Workbench.open(place.ledger());
      }
      case MIGRATE -> migrate(place);
      case BACK_UP -> workbench.ledger().backUp(place.backup(subject), Watch.NONE);
      case RESTORE -> {
        return exchanged(
            workbench,
            place,
            ledger -> Restoring.restore(ledger, place.backup(subject), Watch.NONE));
      }
      case COMPACT -> {
        return exchanged(workbench, place, ledger -> Restoring.compact(ledger, Watch.NONE));
      }
      case GIVE_BACK -> {
        return exchanged(workbench, place, Restoring::undo);
      }
    }
    return workbench;
  }

  private static Workbench exchanged(Workbench workbench, Place place, Consumer<Path> work) {
    workbench.close();
    work.accept(place.ledger());
    return Workbench.open(place.ledger());
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
