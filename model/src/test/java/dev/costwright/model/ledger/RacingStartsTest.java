package dev.costwright.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.problem.HeldLedgerException;
import dev.costwright.model.problem.LedgerException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Many starts at the same moment, in several processes with several threads each, on one ledger.
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RacingStartsTest {
  private static final int STARTS = TrustCounts.of("starts", 10);
  private static final int THREADS = 5;
  private static final String OWNER = "owner";

  @TempDir Path temp;

  @Test
  void haveOneOwnerAndNameItToTheOthers() throws IOException {
    Path folder = temp.resolve("books.costw");
    Ledger.create(folder).close();
    List<Starter> starters =
        IntStream.range(0, Math.ceilDiv(STARTS, THREADS))
            .mapToObj(_ -> new Starter(folder))
            .toList();
    starters.forEach(Starter::isReady);
    starters.forEach(Starter::go);
    List<String> owners = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    for (Starter starter : starters) {
      for (String line : starter.lines(THREADS)) {
        (line.startsWith(OWNER) ? owners : messages).add(line);
      }
    }
    assertThat(owners).as("others: %s", messages).hasSize(1);
    String process = owners.getFirst().substring(OWNER.length() + 1);
    assertThat(messages)
        .hasSize(starters.size() * THREADS - 1)
        .allSatisfy(
            message ->
                assertThat(message)
                    .startsWith("Expected to be the only program that has " + folder)
                    .contains("(process " + process + ", since ")
                    .endsWith("Close it there, then try again."));
    starters.forEach(Starter::end);
    Ledger.open(folder).close();
  }

  @Test
  void followAKilledOwnerAtOnce() throws IOException {
    Path folder = temp.resolve("books.costw");
    Ledger.create(folder).close();
    Starter starter = new Starter(folder);
    starter.isReady();
    starter.go();
    assertThat(starter.lines(THREADS)).anyMatch(line -> line.startsWith(OWNER));
    starter.kill();
    assertThat(Files.readString(folder.resolve("ledger.lock"))).contains("process=");
    Ledger.open(folder).close();
  }

  /// Another process, which starts when it is told to and holds what it got until it is told to
  /// end.
  private static final class Starter {
    private final Process process;
    private final BufferedReader out;

    Starter(Path folder) {
      try {
        process =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    RacingStartsTest.class.getName(),
                    folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void isReady() {
      assertThat(lines(1)).containsExactly("ready");
    }

    void go() {
      try {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    List<String> lines(int count) {
      return IntStream.range(0, count).mapToObj(_ -> line()).toList();
    }

    private String line() {
      try {
        return String.valueOf(out.readLine());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void end() {
      try {
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void kill() {
      process.destroyForcibly().onExit().join();
    }
  }

  /// The other process.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    CountDownLatch start = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    List<Thread> starts = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      starts.add(Thread.ofPlatform().start(() -> start(folder, start, end)));
    }
    System.out.println("ready");
    int _ = System.in.read();
    start.countDown();
    while (System.in.read() >= 0) {
      // until the end of the input
    }
    end.countDown();
    for (Thread thread : starts) {
      thread.join();
    }
  }

  private static void start(Path folder, CountDownLatch start, CountDownLatch end) {
    try {
      start.await();
      try (Ledger _ = Ledger.open(folder)) {
        System.out.println(OWNER + " " + ProcessHandle.current().pid());
        end.await();
      } catch (HeldLedgerException held) {
        System.out.println(held.getMessage());
      } catch (LedgerException other) {
        System.out.println("not about the holder: " + other.getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
