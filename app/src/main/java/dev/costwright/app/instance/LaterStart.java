package dev.costwright.app.instance;

import dev.costwright.model.ledger.folder.LockFile;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/// A start that found a window: hands over what it was asked for.
public final class LaterStart {
  /// How long a first window may take to open its ledger before it hears others.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  /// How a start goes on.
  public sealed interface Outcome {
    /// This process is the first, and shows the window.
    record First(FirstWindow window) implements Outcome {}

    /// Another process shows it, and has taken the request over.
    record HandedOver(long process) implements Outcome {}
  }

  private LaterStart() {}

  /// Becomes the first window of a data folder, or hands the request to the one that is.
  ///
  /// @param folder where this machine keeps the program's state
  /// @throws LedgerException when there is a first one, but it does not answer
  public static Outcome orFirst(Path folder, Request request) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var first = FirstWindow.claim(folder);
      if (first.isPresent()) {
        return new Outcome.First(first.get());
      }
      try {
        return new Outcome.HandedOver(send(folder, request));
      } catch (IOException notYet) {
        if (System.nanoTime() > deadline || !FirstWindow.canListenIn(folder)) {
          throw silent(folder, notYet);
        }
        pause();
      }
    }
  }

  /// Hands the request over when a first window answers; nothing is made or claimed otherwise.
  ///
  /// @return the process whose window took the request over
  public static OptionalLong handOver(Path folder, Request request) {
    try {
      return OptionalLong.of(send(folder, request));
    } catch (IOException | UnsupportedOperationException nobody) {
      return OptionalLong.empty();
    }
  }

  private static long send(Path folder, Request request) throws IOException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      var _ = channel.connect(UnixDomainSocketAddress.of(FirstWindow.socketIn(folder)));
      Frames frames = new Frames(channel, FirstWindow.PATIENCE);
      frames.send(request);
      return frames.confirmed();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static LedgerException silent(Path folder, IOException why) {
    return new LedgerException(
        "Expected an answer of the window that is open (process %s), found none: %s. Look at that window, or end its process, then start again."
            .formatted(process(folder), why.getMessage()),
        why);
  }

  private static String process(Path folder) {
    try {
      return LockFile.textOf(folder.resolve("window.lock"));
    } catch (IOException unknown) {
      return "unknown";
    }
  }
}
