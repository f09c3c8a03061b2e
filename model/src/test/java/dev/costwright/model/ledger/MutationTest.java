package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.CALLS;
import static dev.costwright.model.ledger.Sample.USAGE;
import static dev.costwright.model.ledger.Sample.add;
import static dev.costwright.model.ledger.Sample.bucketOf;
import static dev.costwright.model.ledger.Sample.callOf;
import static dev.costwright.model.ledger.Sample.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to the bytes of a ledger's file, nobody is shown a wrong figure, and a file
/// that is refused stays as it is.
///
/// The file is compacted first, so that nearly every byte of it is in use: a change in room that
/// H2 has given up would prove nothing.
class MutationTest {
  private static final int BLOCK = 4_096;
  private static final int CASES = 8;

  @TempDir Path temp;
  private Path folder;
  private Path data;
  private byte[] whole;
  private byte[] older;
  private byte[] foreign;
  private byte[] manifest;
  private Figures figures;

  /// Everything that a screen or a report could show.
  private record Figures(List<String> dump, List<ImportRecord> imports, List<Edit> edits) {
    static Figures of(Ledger ledger) {
      return new Figures(Sample.dump(ledger), ledger.imports(), ledger.edits());
    }
  }

  @BeforeEach
  void fill() throws IOException, SQLException {
    folder = temp.resolve("books.costw");
    data = folder.resolve("ledger.mv.db");
    try (Ledger ledger = Ledger.create(folder)) {
      fill(ledger, 1);
    }
    older = Files.readAllBytes(data);
    try (Ledger ledger = Ledger.open(folder)) {
      fill(ledger, 2);
      ledger.undo(2);
    }
    compact();
    try (Ledger ledger = Ledger.open(folder)) {
      figures = Figures.of(ledger);
    }
    compact();
    Path other = temp.resolve("other.costw");
    try (Ledger ledger = Ledger.create(other)) {
      fill(ledger, 1);
      fill(ledger, 2);
    }
    foreign = Files.readAllBytes(other.resolve("ledger.mv.db"));
    whole = Files.readAllBytes(data);
    manifest = Files.readAllBytes(folder.resolve("manifest"));
  }

  private static void fill(Ledger ledger, int round) {
    Random random = new Random(round);
    Fact[] buckets = new Fact[120];
    Fact[] calls = new Fact[120];
    for (int at = 0; at < buckets.length; at++) {
      buckets[at] =
          bucketOf(1 + at % 28, "model-" + random.nextInt(9), random.nextInt(1 << 20))
              .dimension(Dimension.PROJECT, "project-" + random.nextInt(20))
              .tag("team", "team-" + random.nextInt(12))
              .measure(Measure.CHARGE, random.nextInt(1 << 30))
              .build();
      calls[at] =
          callOf(1 + at % 28, "call-" + random.nextInt(80), random.nextInt(1 << 20))
              .dimension(Dimension.SESSION, "s" + random.nextInt())
              .build();
    }
    add(ledger, file("usage" + round, "2026-03-0" + round + "T00:00:00Z"), USAGE, buckets);
    add(ledger, file("log" + round), CALLS, calls);
    try (ImportWriter writer = ledger.begin(file("rest" + round))) {
      for (int at = 1; at <= 12; at++) {
        writer.metric(
            new Metric(
                YearMonth.of(2026, at), "f", "", "", Metric.MAU, new BigDecimal(at * 100), "", at));
        writer.invoiceLine(Sample.invoiceLine("I-" + round, at, at, at + ".25"));
      }
      writer.commit();
    }
    ledger.append("rules", "own", "[" + "1".repeat(300) + round + "]");
  }

  /// As nobody but a test does it: the manifest promises the length that is left.
  private void compact() throws IOException, SQLException {
    String url = "jdbc:" + "h2:file:" + folder.resolve("ledger").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url, "costwright", "");
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN COMPACT");
    }
    Path promise = folder.resolve("manifest");
    Files.writeString(
        promise, Files.readString(promise).replaceAll("length=\\d+", "length=" + Files.size(data)));
  }

  private enum End {
    UNHARMED,
    REFUSED,
    TOLD_WHILE_READING
  }

  @Test
  void noChangeOfTheFileGivesAWrongFigureInSilence() throws IOException {
    int tries = TrustCounts.of("mutations", 24);
    Map<End, Integer> ends = new EnumMap<>(End.class);
    for (int seed = 0; seed < tries; seed++) {
      ends.merge(endOf("seed " + seed, mutated(seed)), 1, Integer::sum);
    }
    System.out.printf("%d mutations of %d bytes: %s%n", tries, whole.length, ends);
    assertThat(endOf("as it was", whole)).isEqualTo(End.UNHARMED);
    assertThat(ends.getOrDefault(End.REFUSED, 0)).isGreaterThan(tries / 4);
  }

  /// What a column is called decides as much as what it holds.
  @Test
  void aRenamedColumnIsRefused() throws IOException, SQLException {
    String url = "jdbc:" + "h2:file:" + folder.resolve("ledger").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url, "costwright", "");
        PreparedStatement rename =
            connection.prepareStatement(
                "UPDATE segment_column SET column_name = REPLACE(column_name, ?, ?)")) {
      rename.setString(1, "team");
      rename.setString(2, "tebm");
      assertThat(rename.executeUpdate()).isPositive();
    }
    compact();
    assertThatThrownBy(() -> Ledger.open(folder))
        .isInstanceOf(DamagedLedgerException.class)
        .hasMessageContaining("is not as it was committed");
  }

  private End endOf(String what, byte[] bytes) throws IOException {
    // a file of its own: H2 keeps its lock on one that it could not open until the program ends
    Files.delete(data);
    Files.write(data, bytes);
    Files.write(folder.resolve("manifest"), manifest);
    Ledger opened;
    try {
      opened = Ledger.open(folder);
    } catch (LedgerException told) {
      assertThat(told).as(what).hasMessageStartingWith("Expected");
      assertThat(Files.readAllBytes(data)).as(what).isEqualTo(bytes);
      return End.REFUSED;
    }
    try (Ledger ledger = opened) {
      assertThat(Figures.of(ledger)).as(what).isEqualTo(figures);
      return End.UNHARMED;
    } catch (LedgerException told) {
      assertThat(told).as(what).hasMessageStartingWith("Expected");
      return End.TOLD_WHILE_READING;
    }
  }

  private byte[] mutated(int seed) {
    Random random = new Random(seed);
    byte[] bytes = whole.clone();
    int at = random.nextInt(bytes.length);
    switch (seed % CASES) {
      case 0, 1, 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 3 -> zero(bytes, random);
      case 4 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 5 -> swap(bytes, random);
      case 6 -> bytes = seed % (2 * CASES) < CASES ? padded(older) : padded(foreign);
      default -> {
        for (int flips = 0; flips < 40; flips++) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    return bytes;
  }

  private byte[] padded(byte[] bytes) {
    return Arrays.copyOf(bytes, Math.max(bytes.length, whole.length));
  }

  private static void zero(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length / BLOCK) * BLOCK;
    Arrays.fill(bytes, from, Math.min(bytes.length, from + BLOCK), (byte) 0);
  }

  private static void swap(byte[] bytes, Random random) {
    int first = random.nextInt(bytes.length / BLOCK) * BLOCK;
    int second = random.nextInt(bytes.length / BLOCK) * BLOCK;
    byte[] kept = Arrays.copyOfRange(bytes, first, first + BLOCK);
    System.arraycopy(bytes, second, bytes, first, BLOCK);
    System.arraycopy(kept, 0, bytes, second, BLOCK);
  }
}
