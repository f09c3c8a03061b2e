package dev.costwright.app.instance;

import dev.costwright.model.ledger.folder.LockFile;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// The one window of a data folder. It hears what later starts are asked for over a Unix-domain
/// socket in that folder, which only this user can reach; nothing else listens.
///
/// Who is first is decided by a lock that the operating system drops with its process, so a
/// socket that a killed program left behind is replaced.
public final class FirstWindow implements AutoCloseable {
  /// A start sends its request in milliseconds.
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /// Bytes that systems leave for the name of a socket.
  private static final int LONGEST_NAME = 104;

  private static final int AT_ONCE = 32;
  private static final long AFTER_FAILURE_NANOS = 50_000_000;

  private final LockFile lock;
  private final Path socket;
  private final Semaphore serving = new Semaphore(AT_ONCE);
  private Optional<ServerSocketChannel> server = Optional.empty();

  private FirstWindow(LockFile lock, Path socket) {
    this.lock = lock;
    this.socket = socket;
  }

  /// Empty when another process is first.
  ///
  /// @param folder where this machine keeps the program's state
  /// @throws LedgerException when the folder cannot be written to
  public static Optional<FirstWindow> claim(Path folder) {
    try {
      Files.createDirectories(folder);
      protect(folder, "rwx------");
      Optional<LockFile> lock = LockFile.take(folder.resolve("window.lock"));
      if (lock.isPresent()) {
        lock.get().write(ProcessHandle.current().pid() + "\n");
      }
      return lock.map(taken -> new FirstWindow(taken, socketIn(folder)));
    } catch (IOException e) {
      throw new LedgerException(
          "Expected a folder that can be written to at %s, found: %s. Check its permissions, or move all data with --home DIR."
              .formatted(folder, e),
          e);
    }
  }

  static Path socketIn(Path folder) {
    return folder.resolve("window.sock");
  }

  static boolean canListenIn(Path folder) {
    return socketIn(folder).toString().getBytes(StandardCharsets.UTF_8).length < LONGEST_NAME;
  }

  /// Hears of later starts from now on, on a thread of its own.
  ///
  /// Where the folder's name is too long for a socket, or the system has none, it hears nothing:
  /// later starts then say that the window is open.
  public void listen(Consumer<Request> onRequest) {
    try {
      Files.deleteIfExists(socket);
      ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server = Optional.of(opened);
      var _ = opened.bind(UnixDomainSocketAddress.of(socket));
      protect(socket, "rw-------");
      var _ =
          Thread.ofPlatform().daemon().name("later-starts").start(() -> accept(opened, onRequest));
    } catch (IOException | UnsupportedOperationException deaf) {
      server = Optional.empty();
    }
  }

  private void accept(ServerSocketChannel opened, Consumer<Request> onRequest) {
    while (opened.isOpen()) {
      try {
        SocketChannel caller = opened.accept();
        var _ = Thread.ofVirtual().start(() -> serve(caller, onRequest));
      } catch (IOException closedOrFull) {
        LockSupport.parkNanos(AFTER_FAILURE_NANOS);
      }
    }
  }

  /// A caller who is not a start of this program hears nothing and changes nothing.
  private void serve(SocketChannel caller, Consumer<Request> onRequest) {
    boolean isFree = serving.tryAcquire();
    try (caller) {
      if (isFree) {
        Frames frames = new Frames(caller, PATIENCE);
        Request request = frames.receive();
        frames.confirm(ProcessHandle.current().pid());
        onRequest.accept(request);
      }
    } catch (IOException refused) {
      // its own trouble
    } finally {
      if (isFree) {
        serving.release();
      }
    }
  }

  @Override
  public void close() {
    try (lock) {
      if (server.isPresent()) {
        server.get().close();
        boolean _ = Files.deleteIfExists(socket);
      }
    } catch (IOException e) {
      throw new LedgerException("Expected to put away %s, found: %s".formatted(socket, e), e);
    }
  }

  private static void protect(Path file, String permissions) throws IOException {
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }
}
