package dev.costwright.app.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that works on a ledger has no network socket at all, neither open nor listening.
class ListenerTest {
  private static final Path FILE =
      Path.of("../samples/company/openai/completions_usage_2025-06-01_2025-06-30.csv");
  private static final Path EARLIER = Path.of("../model/src/test/resources/ledgers");
  private static final int LINES = 12;
  private static final int LOOK_MILLIS = 10;
  private static final int INODE = 9;

  @TempDir Path temp;

  @Test
  void hasNoNetworkSocketWhileItWorksOnALedger() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux tells");
    Path files = Files.createDirectories(temp.resolve("files"));
    Files.copy(FILE, files.resolve("usage.csv"));
    Path told = temp.resolve("told");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Worker.class.getName(),
                temp.toString(),
                files.toString(),
                EARLIER.toString(),
                "1")
            .redirectOutput(told.toFile())
            .redirectError(temp.resolve("errors.txt").toFile())
            .start();
    Set<String> sockets = new HashSet<>();
    try {
      while (Files.readAllLines(told).size() < LINES && program.isAlive()) {
        sockets.addAll(networkSocketsOf(program.pid()));
        var _ = program.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
      assertThat(program.isAlive()).isTrue();
    } finally {
      var _ = program.destroyForcibly().waitFor();
    }
    assertThat(sockets).isEmpty();
  }

  /// The look itself, put to the test.
  @Test
  void wouldSeeASocketThatListens() throws IOException {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux tells");
    try (ServerSocket socket = new ServerSocket(0)) {
      assertThat(networkSocketsOf(ProcessHandle.current().pid()))
          .anyMatch(line -> line.contains(":%04X ".formatted(socket.getLocalPort())));
    }
  }

  /// Lines of the kernel's tables whose socket belongs to the process.
  private static List<String> networkSocketsOf(long process) throws IOException {
    Set<String> own = inodesOf(process);
    List<String> found = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6")) {
      Path file = Path.of("/proc", String.valueOf(process), "net", table);
      if (Files.exists(file)) {
        Files.readAllLines(file).stream()
            .skip(1)
            .filter(line -> own.contains(line.strip().split("\\s+")[INODE]))
            .map(line -> table + " " + line)
            .forEach(found::add);
      }
    }
    return found;
  }

  private static Set<String> inodesOf(long process) throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(process), "fd"))) {
      for (Path file : open.toList()) {
        String target = targetOf(file);
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring("socket:[".length(), target.length() - 1));
        }
      }
    }
    return inodes;
  }

  private static String targetOf(Path file) throws IOException {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (NoSuchFileException closedMeanwhile) {
      return "";
    }
  }
}
