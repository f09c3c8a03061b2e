import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Formats every Java source of the project, or checks that nothing is left to format.
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
    command.addAll(sources());
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0 && check) {
      System.err.println("The files above are not formatted. Run: mvn -N verify -Pformat");
    }
    System.exit(exit);
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (Path root : ROOTS.stream().map(Path::of).filter(Files::isDirectory).toList()) {
      try (var files = Files.walk(root)) {
        files
            .map(Path::toString)
            .filter(file -> file.endsWith(".java") && !file.contains("/target/"))
            .sorted()
            .forEach(sources::add);
      }
    }
    return sources;
  }
}
