package dev.costwright.forecasting.memory;

import dev.costwright.forecasting.memory.ForecastMemory.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/// A memory as bytes: a mark, the entries, the SHA-256 of both. Bytes that are not whole are no
/// memory at all, and everything is worked out again.
public final class MemoryFile {
  private static final long MARK = 0x434F535446434D31L;
  private static final int HASH = 32;
  private static final byte FORM = 1;
  private static final byte STEPS = 2;

  private MemoryFile() {}

  /// What {@link #read} reads back; from then on the memory is unchanged.
  public static byte[] write(ForecastMemory memory) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes)) {
      var entries = memory.saved().entries();
      out.writeLong(MARK);
      out.writeInt(entries.size());
      for (Map.Entry<Key, Entry> entry : entries) {
        entry.getKey().write(out);
        write(entry.getValue(), out);
      }
      out.write(Key.sha256().digest(bytes.toByteArray()));
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void write(Entry entry, DataOutputStream out) throws IOException {
    switch (entry) {
      case Entry.Form(String name) -> {
        out.writeByte(FORM);
        out.writeUTF(name);
      }
      case Entry.Steps steps -> {
        out.writeByte(STEPS);
        out.writeInt(steps.count());
        for (double step : steps.first(steps.count())) {
          out.writeLong(Double.doubleToRawLongBits(step));
        }
      }
    }
  }

  /// An empty memory where the bytes are not those of one.
  public static ForecastMemory read(byte[] bytes) {
    if (!isWhole(bytes)) {
      return new ForecastMemory();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      ForecastMemory memory = new ForecastMemory();
      in.readLong();
      for (int left = in.readInt(); left > 0; left--) {
        memory.keep(Key.read(in), entry(in));
      }
      return memory.saved();
    } catch (IOException cut) {
      return new ForecastMemory();
    }
  }

  private static boolean isWhole(byte[] bytes) {
    if (bytes.length < Long.BYTES + Integer.BYTES + HASH) {
      return false;
    }
    int end = bytes.length - HASH;
    return ByteBuffer.wrap(bytes).getLong() == MARK
        && Arrays.equals(
            Key.sha256().digest(Arrays.copyOf(bytes, end)),
            Arrays.copyOfRange(bytes, end, bytes.length));
  }

  private static Entry entry(DataInputStream in) throws IOException {
    if (in.readByte() == FORM) {
      return new Entry.Form(in.readUTF());
    }
    double[] ahead = new double[in.readInt()];
    for (int i = 0; i < ahead.length; i++) {
      ahead[i] = Double.longBitsToDouble(in.readLong());
    }
    return new Entry.Steps(ahead);
  }
}
