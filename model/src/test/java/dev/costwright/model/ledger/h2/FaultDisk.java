package dev.costwright.model.ledger.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A disk that fails at a chosen writing operation of H2. One disk for the whole process, so tests
/// that use it take turns.
///
/// An operation is a write, a cut or a wait for the disk. After a power failure every operation
/// fails, and what survives is told: all that was waited for, and of everything since then any
/// mixture of old and new sectors.
public final class FaultDisk extends FilePathWrapper {
  /// What happens at the chosen operation.
  public enum Fault {
    /// Nothing.
    NONE,
    /// This operation alone fails.
    ERROR,
    /// Half of what is to be written is, then the operation fails.
    SHORT_WRITE,
    /// From here on nothing can be written until {@link #heal}.
    FULL,
    /// Nothing works any more.
    POWER_OFF
  }

  private static final String SCHEME = "fault";
  private static final Map<String, Platter> PLATTERS = new HashMap<>();

  private static Fault fault = Fault.NONE;
  private static long failing;
  private static long operations;
  private static boolean isOff;
  private static Random random = new Random();
  private static BiConsumer<Path, byte[]> survivors = (file, content) -> {};

  /// Made by H2.
  public FaultDisk() {}

  /// From here on ledgers are kept on this disk, and it works.
  public static synchronized void install() {
    FilePath.register(new FaultDisk());
    H2Url.writeThrough(SCHEME);
    PLATTERS.clear();
    heal();
  }

  /// From here on ledgers are kept on the real disk again.
  public static synchronized void remove() {
    heal();
    H2Url.writeThrough("file");
  }

  /// Counts operations from 1 anew; the one of that number fails.
  public static synchronized void arm(Fault chosen, long at) {
    operations = 0;
    failing = at;
    fault = chosen;
  }

  /// As {@link #arm}, for a power failure.
  ///
  /// @param told of each file that was written, and what the disk holds of it
  public static synchronized void cutPower(long at, Random dice, BiConsumer<Path, byte[]> told) {
    arm(Fault.POWER_OFF, at);
    random = dice;
    survivors = told;
  }

  /// All is well again.
  public static synchronized void heal() {
    fault = Fault.NONE;
    isOff = false;
  }

  /// Since the disk was armed.
  public static synchronized long operations() {
    return operations;
  }

  public static synchronized boolean isOff() {
    return isOff;
  }

  private static synchronized void requirePower() throws IOException {
    if (isOff) {
      throw new IOException("Power failure");
    }
  }

  /// Counts an operation.
  ///
  /// @return whether it may only be done by half
  private static synchronized boolean operate(Runnable pending) throws IOException {
    requirePower();
    operations++;
    boolean isChosen = operations == failing;
    if (fault == Fault.POWER_OFF && isChosen) {
      pending.run();
      isOff = true;
      PLATTERS.forEach((file, platter) -> survivors.accept(Path.of(file), platter.survive(random)));
      throw new IOException("Power failure");
    }
    if (fault == Fault.ERROR && isChosen) {
      throw new IOException("Input/output error");
    }
    if (fault == Fault.FULL && operations >= failing) {
      throw new IOException("No space left on device");
    }
    return fault == Fault.SHORT_WRITE && isChosen;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    requirePower();
    FileChannel channel = getBase().open(mode);
    return mode.equals("r") ? channel : new FaultChannel(channel, platter());
  }

  private Platter platter() {
    synchronized (FaultDisk.class) {
      return PLATTERS.computeIfAbsent(pathOf(name), Platter::new);
    }
  }

  private static String pathOf(String name) {
    return name.substring(SCHEME.length() + 1);
  }

  @Override
  public void delete() {
    synchronized (FaultDisk.class) {
      PLATTERS.remove(pathOf(name));
    }
    super.delete();
  }

  private static final class FaultChannel extends FileBaseDefault {
    private final FileChannel base;
    private final Platter platter;

    FaultChannel(FileChannel base, Platter platter) {
      this.base = base;
      this.platter = platter;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      requirePower();
      return base.read(target, position);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      byte[] bytes = new byte[source.remaining()];
      source.duplicate().get(bytes);
      if (operate(() -> platter.write(position, bytes))) {
        ByteBuffer half = source.slice(source.position(), bytes.length / 2);
        platter.write(position, bytesOf(half));
        var _ = base.write(half, position);
        throw new IOException("Input/output error");
      }
      platter.write(position, bytes);
      return base.write(source, position);
    }

    private static byte[] bytesOf(ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      return bytes;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      var _ = operate(() -> platter.truncate(size));
      platter.truncate(size);
      var _ = base.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      var _ = operate(() -> {});
      base.force(metaData);
      platter.sync();
    }

    @Override
    public long size() throws IOException {
      return base.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }
  }

  /// What the disk holds of a file, and what it has been told since.
  private static final class Platter {
    private final java.util.List<Change> changes = new java.util.ArrayList<>();
    private final Path file;
    private byte[] synced;

    Platter(String file) {
      this.file = Path.of(file);
      this.synced = content();
    }

    private byte[] content() {
      try {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void write(long position, byte[] bytes) {
      synchronized (FaultDisk.class) {
        changes.add(new Change(Math.toIntExact(position), bytes, -1));
      }
    }

    void truncate(long size) {
      synchronized (FaultDisk.class) {
        changes.add(new Change(0, new byte[0], Math.toIntExact(size)));
      }
    }

    void sync() {
      synchronized (FaultDisk.class) {
        synced = content();
        changes.clear();
      }
    }

    byte[] survive(Random dice) {
      return Survival.of(synced, changes, dice);
    }
  }

  /// A write, or a cut when `size` is not negative.
  record Change(int position, byte[] bytes, int size) {}
}
