package dev.costwright.app.trust;

import dev.costwright.app.workbench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// A program that works on a ledger until it is killed. It tells each deed before it begins, and
/// once more when the ledger called it done.
final class Worker {
  private Worker() {}

  /// @param arguments folder of everything, folder of files, folder of earlier ledgers, seed
  public static void main(String[] arguments) throws Exception {
    Deed.Place place = place(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    Random random = new Random(Long.parseLong(arguments[3]));
    Workbench workbench = Workbench.openOrCreate(place.ledger());
    tell("open ");
    while (!Thread.currentThread().isInterrupted()) {
      Deed deed = Deed.next(random, place, workbench.ledger().imports().size());
      tell("begin " + deed.line());
      workbench = deed.apply(workbench, place);
      tell("done " + deed.line());
    }
  }

  static Deed.Place place(Path folder, Path files, Path earlier) throws java.io.IOException {
    return new Deed.Place(
        folder,
        folder.resolve("books.costw"),
        in(files),
        in(earlier).stream().filter(Files::isDirectory).toList());
  }

  private static List<Path> in(Path folder) throws java.io.IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /// In one piece: a line that was cut off would be no acknowledgement.
  private static void tell(String line) {
    System.out.print(line + "\n");
    System.out.flush();
  }
}
