package dev.costwright.model.ledger.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// The H2 file of one ledger, and its tables.
///
/// Paths are given without H2's `.mv.db`. All failures are {@link
/// dev.costwright.model.problem.LedgerException}. Thread-safe: threads take turns.
public final class Database implements AutoCloseable {
  private final Path file;
  private final Sql sql;

  private Database(Path file, Sql sql) {
    this.file = file;
    this.sql = sql;
  }

  /// Makes a new file with an empty ledger of the newest schema.
  ///
  /// @param at when the ledger was born: now, or earlier for one that is built again
  public static Database create(Path file, String ledgerId, Instant at) {
    Database database = connect(file, () -> H2Url.create(file), Optional.empty());
    database.orClose(
        () -> {
          Migrations.run(database.sql, 0);
          database.sql.update(
              "INSERT INTO ledger_identity (ledger_id, created_at) VALUES (?, ?)",
              ledgerId,
              at.toString());
        });
    return database;
  }

  /// Opens an existing file and brings it to the newest schema.
  ///
  /// @param check runs before the file is opened again after a failure; throws when it may not be
  public static Database open(Path file, Runnable check) {
    Database database = connect(file, once(() -> H2Url.open(file), check), Optional.empty());
    database.orClose(
        () -> {
          int version = Migrations.version(database.sql);
          if (version < Migrations.newest()) {
            Migrations.run(database.sql, version);
          }
          Migrations.forbidLiterals(database.sql);
        });
    return database;
  }

  /// Opens an existing file without ever writing to it.
  ///
  /// @param refusal what those who try to write are told
  public static Database openReadOnly(Path file, String refusal) {
    return connect(file, () -> H2Url.readOnly(file), Optional.of(refusal));
  }

  /// Checks a file's name before anything is made on its behalf.
  ///
  /// @throws dev.costwright.model.problem.LedgerException when H2 would read more in it than a name
  public static void requireSafe(Path file) {
    H2Url.requireSafe(file);
  }

  /// The schema that this program writes.
  public static int newestSchema() {
    return Migrations.newest();
  }

  private static Database connect(Path file, Supplier<String> url, Optional<String> refusal) {
    return new Database(
        file, new Sql(() -> DriverManager.getConnection(url.get(), "costwright", ""), refusal));
  }

  /// Checks before every use but the first, which the caller has checked.
  private static Supplier<String> once(Supplier<String> url, Runnable check) {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    return () -> {
      if (!isFirst.getAndSet(false)) {
        check.run();
      }
      return url.get();
    };
  }

  /// A file that is not usable must not stay open.
  private void orClose(Runnable work) {
    boolean done = false;
    try {
      work.run();
      done = true;
    } finally {
      if (!done) {
        sql.abandon();
      }
    }
  }

  /// The id given at birth; empty when the file holds no ledger.
  public Optional<String> ledgerId() {
    boolean known =
        sql.first(
                """
                SELECT table_name FROM information_schema.tables WHERE table_name = ?
                """,
                row -> row.getString(1),
                "LEDGER_IDENTITY")
            .isPresent();
    return known
        ? sql.first("SELECT ledger_id FROM ledger_identity", row -> row.getString(1))
        : Optional.empty();
  }

  /// When the ledger was born, as it was written down.
  public String createdAt() {
    return sql.first("SELECT created_at FROM ledger_identity", row -> row.getString(1)).orElse("");
  }

  /// @throws dev.costwright.model.problem.LedgerException when a newer Costwright wrote the file
  public int schemaVersion() {
    return Migrations.version(sql);
  }

  /// @throws dev.costwright.model.problem.LedgerException telling why nothing may be written
  public void requireWritable() {
    sql.requireWritable();
  }

  /// Runs all of the work or none of it; inside another transaction it joins that one.
  public <T> T transaction(Supplier<T> work) {
    return sql.transaction(work);
  }

  /// As {@link #transaction(Supplier)}, for work without a result.
  public void run(Runnable work) {
    var _ =
        sql.transaction(
            () -> {
              work.run();
              return true;
            });
  }

  /// Returns when everything committed is on the disk.
  public void sync() {
    var _ = sql.update("CHECKPOINT SYNC");
  }

  public ImportTable imports() {
    return new ImportTable(sql);
  }

  public EntryTable entries() {
    return new EntryTable(sql);
  }

  public InvoiceTable invoices() {
    return new InvoiceTable(sql);
  }

  public SegmentTable segments() {
    return new SegmentTable(sql);
  }

  public DictionaryTable dictionaries() {
    return new DictionaryTable(sql);
  }

  public DerivedTable derived() {
    return new DerivedTable(sql);
  }

  public EditTable edits() {
    return new EditTable(sql);
  }

  public AuditTable audit() {
    return new AuditTable(sql);
  }

  /// Returns when the closed file is on the disk: H2 writes once more as it closes, without
  /// waiting for the disk.
  public void closeSynced() {
    sql.close();
    try (FileChannel channel = H2Url.file(file).open("rw")) {
      channel.force(true);
    } catch (IOException e) {
      throw Sql.failure(e);
    }
  }

  /// Lets go of the file without a word: for a disk that fails.
  public void abandon() {
    sql.abandon();
  }

  @Override
  public void close() {
    sql.close();
  }
}
