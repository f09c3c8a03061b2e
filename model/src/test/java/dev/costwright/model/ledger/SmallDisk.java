package dev.costwright.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A real disk of a few megabytes. Only the super-user of a Linux machine can have one: others
/// skip the test.
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  static SmallDisk of(int megabytes, Path folder) throws IOException {
    assumeTrue(
        Files.isExecutable(Path.of("/bin/mount")) && System.getProperty("user.name").equals("root"),
        "only root can mount a disk");
    Files.createDirectories(folder);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
            == 0,
        "mounting is not allowed here");
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  void forbidWriting() throws IOException {
    assertThat(run("mount", "-o", "remount,ro", folder.toString())).isZero();
  }

  void allowWriting() throws IOException {
    assertThat(run("mount", "-o", "remount,rw", folder.toString())).isZero();
  }

  /// Leaves no room but for so many kilobytes.
  void fill(int leftKilobytes) throws IOException {
    byte[] kilobyte = new byte[1_024];
    Path filler = folder.resolve("filler");
    try {
      while (true) {
        Files.write(filler, kilobyte, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException full) {
      cut(filler, leftKilobytes);
    }
  }

  private static void cut(Path filler, int kilobytes) throws IOException {
    try (var channel = Files.newByteChannel(filler, StandardOpenOption.WRITE)) {
      var _ = channel.truncate(channel.size() - kilobytes * 1_024L);
    }
  }

  void free() throws IOException {
    Files.delete(folder.resolve("filler"));
  }

  private static int run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    assertThat(run("umount", "-l", folder.toString())).isZero();
  }
}
