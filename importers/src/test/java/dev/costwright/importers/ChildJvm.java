package dev.costwright.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Reads files in a Java of its own, whose memory is limited.
public final class ChildJvm {
  private ChildJvm() {}

  /// Runs {@link ReadFiles}.
  ///
  /// @return its lines, one a file
  public static List<String> read(Path folder, String heap, int seconds, List<Path> files)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                ReadFiles.class.getName()));
    files.stream().map(Path::toString).forEach(command::add);
    Path out = folder.resolve("child.txt");
    Process child =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    try {
      assertThat(child.waitFor(seconds, TimeUnit.SECONDS)).as("ends within the time").isTrue();
      assertThat(child.exitValue()).as(Files.readString(folder.resolve("errors.txt"))).isZero();
    } finally {
      Process _ = child.destroyForcibly();
    }
    try (Stream<String> lines = Files.lines(out)) {
      return lines.toList();
    }
  }
}
