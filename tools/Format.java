import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Formats every Java source of the project, or checks that nothing is left to format. Sources that
/// did not change since they were last found in order are not looked at again.
///
/// Usage: `java tools/Format.java google-java-format.jar --check|--replace`, from the project's
/// root. Exit 1 names the files that differ.
class Format {
  private static final List<String> ROOTS =
      List.of("model", "importers", "forecasting", "app", "benchmarks", "tools");

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(ProcessHandle.current().info().command().orElse("java"), "-jar", args[0]));
    boolean check = args[1].equals("--check");
    command.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
    Path inOrder = Path.of(args[0]).resolveSibling("formatted");
    Instant started = Instant.now();
    List<String> sources = sources(lastInOrder(inOrder, Path.of(args[0])));
    if (sources.isEmpty()) {
      return;
    }
    command.addAll(sources);
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0 && check) {
      System.err.println("The files above are not formatted. Run: mvn -N verify -Pformat");
    }
    if (exit == 0) {
      Files.writeString(inOrder, "");
      Files.setLastModifiedTime(inOrder, FileTime.from(started));
    }
    System.exit(exit);
  }

  /// When everything was in order, by this very formatter.
  private static Instant lastInOrder(Path inOrder, Path formatter) throws IOException {
    if (!Files.exists(inOrder)) {
      return Instant.MIN;
    }
    Instant last = Files.getLastModifiedTime(inOrder).toInstant();
    return Files.getLastModifiedTime(formatter).toInstant().isAfter(last) ? Instant.MIN : last;
  }

  private static boolean isNewerThan(Instant last, Path file) {
    try {
      return !Files.getLastModifiedTime(file).toInstant().isBefore(last);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static List<String> sources(Instant last) throws IOException {
    List<String> sources = new ArrayList<>();
    for (Path root : ROOTS.stream().map(Path::of).filter(Files::isDirectory).toList()) {
      try (var files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".java") && isNewerThan(last, file))
            .map(Path::toString)
            .filter(file -> !file.contains("/target/"))
            .sorted()
            .forEach(sources::add);
      }
    }
    return sources;
  }
}
