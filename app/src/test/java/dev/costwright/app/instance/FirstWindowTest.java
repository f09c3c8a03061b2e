package dev.costwright.app.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.app.instance.LaterStart.Outcome;
import dev.costwright.model.problem.LedgerException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FirstWindowTest {
  private static final Request NOTHING = new Request(Optional.empty(), List.of());
  private static final int OURS = 0x43575731;

  @TempDir Path temp;

  private final BlockingQueue<Request> heard = new LinkedBlockingQueue<>();
  private final List<FirstWindow> windows = new ArrayList<>();

  private FirstWindow first() {
    FirstWindow window = FirstWindow.claim(state()).orElseThrow();
    windows.add(window);
    window.listen(heard::add);
    return window;
  }

  private Path state() {
    return temp.resolve("state");
  }

  @AfterEach
  void close() {
    windows.forEach(FirstWindow::close);
  }

  @Test
  void hearsWhatALaterStartWasAskedFor() throws InterruptedException {
    FirstWindow _ = first();
    Request asked =
        new Request(Optional.of(temp.resolve("b.costw")), List.of(temp.resolve("ä ß\n€.csv")));
    assertThat(LaterStart.orFirst(state(), asked))
        .isEqualTo(new Outcome.HandedOver(ProcessHandle.current().pid()));
    assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(asked);
  }

  @Test
  void namesFilesSoThatAnotherFolderDoesNotMatter() {
    assertThat(new Request(Optional.of(Path.of("b.costw")), List.of(Path.of("x/../a.csv"))))
        .isEqualTo(
            new Request(
                Optional.of(Path.of("b.costw").toAbsolutePath()),
                List.of(Path.of("a.csv").toAbsolutePath())));
  }

  @Test
  void canBeReachedByThisUserAlone() throws IOException {
    FirstWindow _ = first();
    assertThat(permissions(state())).isEqualTo("rwx------");
    assertThat(permissions(state().resolve("window.sock"))).isEqualTo("rw-------");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void leavesNoSocketBehind() {
    first().close();
    assertThat(state().resolve("window.sock")).doesNotExist();
    assertThat(LaterStart.orFirst(state(), NOTHING)).isInstanceOf(Outcome.First.class);
    windows.clear();
  }

  @Test
  void replacesTheSocketOfAKilledProgram() throws IOException, InterruptedException {
    Files.createDirectories(state());
    try (var dead = java.nio.channels.ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      var _ = dead.bind(UnixDomainSocketAddress.of(state().resolve("window.sock")));
    }
    assertThat(state().resolve("window.sock")).exists();
    FirstWindow _ = first();
    assertThat(LaterStart.orFirst(state(), NOTHING)).isInstanceOf(Outcome.HandedOver.class);
    assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(NOTHING);
  }

  @Test
  void isOneOfManyThatStartAtOnce() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(19);
    ConcurrentLinkedQueue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    List<Thread> starts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      starts.add(Thread.ofPlatform().start(() -> outcomes.add(startAfter(go, told))));
    }
    go.countDown();
    for (Thread start : starts) {
      start.join();
    }
    assertThat(outcomes).hasSize(20);
    assertThat(outcomes.stream().filter(Outcome.First.class::isInstance)).hasSize(1);
    // a start is over when it was understood, which is before the window acts on it
    assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(heard).hasSize(19);
  }

  private Outcome startAfter(CountDownLatch go, CountDownLatch told) {
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    Outcome outcome = LaterStart.orFirst(state(), NOTHING);
    if (outcome instanceof Outcome.First(FirstWindow window)) {
      windows.add(window);
      window.listen(
          request -> {
            heard.add(request);
            told.countDown();
          });
    }
    return outcome;
  }

  @Test
  void refusesWhatIsNotOurs() throws IOException {
    FirstWindow _ = first();
    refuses(new byte[] {'G', 'E', 'T', ' ', '/', ' ', 'H', 'T', 'T', 'P'});
    refuses(head(OURS, -1));
    refuses(head(OURS, Frames.LONGEST + 1));
    refuses(head(OURS, Integer.MAX_VALUE));
    refuses(head(OURS + 1, 0));
    refuses(head(OURS, 0));
    refuses(message(out -> out.writeInt(7)));
    refuses(
        message(
            out -> {
              out.writeUTF("");
              out.writeInt(Integer.MAX_VALUE);
            }));
    refuses(
        message(
            out -> {
              out.writeUTF("no\0path");
              out.writeInt(0);
            }));
    stillHears();
  }

  private static byte[] head(int sign, int length) {
    return ByteBuffer.allocate(8).putInt(sign).putInt(length).array();
  }

  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static byte[] message(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.writeTo(new DataOutputStream(bytes));
    return ByteBuffer.allocate(8 + bytes.size())
        .put(head(OURS, bytes.size()))
        .put(bytes.toByteArray())
        .array();
  }

  /// The caller's end is closed without an answer.
  private void refuses(byte[] message) throws IOException {
    try (SocketChannel caller = caller()) {
      int _ = caller.write(ByteBuffer.wrap(message));
      assertThat(answer(caller)).isLessThanOrEqualTo(0);
    }
    assertThat(heard).isEmpty();
  }

  private static int answer(SocketChannel caller) throws IOException {
    try {
      return caller.read(ByteBuffer.allocate(64));
    } catch (java.net.SocketException reset) {
      return -1;
    }
  }

  private SocketChannel caller() throws IOException {
    SocketChannel caller = SocketChannel.open(StandardProtocolFamily.UNIX);
    boolean _ = caller.connect(UnixDomainSocketAddress.of(state().resolve("window.sock")));
    return caller;
  }

  private void stillHears() {
    assertThat(LaterStart.orFirst(state(), NOTHING)).isInstanceOf(Outcome.HandedOver.class);
  }

  @Test
  void doesNotWaitForASlowCallerAndHearsOthersMeanwhile() throws IOException {
    FirstWindow _ = first();
    List<SocketChannel> slow = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      SocketChannel caller = caller();
      int _ = caller.write(ByteBuffer.wrap(new byte[] {'C', 'W', 'W'}));
      slow.add(caller);
    }
    stillHears();
    for (SocketChannel caller : slow) {
      assertThat(answer(caller)).isLessThanOrEqualTo(0);
      caller.close();
    }
    assertThat(heard).hasSize(1);
  }

  @Test
  void saysSoWhenAWindowIsOpenThatCannotBeAsked() {
    Path deep = temp.resolve("a".repeat(120));
    try (FirstWindow window = FirstWindow.claim(deep).orElseThrow()) {
      window.listen(heard::add);
      assertThatThrownBy(() -> LaterStart.orFirst(deep, NOTHING))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining(
              "Expected an answer of the window that is open (process %d)"
                  .formatted(ProcessHandle.current().pid()));
    }
  }
}
